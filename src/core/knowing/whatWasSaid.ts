import type { Translate } from '../i18n/createTranslate.js';
import type { Phrase } from '../i18n/Phrase.js';
import type { TranscriptLine } from '../transcript/TranscriptLine.js';
import { quoteLine } from './quoteLine.js';

/** A line is said as soon as it has begun; a moment after its start nobody has heard it yet. Seconds. */
const HEARD = 0.5;

/** The last line that was said, and the last that was described. */
export function findLastSaid(
  lines: readonly TranscriptLine[],
  time: number,
): { readonly caption: TranscriptLine | null; readonly description: TranscriptLine | null } {
  const last = (wanted: TranscriptLine['kind']) =>
    lines.findLast(({ kind, startTime }) => kind === wanted && startTime <= time - HEARD) ?? null;
  return { caption: last('caption'), description: last('description') };
}

/**
 * The last thing that was said in the film, and the last that was described.
 * `lines` is the film's whole text.
 */
export function whatWasSaid(lines: readonly TranscriptLine[], time: number, translate: Translate): Phrase {
  const { caption, description } = findLastSaid(lines, time);
  if (caption && description)
    return {
      key: 'whatWasSaid.captionAndDescription',
      blanks: { caption: quoteLine(caption, translate), description: description.text },
    };
  if (caption) return { key: 'whatWasSaid.caption', blanks: { caption: quoteLine(caption, translate) } };
  if (description) return { key: 'whatWasSaid.description', blanks: { description: description.text } };
  const any = lines.some(({ kind }) => kind !== 'chapter');
  return { key: any ? 'whatWasSaid.nothing' : 'whatWasSaid.unknown' };
}
