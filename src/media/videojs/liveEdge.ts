import { lastTime } from '../port/lastTime.js';
import type { VideojsPlayer } from './videojsTypes.js';

/**
 * How far a live stream has come, seconds; null of any other. The element tells the length of what there is so far, for VHS keeps
 * `Infinity` from it, and would be believed to be a film of half a minute.
 */
export function liveEdgeOf(player: VideojsPlayer): number | null {
  const playlist = player.tech(true)?.vhs?.playlists?.media();
  return playlist && playlist.endList !== true ? lastTime(player.seekable()) : null;
}
