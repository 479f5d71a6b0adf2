import type { LanguageTag } from '../films/Film.js';
import { readSpokenLanguage, readVoiceLanguage, type SpokenLanguage } from './readSpokenLanguage.js';
import { isNovelty, rankSound } from './rankSound.js';
import type { VoiceFacts, VoiceWish } from './VoiceFacts.js';

/**
 * The voice that speaks a language best, or null where none speaks it. A wish for a voice of this language comes first;
 * then the region (or one that sounds near), then what is on the device before what is on a server, then voices that
 * are pleasant for two hours. A Cantonese voice never speaks Mandarin, nor the other way round. `avoid` leaves out
 * voices that have failed. Thousands of voices, as on Linux, take a few milliseconds.
 */
export function chooseVoice<V extends VoiceFacts>(
  voices: readonly V[],
  language: LanguageTag,
  wish?: VoiceWish | null,
  avoid?: (voice: V) => boolean,
): V | null {
  const wanted = readSpokenLanguage(language);
  if (!wanted) return null;
  /** Many voices, few tags. */
  const couldSpeak = new Map<string, boolean>();
  const mayBe = ({ lang }: V): boolean => {
    let may = couldSpeak.get(lang);
    if (may === undefined) {
      const read = readSpokenLanguage(lang);
      may = read === null || family(read.language) === family(wanted.language);
      couldSpeak.set(lang, may);
    }
    return may;
  };

  const wished = wish && findWished(voices, wanted, wish);
  if (wished && !avoid?.(wished)) return wished;
  let best: V | null = null;
  let bestRank: number[] | null = null;
  for (const voice of voices) {
    if (!mayBe(voice) || avoid?.(voice)) continue;
    const spoken = readVoiceLanguage(voice);
    if (spoken?.language !== wanted.language) continue;
    const rank = rankVoice(voice, spoken, wanted);
    if (bestRank && !isLess(rank, bestRank)) continue;
    best = voice;
    bestRank = rank;
  }
  return best;
}

/** Mandarin and Cantonese share the tag `zh`: only a closer look tells them apart. */
const family = (language: string): string => (language === 'yue' ? 'cmn' : language);

function findWished<V extends VoiceFacts>(
  voices: readonly V[],
  wanted: SpokenLanguage,
  wish: VoiceWish,
): V | null {
  const fits = (voice: V): boolean =>
    readVoiceLanguage(voice)?.language === wanted.language || /multilingual/i.test(voice.name);
  const sameName = (voice: V): boolean => voice.name === wish.name && voice.lang === wish.lang;
  const sameAddress = (voice: V): boolean => voice.voiceURI === wish.voiceURI;
  // Some browsers give many voices one address, and some give one voice another address each day.
  return (
    voices.find((voice) => sameAddress(voice) && sameName(voice) && fits(voice)) ??
    voices.find((voice) => sameName(voice) && fits(voice)) ??
    voices.find((voice) => wish.voiceURI !== '' && sameAddress(voice) && fits(voice)) ??
    null
  );
}

/** Smaller is better, the first difference decides. */
function rankVoice(voice: VoiceFacts, spoken: SpokenLanguage, wanted: SpokenLanguage): number[] {
  return [
    isNovelty(voice.name) ? 1 : 0,
    rankRegion(spoken, wanted),
    isOnDevice(voice) ? 0 : 1,
    // eSpeak's `English+croak`: a hundred disguises of one voice.
    voice.name.includes('+') ? 1 : 0,
    rankSound(voice.name),
    voice.default ? 0 : 1,
  ];
}

const isLess = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
};

/** Android says of all its voices that they are on the device; the names know better. */
export const isOnDevice = ({ name, voiceURI, localService }: VoiceFacts): boolean =>
  localService && !/-network\b/i.test(name) && !/-network\b/i.test(voiceURI);

/** Which region is meant where a tag names none, for the languages where that is not the same for every ear. */
const homes: Readonly<Record<string, string>> = {
  cmn: 'CN',
  en: 'US',
  es: 'ES',
  fr: 'FR',
  pt: 'BR',
  yue: 'HK',
};

/** Regions in the order in which their accents are near, after the wanted one. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  'cmn-CN': ['SG', 'MY', 'TW'],
  'cmn-SG': ['MY', 'CN', 'TW'],
  'cmn-TW': ['CN', 'SG'],
  'en-AU': ['NZ', 'GB', 'IE', 'ZA'],
  'en-CA': ['US', 'GB'],
  'en-GB': ['IE', 'AU', 'NZ', 'ZA', 'IN'],
  'en-HK': ['GB', 'SG', 'US'],
  'en-IE': ['GB', 'AU'],
  'en-IN': ['GB', 'AU'],
  'en-NZ': ['AU', 'GB'],
  'en-SG': ['GB', 'AU'],
  'en-US': ['CA'],
  'en-ZA': ['GB', 'AU'],
  'es-MX': ['419', 'US', 'CO', 'AR'],
  'fr-CA': ['FR'],
  'yue-HK': ['MO', 'CN'],
};

const FAR = 50;

function rankRegion(spoken: SpokenLanguage, wanted: SpokenLanguage): number {
  const home = homes[wanted.language];
  const here = wanted.region ?? home ?? null;
  // A dialect of a region is another way of speaking; pinyin only another way of reading Latin letters.
  const sameAccent = spoken.accent === wanted.accent;
  const accent = sameAccent
    ? 0
    : spoken.accent === 'latn'
      ? 2
      : spoken.accent && spoken.language === 'cmn'
        ? 60
        : 1;
  if (spoken.region === wanted.region || (spoken.region !== null && spoken.region === here)) return accent;
  // A voice that names no region speaks as at home: near enough to home itself, and a better guess than a stranger.
  if (spoken.region === null) return accent + (here === null || here === home ? 3 : 6);
  const near = (here ? neighbours[`${wanted.language}-${here}`] : undefined)?.indexOf(spoken.region) ?? -1;
  // Home is understood everywhere: en-US by who asked for an English that is not there.
  if (near < 0) return accent + (spoken.region === home ? FAR - 1 : FAR);
  return accent + 9 + near * 3;
}
