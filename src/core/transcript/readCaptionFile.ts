import { createWebVttReader } from '../cues/createWebVttReader.js';
import type { VttCue } from '../cues/VttCue.js';
import type { LanguageTag } from '../films/Film.js';
import { readCaptionLinesInTurn } from './readCaptionLines.js';
import type { TranscriptLine } from './TranscriptLine.js';

/** So many characters are read between two breaths: a few milliseconds. */
const SOME = 1 << 16;

/** A file of captions as lines, a piece at a time: the text of a very long one holds nobody up. */
export function* readCaptionFile(
  text: string,
  language: LanguageTag | null,
): Generator<undefined, readonly TranscriptLine[]> {
  const reader = createWebVttReader();
  const cues: VttCue[] = [];
  for (let at = 0; at < text.length; at += SOME) {
    for (const cue of reader.read(text.slice(at, at + SOME)).cues) cues.push(cue);
    yield;
  }
  for (const cue of reader.end().cues) cues.push(cue);
  return yield* readCaptionLinesInTurn(cues, language);
}
