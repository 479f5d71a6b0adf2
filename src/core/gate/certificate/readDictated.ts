/** What digits and the check character are called where a number is dictated, in Chinese and in English. */
const names: Readonly<Record<string, string>> = {
  ...spell('0', '零 〇 ○ 洞 zero oh o nought'),
  ...spell('1', '一 壹 幺 one won'),
  ...spell('2', '二 贰 两 俩 two to too'),
  ...spell('3', '三 叁 three'),
  ...spell('4', '四 肆 four for'),
  ...spell('5', '五 伍 five'),
  ...spell('6', '六 陆 six'),
  ...spell('7', '七 柒 拐 seven'),
  ...spell('8', '八 捌 eight ate'),
  ...spell('9', '九 玖 勾 nine'),
  ...spell('X', '叉 艾克斯 爱克斯 埃克斯 × ✕ х x ex eks'),
};

/** Said between the digits, or pasted before them. */
const passedOver = new Set(
  '逗号 顿号 句号 空格 横杠 横线 杠 残疾人证 残疾证 证件号 证号 号码 编号 号 comma dash hyphen space period number'.split(
    ' ',
  ),
);

const times: Readonly<Record<string, number>> = { double: 2, triple: 3 };

const chinese = [...Object.keys(names), ...passedOver].filter((name) => /^[^a-z]/.test(name));
const token = new RegExp(
  `(?<gap>[\\s\\p{Pd}\\p{Cf}\\p{Zs},.。、·•:;/_'"()]+)|(?<name>${chinese.sort((a, b) => b.length - a.length).join('|')}|[a-z]+)|(?<digit>[0-9])|(?<other>[^])`,
  'gu',
);

/**
 * One character for each that was typed, pasted or dictated: `0`–`9`, `X`, another capital as it is, `?` for what nobody
 * understands. Full-width forms count as the usual ones (NFKC); spaces, hyphens, commas and their names are passed over.
 */
export function readDictated(text: string): string {
  let read = '';
  let repeat = 1;
  for (const { groups = {} } of text.normalize('NFKC').toLowerCase().matchAll(token)) {
    const { gap, name, digit } = groups;
    if (gap !== undefined || (name !== undefined && passedOver.has(name))) continue;
    if (name !== undefined && Object.hasOwn(times, name)) {
      repeat = times[name] ?? 1;
      continue;
    }
    read += (digit ?? nameToCharacter(name)).repeat(repeat);
    repeat = 1;
  }
  return read;
}

function nameToCharacter(name = ''): string {
  if (Object.hasOwn(names, name)) return names[name] ?? '?';
  return /^[a-z]$/.test(name) ? name.toUpperCase() : '?';
}

function spell(character: string, all: string): Record<string, string> {
  return Object.fromEntries(all.split(' ').map((name) => [name, character]));
}
