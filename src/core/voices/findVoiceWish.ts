import type { LanguageTag } from '../films/Film.js';
import type { Preferences } from '../preferences/Preferences.js';
import { speaks } from '../tracks/speaks.js';
import type { VoiceWish } from './VoiceFacts.js';

/** The voice that the viewer chose for a language, else for one that is spoken alike; null leaves it to the player. */
export const findVoiceWish = (
  { voices }: Pick<Preferences, 'voices'>,
  language: LanguageTag,
): VoiceWish | null =>
  voices[language] ??
  Object.entries(voices).find(([tag]) => speaks({ language: tag }, language))?.[1] ??
  null;
