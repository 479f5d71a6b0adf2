import type { VttCue } from '../cues/VttCue.js';
import { foldWords } from '../descriptions/foldWords.js';
import type { LanguageTag } from '../films/Film.js';
import { findLabel, isSure, type SpeakerLabel } from './findLabel.js';
import { nameLines } from './nameLines.js';
import { splitSpeakers } from './splitSpeakers.js';
import { sortByTime } from './sortByTime.js';
import type { TranscriptLine } from './TranscriptLine.js';

/**
 * Captions as lines, sounds and music among them. Where several speak in one cue, each has a line, all with the cue's times.
 * Who speaks is told by the track's voice spans, or by a label before the words: `MEI: Come in` is one by its capitals, a
 * name in other letters (`Mei:`, `阿梅：`, `[Mei]`) where the track shows elsewhere that it is one. A label that has become
 * the speaker is no longer among the words.
 */
export function readCaptionLines(
  cues: readonly TimedText[],
  language: LanguageTag | null,
): readonly TranscriptLine[] {
  const reading = readCaptionLinesInTurn(cues, language);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

type TimedText = Pick<VttCue, 'startTime' | 'endTime' | 'text'>;

/** So many cues are read between two breaths: a few milliseconds. */
const SOME = 1000;

/** The same, a thousand cues at a time: who reads a long file lets the page breathe between. */
export function* readCaptionLinesInTurn(
  cues: readonly TimedText[],
  language: LanguageTag | null,
): Generator<undefined, readonly TranscriptLine[]> {
  const nameLine = nameLines('caption');
  const lines: TranscriptLine[] = [];
  const labelled: LabelledLine[] = [];
  const names = new Set<string>();
  let count = 0;
  for (const { startTime, endTime, text: cueText } of sortByTime(cues)) {
    if (++count % SOME === 0) yield;
    for (const { speaker, text: words, language: spoken } of splitSpeakers(cueText)) {
      const text = needsFolding.test(words) ? foldWords(words) : words;
      if (text === '') continue;
      if (speaker !== null) names.add(speaker);
      // A label is found in the words as they stand, for it may be a line of its own.
      const label = findLabel(words);
      if (label) labelled.push({ at: lines.length, label });
      lines.push({
        id: nameLine(startTime),
        kind: 'caption',
        startTime,
        endTime,
        speaker,
        text,
        language: spoken ?? language,
        depth: 0,
      });
    }
  }
  return labelled.length === 0 ? lines : nameSpeakers(lines, labelled, names);
}

/** A line whose words begin as those of a labelled one do. */
interface LabelledLine {
  readonly at: number;
  readonly label: SpeakerLabel;
}

/** Most cues are one line already. */
const needsFolding = /[\t\n\f\r]|^ | $| {2}/;

/** How often a name must stand before a colon to be one, where its letters do not tell. */
const OFTEN = 2;

/** Only now is it known who speaks in the track. A line that was its label alone has nothing left to say. */
function nameSpeakers(
  lines: TranscriptLine[],
  labelled: readonly LabelledLine[],
  spoken: ReadonlySet<string>,
): readonly TranscriptLine[] {
  const names = findNames(lines, labelled, spoken);
  for (const { at, label } of labelled) {
    const line = lines[at];
    if (!line || (label.bracketed && label.rest === '')) continue;
    const name = label.name.toLowerCase();
    const isName = line.speaker === null ? names.has(name) : name === line.speaker.toLowerCase();
    if (isName) lines[at] = { ...line, speaker: line.speaker ?? label.name, text: foldWords(label.rest) };
  }
  return lines.filter(({ text }) => text !== '');
}

/** Everybody who is known to speak in the track, in small letters. */
function findNames(
  lines: readonly TranscriptLine[],
  labelled: readonly LabelledLine[],
  spoken: ReadonlySet<string>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { at, label } of labelled) {
    if (label.bracketed || lines[at]?.speaker !== null) continue;
    const name = label.name.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + (isSure(label) ? OFTEN : 1));
  }
  const names = new Set([...spoken].map((name) => name.toLowerCase()));
  for (const [name, count] of counts) if (count >= OFTEN) names.add(name);
  return names;
}
