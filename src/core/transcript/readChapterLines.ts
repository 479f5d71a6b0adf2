import type { LanguageTag } from '../films/Film.js';
import type { Chapter } from '../playback/PlayerState.js';
import { nameLines } from './nameLines.js';
import type { TranscriptLine } from './TranscriptLine.js';

/** Chapters as lines; one without a title is a line without words. `language` is null where it is not known. */
export function readChapterLines(
  chapters: readonly Chapter[],
  language: LanguageTag | null,
): readonly TranscriptLine[] {
  const name = nameLines('chapter');
  return [...chapters]
    .sort((a, b) => a.startTime - b.startTime || a.depth - b.depth)
    .map(({ startTime, endTime, title, depth }) => ({
      id: name(startTime),
      kind: 'chapter',
      startTime,
      endTime,
      speaker: null,
      text: title,
      language,
      depth: depth + 1,
    }));
}
