import { toMicroseconds } from '../toMicroseconds.js';
import type { Reading } from './Reading.js';
import { attributeOf, shorten, tellElement, type XmlElement } from './XmlElement.js';

/** What frames and ticks are measured by. Null where the document does not say. */
export interface Clock {
  /** Frames a second, with the multiplier. */
  readonly frameRate: number | null;
  /** Frames a second as timecode counts them, without the multiplier. */
  readonly nominalFrameRate: number | null;
  readonly tickRate: number | null;
}

/** `[start, end)` in seconds of the programme; an end of Infinity is the programme's own. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const clockTime = /^(\d{2,}):([0-5]\d):([0-5]\d|60)(\.\d+)?$/;
const frameTime = /^\d{2,}:\d\d:\d\d:\d{2,}(\.\d+)?$/;
const offsetTime = /^(\d+(?:\.\d+)?)(h|ms|m|s|f|t)$/;

/** Which of the two ways of writing time an expression uses; null where it is neither. */
export const timeSyntax = (written: string): 'clock' | 'offset' | null =>
  clockTime.test(written) ? 'clock' : offsetTime.test(written) ? 'offset' : null;

/** Seconds of a time attribute (TTML2 §12.3.1); undefined where it is absent or cannot be read. `checkTime` tells of what is wrong. */
export function readTime({ clock }: Reading, element: XmlElement, name: string): number | undefined {
  const written = attributeOf(element, name) ?? '';
  const time = clockTime.exec(written);
  if (time) {
    const [, hours = '', minutes = '', seconds = '', fraction = ''] = time;
    // A leap second is read as the one before (TTML2 §12.3.1).
    const whole = Math.min(Number(seconds), 59);
    return Number(hours) * 3600 + Number(minutes) * 60 + whole + Number(`0${fraction}`);
  }
  const offset = offsetTime.exec(written);
  return offset ? readOffset(clock, Number(offset[1]), offset[2] ?? '') : undefined;
}

function readOffset(clock: Clock, count: number, metric: string): number {
  switch (metric) {
    case 'h':
      return count * 3600;
    case 'm':
      return count * 60;
    case 's':
      return count;
    case 'ms':
      return count / 1000;
    case 'f':
      return count / (clock.frameRate ?? 30);
    default:
      return count / (clock.tickRate ?? clock.frameRate ?? 1);
  }
}

/** Tells of a time attribute that DAPT does not allow, wherever it stands. */
export function checkTime(reading: Reading, element: XmlElement, name: string): void {
  const written = attributeOf(element, name);
  if (written === undefined) return;
  if (clockTime.test(written)) {
    if (name.startsWith('clip'))
      reading.warn(
        'clip-time',
        element,
        `${name}="${shorten(written)}" of ${tellElement(element)} is written like a time of the programme, and counts from the start of the recording. It is read so; other tools may refuse it. Write ${String(readTime(reading, element, name))}s.`,
      );
    return;
  }
  const told = `${name}="${shorten(written)}" of ${tellElement(element)}`;
  const metric = offsetTime.exec(written)?.[2];
  if (metric !== undefined) checkMetric(reading, element, metric);
  else if (frameTime.test(written))
    reading.error(
      'clock-time-with-frames',
      element,
      `${told} counts frames after a colon, which DAPT does not allow, for it is read in different ways. The time is left out. Write frames as 250f, or a fraction of a second.`,
    );
  else if (written.startsWith('wallclock('))
    reading.error(
      'wall-clock-time',
      element,
      `${told} is a time of day. A script is timed by its programme. The time is left out. Count from the start of the programme.`,
    );
  else
    reading.error(
      'time-expression',
      element,
      `${told} is not a time. It is left out, and words may be heard at the wrong place. Write 00:01:23.5, or 83.5s.`,
    );
}

function checkMetric(reading: Reading, element: XmlElement, metric: string): void {
  if (metric === 'f' && reading.clock.frameRate === null)
    reading.error(
      'frame-rate-missing',
      element,
      `${tellElement(element)} is timed in frames, and the document does not say how many make a second. 30 are taken, and words may be heard at the wrong place. Write ttp:frameRate on <tt>.`,
    );
  if (metric === 't' && reading.clock.tickRate === null)
    reading.error(
      'tick-rate-missing',
      element,
      `${tellElement(element)} is timed in ticks, and the document does not say how many make a second. Words may be heard at the wrong place. Write ttp:tickRate on <tt>.`,
    );
}

/**
 * When an element is active: its times count from the start of the element around it, and end with it at the latest
 * (TTML2 §12.2; the only time container of DAPT is `par`).
 */
export function readInterval(reading: Reading, element: XmlElement, around: Interval): Interval {
  const begin = readTime(reading, element, 'begin') ?? 0;
  const end = readTime(reading, element, 'end') ?? Infinity;
  const duration = readTime(reading, element, 'dur') ?? Infinity;
  const start = toMicroseconds(around.start + begin);
  const until = toMicroseconds(Math.min(around.start + end, start + duration));
  if (until < start || start >= around.end)
    reading.warn(
      'empty-interval',
      element,
      `${tellElement(element)} ${until < start ? 'ends before it begins' : 'begins when what it is in has ended'}, so it is never heard. Look at its begin, end and dur; they count from the start of the element around it.`,
    );
  return { start, end: Math.max(start, Math.min(until, around.end)) };
}
