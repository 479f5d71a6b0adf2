import type { LanguageTag } from '../films/Film.js';
import { languageName, languageNames } from '../i18n/languageName.js';
import { isOnDevice } from './chooseVoice.js';
import { readSpokenLanguage, readVoiceLanguage, type SpokenLanguage } from './readSpokenLanguage.js';
import { isNovelty } from './rankSound.js';
import type { VoiceFacts } from './VoiceFacts.js';

/** One voice in a list to choose from. */
export interface ListedVoice<V extends VoiceFacts = VoiceFacts> {
  readonly voice: V;
  /** What is heard in a list: `Huihui` for `Microsoft Huihui - Chinese (Simplified, PRC)`. */
  readonly label: string;
  /** Speaks without a network. */
  readonly onDevice: boolean;
  /** What a viewer may type to find it, in small letters: its names, its language in both tongues, its tag. */
  readonly search: string;
}

/** Voices of one language as it is spoken in one region. */
export interface VoiceGroup<V extends VoiceFacts = VoiceFacts> {
  /** For `lang` and for keys: `zh-CN`, `yue-HK`, `en`. */
  readonly language: LanguageTag;
  /** In the viewer's language: 普通话, Cantonese, British English. */
  readonly label: string;
  readonly voices: readonly ListedVoice<V>[];
}

/**
 * Voices for a settings list: grouped by language and region, the viewer's own language first, each voice once.
 * Thirteen thousand voices, as on Linux, are a hundred groups.
 */
export function groupVoices<V extends VoiceFacts>(
  voices: readonly V[],
  locale: LanguageTag,
): VoiceGroup<V>[] {
  const groups = new Map<LanguageTag, V[]>();
  const met = new Set<string>();
  const tags = new Map<string, LanguageTag>();
  for (const voice of voices) {
    const key = `${voice.voiceURI}\n${voice.name}\n${voice.lang}`;
    if (met.has(key)) continue;
    met.add(key);
    // Only names of Chinese voices tell more than their tags.
    const sort = /^(zh|cmn|yue|chi|$)/i.test(voice.lang) ? key : voice.lang;
    let tag = tags.get(sort);
    if (tag === undefined) {
      const spoken = readVoiceLanguage(voice);
      tag = spoken ? writeTag(spoken) : 'und';
      tags.set(sort, tag);
    }
    const group = groups.get(tag);
    if (group) group.push(voice);
    else groups.set(tag, [voice]);
  }
  const languages = [...groups.keys()];
  const labels = nameLanguages(languages, locale);
  const english = languages.map((tag) => languageName(tag, 'en', 'spoken'));
  const own = readSpokenLanguage(locale);
  const collator = new Intl.Collator(safeLocale(locale));
  return languages
    .map((language, index) => {
      const label = labels[index] ?? language;
      const words = `${label} ${english[index] ?? ''} ${language}`;
      return {
        language,
        label,
        voices: (groups.get(language) ?? [])
          .map((voice) => listVoice(voice, words))
          .sort((a, b) => rank(a) - rank(b) || collator.compare(a.label, b.label)),
      };
    })
    .sort(
      (a, b) => nearness(a.language, own) - nearness(b.language, own) || collator.compare(a.label, b.label),
    );
}

function writeTag({ language, region }: SpokenLanguage): LanguageTag {
  const primary = language === 'cmn' ? 'zh' : language;
  // Mandarin that names no region, and Cantonese that names none, belong with their own.
  const place = region ?? (language === 'cmn' ? 'CN' : language === 'yue' ? 'HK' : null);
  return place ? `${primary}-${place}` : primary;
}

/** Mandarin keeps its name, and that of other places is told by the place: Mandarin, Mandarin (Taiwan). */
function nameLanguages(languages: readonly LanguageTag[], locale: LanguageTag): string[] {
  const full = languageNames(languages, locale, 'spoken');
  return languages.map((tag, index) => {
    const { language, region } = readSpokenLanguage(tag) ?? {};
    const label = full[index] ?? tag;
    if (language !== 'cmn') return label;
    const name = languageName(tag, locale, 'spoken');
    if (region === 'CN' || region == null || name === label) return name;
    const place = new Intl.DisplayNames([safeLocale(locale)], { type: 'region' }).of(region);
    return `${name} (${place ?? region})`;
  });
}

function listVoice<V extends VoiceFacts>(voice: V, words: string): ListedVoice<V> {
  const label = shorten(voice.name);
  const search = `${voice.name} ${label} ${words} ${voice.lang}`.toLowerCase();
  return { voice, label, onDevice: isOnDevice(voice), search };
}

/** A name without its maker and without its language, which the group has told. */
function shorten(name: string): string {
  const short = name
    .replace(/^(microsoft|google|apple)\s+/i, '')
    .replace(/\s+-\s+.*$/, '')
    .replace(/\s+online\s*\(natural\)/i, '')
    .trim();
  return short === '' ? name : short;
}

const rank = ({ voice, onDevice }: ListedVoice): number =>
  (isNovelty(voice.name) ? 4 : 0) + (voice.name.includes('+') ? 2 : 0) + (onDevice ? 0 : 1);

/** The viewer's language in their region, in others, in its sisters (Cantonese for a reader of Chinese), then the rest. */
function nearness(tag: LanguageTag, own: SpokenLanguage | null): number {
  const spoken = readSpokenLanguage(tag);
  if (!spoken || !own) return 4;
  if (spoken.language === own.language) return spoken.region === (own.region ?? spoken.region) ? 0 : 1;
  const isChinese = (language: string) => language === 'cmn' || language === 'yue';
  return isChinese(spoken.language) && isChinese(own.language) ? 2 : 3;
}

function safeLocale(locale: LanguageTag): LanguageTag {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}
