import type { LanguageTag } from '../films/Film.js';
import type { TrackChoice } from '../playback/PlayerState.js';
import { speaks } from './speaks.js';

type InLanguage = Pick<TrackChoice, 'language' | 'associated'>;

/**
 * Whether a track serves a language besides its own, as its author says: the nearest dialect there is, or what is written where
 * its own is spoken (RFC 8216 §4.3.4.1 ASSOC-LANGUAGE).
 */
export const serves = ({ associated }: InLanguage, language: LanguageTag): boolean =>
  associated !== undefined && speaks({ language: associated }, language);

/** The first track in a language; where there is none, the first that serves it. */
export const findByLanguage = <Track extends InLanguage>(
  tracks: readonly Track[],
  language: LanguageTag,
): Track | undefined =>
  tracks.find((one) => speaks(one, language)) ?? tracks.find((one) => serves(one, language));
