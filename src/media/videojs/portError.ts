import { mediaErrorKind } from '../port/mediaErrorKind.js';
import type { PortError } from '../port/MediaPort.js';
import type { VideojsError } from './videojsTypes.js';

/** VHS says only in words that a manifest lists nothing, or nothing that this browser plays. */
const nothingListed = /no (available|playlists|compatible)|empty|invalid manifest|parse/i;

/** Codes 1 to 4 are MediaError's; video.js adds 5 (encrypted). VHS uses them freely: a status tells more. */
export function portError(error: VideojsError, lastStatus: number | null): PortError {
  const status = error.status ?? lastStatus;
  const { message } = error;
  if (status !== null && (status === 0 || status >= 400)) return { kind: 'network', status, message };
  if (nothingListed.test(message)) return { kind: 'empty', status: null, message };
  return { kind: mediaErrorKind(error.code, message), status: null, message };
}
