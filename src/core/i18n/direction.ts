import type { LanguageTag } from '../films/Film.js';
import { readTag } from './chooseLocale.js';
import { isOwnLanguage } from './isOwnLanguage.js';

/** Scripts written from right to left, by ISO 15924. */
const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Which way a language is written, for `dir`. An unknown tag is taken as left to right. */
export function direction(tag: LanguageTag): 'ltr' | 'rtl' {
  return !isOwnLanguage(tag) && rightToLeft.has(readTag(tag)?.script ?? '') ? 'rtl' : 'ltr';
}
