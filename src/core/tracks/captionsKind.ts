import type { CaptionsFile } from '../films/Film.js';

/**
 * What HTML calls a captions file (track kinds, §4.8.11): `captions` where it is made for people who cannot hear, and so
 * says who speaks; `subtitles` where it is for people who hear and do not know the language.
 */
export const captionsKind = ({ sdh }: Pick<CaptionsFile, 'sdh'>): 'captions' | 'subtitles' =>
  sdh ? 'captions' : 'subtitles';
