import type { LanguageTag } from '../films/Film.js';
import { parseTag } from './parseTag.js';
import { displayName, plainLanguageName, type LanguageMedium } from './plainLanguageName.js';

export type { LanguageMedium } from './plainLanguageName.js';

/** Sign languages, which `Intl` mostly leaves out. */
const signLanguages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    ase: 'American Sign Language',
    bfi: 'British Sign Language',
    csl: 'Chinese Sign Language',
    hks: 'Hong Kong Sign Language',
    jsl: 'Japanese Sign Language',
    tss: 'Taiwan Sign Language',
  },
  zh: {
    ase: '美国手语',
    bfi: '英国手语',
    csl: '中国手语',
    hks: '香港手语',
    jsl: '日本手语',
    tss: '台湾手语',
  },
};

/**
 * The name of a language in the viewer's language, in as few words as tell it: `en-US` is 英语, for a film
 * has one English more often than two. Where two must be told apart, see `languageNames`.
 * A tag that nobody can name is given back as it is.
 */
export function languageName(
  tag: LanguageTag,
  locale: LanguageTag,
  medium: LanguageMedium = 'written',
): string {
  const sign = signLanguages[parseTag(locale)?.language ?? 'en']?.[parseTag(tag)?.language ?? ''];
  return sign ?? plainLanguageName(tag, locale, medium);
}

/** Names for a list to choose from. Two tags that would sound alike get their full names: 巴西葡萄牙语, 欧洲葡萄牙语. */
export function languageNames(
  tags: readonly LanguageTag[],
  locale: LanguageTag,
  medium: LanguageMedium = 'written',
): readonly string[] {
  const names = tags.map((tag) => languageName(tag, locale, medium));
  return tags.map((tag, index) => {
    const name = names[index] ?? tag;
    const twin = tags.some((other, at) => other !== tag && names[at] === name);
    return twin ? (displayName(tag, locale) ?? name) : name;
  });
}
