import { mediaErrorKind } from '../port/mediaErrorKind.js';
import type { PortError } from '../port/MediaPort.js';
import type { VideojsError } from './videojsTypes.js';

/** VHS says only in words that a manifest lists nothing, or nothing that this browser plays. */
const nothingListed = /no (available|playlists|compatible)|empty|invalid manifest|parse/i;

/**
 * Codes 1 to 4 are MediaError's; video.js adds 5 (encrypted). VHS uses them freely: a status tells more. So do the
 * browser's own words, which video.js replaces with its own.
 */
export function portError(
  error: VideojsError,
  browsersWords: string | undefined,
  lastStatus: number | null,
): PortError {
  const status = error.status ?? lastStatus;
  const message = [browsersWords, error.message].find(Boolean) ?? '';
  if (status !== null && (status === 0 || status >= 400)) return { kind: 'network', status, message };
  if (nothingListed.test(error.message)) return { kind: 'empty', status: null, message };
  return { kind: mediaErrorKind(error.code, message), status: null, message };
}
