import type { LanguageTag } from '../films/Film.js';

/** What stands between two sentences: nothing in Chinese and Japanese, whose full stops bring their own space; else a space. */
export const sentenceGap = (locale: LanguageTag): string => (/^(zh|ja)\b/i.test(locale) ? '' : ' ');

/** Whole sentences, one after another. */
export const joinSentences = (sentences: readonly string[], locale: LanguageTag): string =>
  sentences.join(sentenceGap(locale));
