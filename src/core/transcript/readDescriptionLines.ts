import type { DescriptionCue } from '../descriptions/DescriptionCue.js';
import type { LanguageTag } from '../films/Film.js';
import { nameLines } from './nameLines.js';
import { sortByTime } from './sortByTime.js';
import type { TranscriptLine } from './TranscriptLine.js';

/**
 * A description script as lines, all of it, whatever the viewer's verbosity: who reads has time. A cue's `voice` is a wish
 * for how it sounds, not who speaks in the film, and is no speaker. `language` is the script's own.
 */
export function readDescriptionLines(
  cues: readonly Pick<DescriptionCue, 'startTime' | 'endTime' | 'text' | 'language'>[],
  language: LanguageTag | null,
): readonly TranscriptLine[] {
  const name = nameLines('description');
  return sortByTime(cues).map((cue) => ({
    id: name(cue.startTime),
    kind: 'description',
    startTime: cue.startTime,
    endTime: cue.endTime,
    speaker: null,
    text: cue.text,
    language: cue.language ?? language,
    depth: 0,
  }));
}
