const digits = '零一二三四五六七八九';

const digitOf = (mark: string): number => {
  if (mark === '〇') return 0;
  return mark === '两' ? 2 : digits.indexOf(mark);
};

/** What a Chinese number is written with. */
export const chineseDigits = '零〇一二两三四五六七八九十百';

/** 二十 → 20, 十五 → 15, 一百零五 → 105, 二〇 → 20. Null for what is no number, such as 十百. */
export function readChineseNumber(text: string): number | null {
  if (!/[十百]/.test(text)) return text === '' ? null : Number(Array.from(text, digitOf).join(''));
  const parts =
    /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
      text,
    );
  if (!parts) return null;
  const [, hundreds, tens, ten, ones] = parts;
  return (
    (hundreds ? digitOf(hundreds) * 100 : 0) +
    (ten ? (tens ? digitOf(tens) : 1) * 10 : 0) +
    (ones ? digitOf(ones) : 0)
  );
}
