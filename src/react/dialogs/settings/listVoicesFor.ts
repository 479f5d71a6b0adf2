import type { LanguageTag } from '../../../core/films/Film.js';
import { groupVoices, type VoiceGroup } from '../../../core/voices/groupVoices.js';
import { readSpokenLanguage } from '../../../core/voices/readSpokenLanguage.js';
import type { VoiceFacts, VoiceWish } from '../../../core/voices/VoiceFacts.js';

/** The voices that can speak a language, by region: those of the language itself, and those that speak many. */
export function listVoicesFor<V extends VoiceFacts>(
  voices: readonly V[],
  language: LanguageTag,
  locale: LanguageTag,
): readonly VoiceGroup<V>[] {
  const wanted = readSpokenLanguage(language)?.language;
  return groupVoices(voices, locale)
    .map((group) =>
      readSpokenLanguage(group.language)?.language === wanted
        ? group
        : { ...group, voices: group.voices.filter(({ voice }) => /multilingual/i.test(voice.name)) },
    )
    .filter((group) => group.voices.length > 0);
}

/** Those that answer every word typed. The one that is chosen stays: a list that left it out would say another was. */
export function narrowVoices<V extends VoiceFacts>(
  groups: readonly VoiceGroup<V>[],
  query: string,
  chosen: V | null,
): readonly VoiceGroup<V>[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      voices: group.voices.filter(
        ({ voice, search }) => voice === chosen || words.every((word) => search.includes(word)),
      ),
    }))
    .filter((group) => group.voices.length > 0);
}

/** The listed voice that a kept wish means: by all that is known of it, else by its name, for addresses change. */
export function findListed<V extends VoiceFacts>(
  groups: readonly VoiceGroup<V>[],
  wish: VoiceWish,
): V | null {
  const voices = groups.flatMap((group) => group.voices.map(({ voice }) => voice));
  const sameName = (voice: V) => voice.name === wish.name && voice.lang === wish.lang;
  return (
    voices.find((voice) => voice.voiceURI === wish.voiceURI && sameName(voice)) ??
    voices.find(sameName) ??
    null
  );
}

export const voiceKey = ({ voiceURI, name, lang }: VoiceWish): string => `${voiceURI}\n${name}\n${lang}`;
