import type { PortError } from './MediaPort.js';

/** Browsers say "not supported" of a file that is no film at all; these words tell that it was opened and found damaged. */
const damaged = /DEMUXER_ERROR_COULD_NOT_(OPEN|PARSE)|METADATA_ERR|DECODE|demux/i;

/** What a MediaError means: its codes are 1 aborted, 2 network, 3 decode, 4 not supported. */
export function mediaErrorKind(code: number, message: string): PortError['kind'] {
  if (code === 3) return 'decode';
  if (code !== 4) return 'network';
  return damaged.test(message) ? 'decode' : 'unsupported';
}
