import type { LiveRange } from '../../core/playback/PlayerState.js';
import { liveRange } from '../port/liveRange.js';
import type { VideojsPlayer } from './videojsTypes.js';

/**
 * What of a live stream can be heard; null of any other. The element tells the length of what there is so far, for VHS keeps
 * `Infinity` from it, and would be believed to be a film of half a minute.
 */
export function liveRangeOf(player: VideojsPlayer): LiveRange | null {
  const playlist = player.tech(true)?.vhs?.playlists?.media();
  return playlist && playlist.endList !== true ? liveRange(player.seekable()) : null;
}
