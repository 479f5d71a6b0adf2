import type { ListedSign } from '../../core/signLanguage/StreamSign.js';
import { keepHlsSign, listHlsSign } from '../../core/tracks/hlsSign.js';
import { dropDashSign, keepDashSign, listDashSign } from './dashSign.js';

const isDash = (manifest: string): boolean => manifest.includes('<MPD');

/** The interpreters' videos that a manifest lists. */
export const listSign = (manifest: string): readonly ListedSign[] =>
  isDash(manifest) ? listDashSign(manifest) : listHlsSign(manifest);

/** A manifest of which only one interpreter's video is left to load; null where there is no such. */
export const keepSign = (manifest: string, interpreter: number): string | null =>
  isDash(manifest) ? keepDashSign(manifest, interpreter) : keepHlsSign(manifest, interpreter);

/** A manifest without what would be taken for the film's own picture; null where it has nothing of the kind. */
export const dropSign = (manifest: string): string | null =>
  isDash(manifest) ? dropDashSign(manifest) : null;
