import type { LanguageTag } from '../films/Film.js';

/** A language in the ear and on the page can have two names: 普通话 is heard, 中文 is read. */
export type LanguageMedium = 'spoken' | 'written';

/** Names that `Intl` does not know, or knows only as a writing. By language of the name, then of the thing named. */
const ownNames: Readonly<Record<string, Readonly<Record<LanguageMedium, Readonly<Record<string, string>>>>>> =
  {
    en: {
      spoken: { zh: 'Mandarin', 'zh-HK': 'Cantonese', 'zh-MO': 'Cantonese' },
      written: {},
    },
    zh: {
      spoken: { zh: '普通话', 'zh-TW': '国语', 'zh-HK': '粤语', 'zh-MO': '粤语' },
      written: {},
    },
  };

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
  const read = readTag(tag);
  if (!read) return tag;
  const ownLanguage = readTag(locale)?.language ?? 'en';
  const own = ownNames[ownLanguage]?.[medium];
  const { language, region } = read;
  const short =
    own?.[region ? `${language}-${region}` : language] ??
    own?.[language] ??
    signLanguages[ownLanguage]?.[language];
  if (short !== undefined) return short;
  // Script tells writings apart (简体、繁体), never voices; Chinese of another region is written in another script.
  const script = medium === 'written' ? (read.script ?? impliedScript(read)) : undefined;
  return displayName(script ? `${language}-${script}` : language, locale) ?? tag;
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

function impliedScript({ language, region }: ReadTag): string | undefined {
  return language === 'zh' && region && ['TW', 'HK', 'MO'].includes(region) ? 'Hant' : undefined;
}

interface ReadTag {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

/** Canonical, so that the old codes of manifests (`eng`, `chi`, `cmn`) are the languages they mean. */
function readTag(tag: LanguageTag): ReadTag | null {
  try {
    const { language, script, region } = new Intl.Locale(tag.trim().replace(/_/g, '-'));
    return { language, script, region };
  } catch {
    return null;
  }
}

function displayName(tag: LanguageTag, locale: LanguageTag): string | undefined {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag.replace(/_/g, '-'));
  } catch {
    return undefined;
  }
}
