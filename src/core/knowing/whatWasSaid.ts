import type { Translate } from '../i18n/createTranslate.js';
import type { Phrase } from '../i18n/Phrase.js';
import type { TranscriptLine } from '../transcript/TranscriptLine.js';
import { quoteLine } from './quoteLine.js';

/** A line is said as soon as it has begun; a moment after its start nobody has heard it yet. Seconds. */
const HEARD = 0.5;

/**
 * The last thing that was said in the film, and the last that was described.
 * `lines` is the film's whole text.
 */
export function whatWasSaid(lines: readonly TranscriptLine[], time: number, translate: Translate): Phrase {
  const last = (wanted: TranscriptLine['kind']) =>
    lines.findLast(({ kind, startTime }) => kind === wanted && startTime <= time - HEARD) ?? null;
  const caption = last('caption');
  const description = last('description');
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
