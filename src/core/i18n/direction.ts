import type { LanguageTag } from '../films/Film.js';
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
  if (isOwnLanguage(tag)) return 'ltr';
  try {
    return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
