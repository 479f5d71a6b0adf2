import { formatClock } from '../../time/formatClock.js';
import type { CheckLocale } from '../Finding.js';

/** A length for a message: `2.4 s`, `2.4 秒`. */
export const saySeconds = (seconds: number, locale: CheckLocale): string => {
  const rounded = String(Math.round(seconds * 10) / 10);
  return locale === 'zh-CN' ? `${rounded} 秒` : `${rounded} s`;
};

/** A place in the film for a message: `1:24.7`. */
export const sayTime = (time: number): string => {
  const tenths = Math.round(time * 10);
  return `${formatClock(Math.floor(tenths / 10))}.${tenths % 10}`;
};

/** Words of the script in a message, shortened where they are long. */
export const quote = (words: string): string => {
  const short = words.length > 48 ? `${words.slice(0, 47)}…` : words;
  return `“${short}”`;
};

/** A number of things in English: `1 error`, `2 errors`. */
export const countOf = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
