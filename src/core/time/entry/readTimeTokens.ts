import { chineseDigits, readChineseNumber } from './readChineseNumber.js';
import { joinNumbers, readNumberWord } from './readNumberWords.js';

/** Hours, minutes, quarters of an hour, seconds. */
export type TimeUnit = 'h' | 'm' | 'q' | 's';

export type TimeToken =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'unit'; readonly unit: TimeUnit }
  | { readonly type: 'half' };

const unitWords: Readonly<Record<string, TimeUnit>> = {
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  小时: 'h',
  钟头: 'h',
  点钟: 'h',
  点: 'h',
  时: 'h',
  m: 'm',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  分钟: 'm',
  分: 'm',
  quarter: 'q',
  quarters: 'q',
  刻钟: 'q',
  刻: 'q',
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  秒钟: 's',
  秒: 's',
};

/** Words that say nothing: “one hour and twenty”, 一个小时又五分. `oh` is a leading zero. */
const empty = new Set(['and', 'oh', 'o', 'the', 'to', 'at', 'of', '个', '又', '过', '第', '到']);

const pattern = new RegExp(
  String.raw`\s+|[,，、'’-]|(?<number>\d+(?:\.\d+)?)|(?<chinese>[${chineseDigits}]+)|(?<half>半|half\b)|(?<word>[a-z]+|小时|钟头|点钟|点|时|分钟|分|刻钟|刻|秒钟|秒|[个又过第到])`,
  'gy',
);

/** A written or dictated time, word by word; null where there is a word that belongs to no time. */
export function readTimeTokens(text: string): readonly TimeToken[] | null {
  const tokens: TimeToken[] = [];
  let end = 0;
  /** Whether the last token was a number in words, which the next may complete. */
  let isOpen = false;
  for (const match of text.matchAll(pattern)) {
    end = match.index + match[0].length;
    const { number, chinese, half, word } = match.groups ?? {};
    if (half) tokens.push({ type: 'half' });
    else if (number) tokens.push({ type: 'number', value: Number(number) });
    else if (chinese) {
      const value = readChineseNumber(chinese);
      if (value === null) return null;
      tokens.push({ type: 'number', value });
    } else if (word) {
      const value = readNumberWord(word);
      const unit = Object.hasOwn(unitWords, word) ? unitWords[word] : undefined;
      if (value !== null) {
        const last = tokens.at(-1);
        const joined = isOpen && last?.type === 'number' ? joinNumbers(last.value, value) : null;
        if (joined !== null) tokens.pop();
        tokens.push({ type: 'number', value: joined ?? value });
        isOpen = true;
        continue;
      }
      if (unit) tokens.push({ type: 'unit', unit });
      else if (!empty.has(word)) return null;
      else if (word !== 'and') isOpen = false;
      if (!unit) continue;
    } else continue;
    isOpen = false;
  }
  return end === text.length ? tokens : null;
}
