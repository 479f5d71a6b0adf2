import type { Player } from '../createPlayer.js';
import type { MediaPort } from '../port/MediaPort.js';

/**
 * The cues of captions that the stream itself carries, which come as it loads; `tell` hears of more of them. The track is
 * kept loading (`hidden`), shown or not, until `end` aborts, and told nobody else.
 * @param id of a captions choice, `stream:0`: its place among the stream's captions
 */
export function readStreamCues(
  port: MediaPort,
  player: Player,
  id: string,
  tell: (cues: readonly VTTCue[]) => void,
  end: AbortSignal,
): readonly VTTCue[] {
  const own = [...port.textTracks].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');
  const track = own[Number(id.split(':')[1])];
  if (!track) return [];
  let read = 0;
  const readCues = (): readonly VTTCue[] => {
    const cues = [...(track.cues ?? [])] as VTTCue[];
    read = cues.length;
    return cues;
  };
  const keep = () => {
    if (track.mode === 'disabled') track.mode = 'hidden';
  };
  const look = () => {
    if ((track.cues?.length ?? 0) !== read) tell(readCues());
  };
  keep();
  port.textTracks.addEventListener('change', keep, { signal: end });
  const unsubscribe = player.clock.subscribe(look);
  end.addEventListener('abort', () => {
    unsubscribe();
    if (player.captionsTrack !== track) track.mode = 'disabled';
  });
  return readCues();
}
