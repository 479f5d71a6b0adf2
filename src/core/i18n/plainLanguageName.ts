import type { LanguageTag } from '../films/Film.js';
import { parseTag } from './parseTag.js';

/** A language in the ear and on the page can have two names: 普通话 is heard, 中文 is read. */
export type LanguageMedium = 'spoken' | 'written';

/** Names for the ear that `Intl` does not know, or knows only as a writing. By language of the name, then of the thing named. */
const spokenNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { zh: 'Mandarin', 'zh-HK': 'Cantonese', 'zh-MO': 'Cantonese' },
  zh: { zh: '普通话', 'zh-TW': '国语', 'zh-HK': '粤语', 'zh-MO': '粤语' },
};

/** What the interface's own languages call themselves and each other: to ask `Intl` for the first time takes longer than to draw the bar. */
const knownNames: Readonly<Record<LanguageTag, Readonly<Record<string, string>>>> = {
  en: { en: 'English', zh: 'Chinese' },
  'zh-CN': { en: '英语', zh: '中文' },
};

/**
 * The name of a language in the viewer's language, in as few words as tell it: `en-US` is 英语, for a film
 * has one English more often than two. Sign languages have their names in `languageName`.
 * A tag that nobody can name is given back as it is.
 */
export function plainLanguageName(
  tag: LanguageTag,
  locale: LanguageTag,
  medium: LanguageMedium = 'written',
): string {
  const read = parseTag(tag);
  if (!read) return tag;
  const ownLanguage = parseTag(locale)?.language ?? 'en';
  const own = medium === 'spoken' ? spokenNames[ownLanguage] : undefined;
  const { language, region } = read;
  const short = own?.[region ? `${language}-${region}` : language] ?? own?.[language];
  if (short !== undefined) return short;
  // Script tells writings apart (简体、繁体), never voices; Chinese of another region is written in another script.
  const script = medium === 'written' ? (read.script ?? impliedScript(read)) : undefined;
  return displayName(script ? `${language}-${script}` : language, locale) ?? tag;
}

function impliedScript({ language, region }: Intl.Locale): string | undefined {
  return language === 'zh' && region && /TW|HK|MO/.test(region) ? 'Hant' : undefined;
}

export function displayName(tag: LanguageTag, locale: LanguageTag): string | undefined {
  try {
    return (
      knownNames[locale]?.[tag] ??
      new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag.replace(/_/g, '-'))
    );
  } catch {
    return undefined;
  }
}
