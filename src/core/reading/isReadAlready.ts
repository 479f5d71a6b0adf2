import type { PlayerState } from '../playback/PlayerState.js';
import type { Preferences } from '../preferences/Preferences.js';
import type { LineKind } from '../transcript/TranscriptLine.js';

/** Whether the viewer's screen reader is given such lines already, by the description or as spoken subtitles. */
export function isReadAlready(
  kind: LineKind,
  { spokenBy }: Pick<PlayerState['description'], 'spokenBy'>,
  { spokenSubtitles, textTo }: Pick<Preferences['describer'], 'spokenSubtitles' | 'textTo'>,
): boolean {
  if (kind === 'description') return spokenBy === 'screen-reader' || spokenBy === 'both';
  return kind === 'caption' && spokenSubtitles && textTo !== 'player';
}
