import { escapeCueText } from '../cues/escapeCueText.js';
import { plainVttCue } from '../cues/plainVttCue.js';
import type { VttCue } from '../cues/VttCue.js';
import { writeWebVtt } from '../cues/writeWebVtt.js';
import { nameChapters } from './nameChapters.js';
import type { TranscriptDocument } from './TranscriptDocument.js';
import type { TranscriptLine } from './TranscriptLine.js';

/**
 * The transcript as WebVTT: captions with their speakers in voice spans, descriptions and chapters in spans of a class
 * (`description`, `chapter`), each at its time, so that any player shows them and a program can tell them apart.
 */
export function writeTranscriptVtt({ title, lines, translate }: TranscriptDocument): string {
  return writeWebVtt({
    header: translate('transcript.document', { title }),
    cues: nameChapters(lines, translate).map(writeCue),
  });
}

const writeCue = (line: TranscriptLine): VttCue => ({
  ...plainVttCue,
  id: line.id,
  startTime: line.startTime,
  endTime: Math.max(line.endTime, line.startTime),
  text: writeWords(line),
});

function writeWords({ kind, speaker, text, language }: TranscriptLine): string {
  const words = escapeCueText(text);
  const spoken = language === null ? words : `<lang ${escapeCueText(language)}>${words}</lang>`;
  if (kind !== 'caption') return `<c.${kind}>${spoken}</c>`;
  return speaker === null ? spoken : `<v ${escapeCueText(speaker)}>${spoken}</v>`;
}
