import { isClearSound } from '../../core/tracks/isClearSound.js';
import { normaliseAudioKind } from '../../core/tracks/normaliseAudioKind.js';
import type { HlsRendition } from '../../core/tracks/readHlsRenditions.js';
import type { PortAudioTrack } from '../port/MediaPort.js';
import type { DashAudio } from './readDashAudio.js';
import type { VideojsTrack, VideojsTrackList } from './videojsTypes.js';

const listed = (list: VideojsTrackList): VideojsTrack[] =>
  Array.from({ length: list.length }, (_, i) => list[i] as VideojsTrack);

/** Two tracks may share a label, never a place: the id carries both. */
const idOf = (track: VideojsTrack, index: number): string =>
  `${String(index)}:${track.label || track.language}`;

/** video.js's audio tracks with the kind that the manifest really gave them. */
export function audioTracksOf(
  list: VideojsTrackList,
  dash: readonly DashAudio[],
  hls: readonly HlsRendition[] = [],
): readonly PortAudioTrack[] {
  return listed(list).map((track, index) => {
    const set = dash.find((one) => one.label === track.label);
    const rendition = hls.find((one) => one.name === track.label);
    // What video.js makes of a language and a role is no name.
    const label = set ? (set.name ?? '') : track.label;
    const signals = {
      kind: track.kind,
      label,
      ...(set && { roles: set.roles, accessibility: set.accessibility }),
      ...(rendition && { characteristics: rendition.characteristics }),
    };
    const kind = normaliseAudioKind(signals);
    return {
      id: idOf(track, index),
      kind,
      label,
      language: track.language,
      ...(rendition?.associated && { associated: rendition.associated }),
      ...(isClearSound(signals) && { clear: true }),
      ...(kind === 'descriptions' && set?.file && { file: set.file }),
      enabled: track.enabled,
    };
  });
}

export function chooseAudioTrackOf(list: VideojsTrackList, id: string): void {
  const tracks = listed(list);
  const chosen = tracks.find((track, index) => idOf(track, index) === id);
  if (!chosen) return;
  // Enabling first: disabling first would leave a moment without sound. A browser's own list lets several sound at once.
  chosen.enabled = true;
  for (const track of tracks) if (track !== chosen) track.enabled = false;
}
