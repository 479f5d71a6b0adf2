import type { KeyFrame, Mixing, Speak } from '../DescriptionScript.js';
import { cutLine, unmixed, valueAt, valueBefore } from '../joinMixing.js';
import { ns } from './namespaces.js';
import type { Reading } from './Reading.js';
import type { Styles } from './readStyles.js';
import { toMicroseconds } from '../toMicroseconds.js';
import { readInterval, type Interval } from './readTime.js';
import {
  attributeKey,
  attributeOf,
  is,
  isElement,
  shorten,
  tellElement,
  type XmlElement,
} from './XmlElement.js';

/** `+1`, `0.39`, `.5`: a number as TTML2 §10.3 writes it. */
const number = /^[+-]?(\d+|\d*\.\d+)$/;
const pitch = /^[+-]?(\d+|\d*\.\d+)(%|hz|st)?$/i;

/** Most elements leave sound alone; that is seen without asking any style. */
const hasAudioStyle = ({ attributes }: XmlElement): boolean =>
  attributes.has('style') ||
  attributes.has(attributeKey(ns.tta, 'gain')) ||
  attributes.has(attributeKey(ns.tta, 'pan'));

/** Changes of one element's sound, and values of one change, that are read; each is looked at beside all others. */
const most = 100;

type Property = 'gain' | 'pan';

/** What becomes of the sound that an element is given: its own gain and pan, and what `animate` and `set` make of them. */
export function readMixing(
  reading: Reading,
  styles: Styles,
  element: XmlElement,
  interval: Interval,
): Mixing {
  reading.mixed.add(element);
  const animations = listAnimations(element);
  if (animations.length === 0 && !hasAudioStyle(element)) return unmixed;
  if (animations.length > most)
    reading.warn(
      'animation-unsupported',
      element,
      `${tellElement(element)} has ${animations.length} changes of its sound. The first ${most} are read. Write several values into one animate.`,
    );
  const moves = animations.slice(0, most).map((one) => readAnimation(reading, styles, one, interval));
  const frames = (property: Property): readonly KeyFrame[] => {
    const fixed = readNumber(reading, element, property, styles.specified(element, property));
    const own = moves.filter((one) => one[property] !== null);
    const neutral = property === 'gain' ? 1 : 0;
    const moved = own.map((one) => ({ ...one, points: one[property] ?? [] }));
    return cutLine(joinMoves(fixed ?? neutral, moved, interval), interval.start, interval.end, neutral);
  };
  return { gain: frames('gain'), pan: frames('pan') };
}

const listAnimations = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter(isElement).filter((child) => is(child, 'animate') || is(child, 'set'));

/** Judges the sound of what belongs to no event, and was not read: it must be as right as all else. */
export function checkMixing(reading: Reading, styles: Styles): void {
  for (const element of reading.elements)
    if (element.namespace === ns.tt && !isChange(element) && !reading.mixed.has(element))
      readMixing(reading, styles, element, { start: 0, end: Infinity });
}

/** What is judged with the element that it changes, or where it is written. */
const isChange = (element: XmlElement): boolean =>
  ['animate', 'set', 'style', 'initial'].includes(element.name);

interface Move {
  readonly start: number;
  readonly end: number;
  /** Whether its last value stays when it has ended. */
  readonly freeze: boolean;
  /** A point is a share of the move's time, 0 to 1, and a value; null where it does not move this property. */
  readonly gain: readonly Point[] | null;
  readonly pan: readonly Point[] | null;
}

type Point = readonly [share: number, value: number];

function readAnimation(reading: Reading, styles: Styles, element: XmlElement, around: Interval): Move {
  const { start, end } = readInterval(reading, element, around);
  const fill = attributeOf(element, 'fill');
  if (fill !== undefined && fill !== 'freeze' && fill !== 'remove')
    reading.error(
      'fill',
      element,
      `fill="${shorten(fill)}" of ${tellElement(element)} is neither freeze nor remove. The value goes back when the change has ended. Write one of the two.`,
    );
  checkRepeat(reading, element);
  const read = (property: Property): readonly Point[] | null => {
    const written = styles.specified(element, property);
    if (written === undefined) return null;
    return is(element, 'set')
      ? readSetValue(reading, element, property, written)
      : readPoints(reading, element, property, written);
  };
  return { start, end, freeze: fill === 'freeze', gain: read('gain'), pan: read('pan') };
}

function checkRepeat(reading: Reading, element: XmlElement): void {
  const count = attributeOf(element, 'repeatCount');
  if (count === undefined || count === '1') return;
  if (count !== 'indefinite' && !(number.test(count) && Number(count) > 0))
    reading.error(
      'animation-timing',
      element,
      `repeatCount="${shorten(count)}" of ${tellElement(element)} is not a count. The change is played once. Write a number above 0, or leave it out.`,
    );
  else
    reading.warn(
      'animation-unsupported',
      element,
      `${tellElement(element)} is to be repeated. It is played once. Write the values of all rounds into one list.`,
    );
}

function readSetValue(
  reading: Reading,
  element: XmlElement,
  property: Property,
  written: string,
): readonly Point[] | null {
  const value = readNumber(reading, element, property, written);
  return value === null ? null : [[0, value]];
}

/** TTML2 §13.1.1: a list of values, each at its key time; evenly spread where there are none. */
function readPoints(
  reading: Reading,
  element: XmlElement,
  property: Property,
  written: string,
): readonly Point[] | null {
  const list = written.split(';').map((one) => one.trim());
  if (list.length < 2 || list.some((one) => !number.test(one))) {
    reading.error(
      'animation-values',
      element,
      `tta:${property}="${shorten(written)}" of ${tellElement(element)} is not a list of two or more numbers. The sound is not changed. Write 1;0.4.`,
    );
    return null;
  }
  if (list.length > most)
    reading.warn(
      'animation-unsupported',
      element,
      `${tellElement(element)} moves through ${list.length} values. The first ${most} are read. Write fewer.`,
    );
  const values = list.slice(0, most).map((one) => limit(reading, element, property, Number(one)));
  const mode = readMode(reading, element);
  const shares =
    readKeyTimes(reading, element, values.length) ??
    (mode === 'paced'
      ? paced(values)
      : values.map((_, index) => index / (mode === 'discrete' ? values.length : values.length - 1)));
  const points = values.map((value, index): Point => [shares[index] ?? 1, value]);
  // A step keeps each value until the next one's time.
  return mode === 'discrete'
    ? points.flatMap(([share, value], index): Point[] => {
        const before = points[index - 1];
        return before
          ? [
              [share, before[1]],
              [share, value],
            ]
          : [[share, value]];
      })
    : points;
}

type Mode = 'discrete' | 'linear' | 'paced';

function readMode(reading: Reading, element: XmlElement): Mode {
  const written = attributeOf(element, 'calcMode') ?? 'linear';
  if (written === 'spline') {
    reading.warn(
      'animation-unsupported',
      element,
      `${tellElement(element)} moves along a curve (calcMode="spline"). It is read as straight lines between its values. Add values where the difference would be heard.`,
    );
    return 'linear';
  }
  if (written === 'discrete' || written === 'linear' || written === 'paced') return written;
  reading.error(
    'animation-timing',
    element,
    `calcMode="${shorten(written)}" of ${tellElement(element)} is none of discrete, linear, paced and spline. It is read as linear. Write one of them, or leave it out.`,
  );
  return 'linear';
}

function readKeyTimes(reading: Reading, element: XmlElement, count: number): number[] | null {
  const written = attributeOf(element, 'keyTimes');
  if (written === undefined) return null;
  const times = written.split(';').map((one) => (number.test(one.trim()) ? Number(one.trim()) : NaN));
  const inOrder = times.every((time, index) => time >= 0 && time <= 1 && time >= (times[index - 1] ?? 0));
  if (inOrder && times.length === count && times[0] === 0) return times;
  reading.error(
    'animation-timing',
    element,
    `keyTimes="${shorten(written)}" of ${tellElement(element)} does not fit its ${count} values. They are spread evenly. Write as many times as values, from 0 to 1, in order.`,
  );
  return null;
}

/** Key times at which the value moves at one speed throughout. */
function paced(values: readonly number[]): number[] {
  const ways = values.map((value, index) => Math.abs(value - (values[index - 1] ?? value)));
  const whole = ways.reduce((sum, way) => sum + way, 0);
  let gone = 0;
  return ways.map((way, index) => {
    gone += way;
    return whole === 0 ? index / (values.length - 1) : gone / whole;
  });
}

/**
 * One line out of all moves: at any time the move that began last is in force, while it runs and, if it freezes, until
 * what it is in ends; else the fixed value.
 */
function joinMoves(
  fixed: number,
  moves: readonly { start: number; end: number; freeze: boolean; points: readonly Point[] }[],
  interval: Interval,
): readonly KeyFrame[] {
  const timed = moves.map((move) => ({ ...move, frames: toFrames(move) })).sort((a, b) => a.start - b.start);
  const edges = new Set([interval.start]);
  for (const { start, end, frames } of timed)
    for (const edge of [start, end, ...frames.map((frame) => frame.time)])
      if (Number.isFinite(edge)) edges.add(edge);
  const times = [...edges].sort((a, b) => a - b);
  const joined: KeyFrame[] = [];
  const push = (time: number, value: number): void => {
    const last = joined.at(-1);
    if (last?.time !== time || last.value !== value) joined.push({ time, value });
  };
  times.forEach((time, index) => {
    const next = times[index + 1] ?? Infinity;
    const inForce = timed.findLast((one) => one.start <= time && (time < one.end || one.freeze));
    push(time, inForce ? valueAt(inForce.frames, time) : fixed);
    if (Number.isFinite(next)) push(next, inForce ? valueBefore(inForce.frames, next) : fixed);
  });
  return joined;
}

function toFrames({
  start,
  end,
  points,
}: {
  start: number;
  end: number;
  points: readonly Point[];
}): KeyFrame[] {
  // Without an end nothing can be spread over it: the first value is taken.
  const length = Number.isFinite(end) ? end - start : 0;
  const reached = Number.isFinite(end) ? points : points.slice(0, 1);
  return reached.map(([share, value]) => ({ time: toMicroseconds(start + share * length), value }));
}

function readNumber(
  reading: Reading,
  element: XmlElement,
  property: Property,
  written: string | undefined,
): number | null {
  if (written === undefined) return null;
  if (number.test(written)) return limit(reading, element, property, Number(written));
  // What a style says is told where the style is.
  if (attributeOf(element, property, ns.tta) !== undefined) tellNumber(reading, element, property, written);
  return null;
}

function tellNumber(reading: Reading, element: XmlElement, property: Property, written: string): void {
  reading.error(
    property,
    element,
    `tta:${property}="${shorten(written)}" of ${tellElement(element)} is not a number. The sound is not changed. Write a number from ${property === 'gain' ? '0 (silent) to 1 (unchanged)' : '-1 (left) to 1 (right)'}; values over time belong in <animate>.`,
  );
}

/** TTML2 §10.2: what is beyond -1 or 1 counts as that. */
function limit(reading: Reading, element: XmlElement, property: Property, value: number): number {
  if (value >= -1 && value <= 1) return value === 0 ? 0 : value;
  reading.warn(
    'audio-style-range',
    element,
    `tta:${property} of ${tellElement(element)} is ${value}; only -1 to 1 has an effect. It is read as ${Math.sign(value)}. Make what else is heard softer instead.`,
  );
  return Math.sign(value);
}

/** TTML2 §10.2 `tta:speak`; null where nothing is specified. */
export function readSpeak(styles: Styles, element: XmlElement): Speak | null {
  const written = styles.inherited(element, 'speak');
  return written !== undefined && isSpeak(written) ? written : null;
}

/** TTML2 §10.2 `tta:pitch`; null where nothing is changed. */
export function readPitch(styles: Styles, element: XmlElement): string | null {
  const written = styles.inherited(element, 'pitch');
  return written !== undefined && pitch.test(written) && Number.parseFloat(written) !== 0
    ? written.toLowerCase()
    : null;
}

/** What can apply to more than the element that carries it is judged once, where it is written. */
export function checkAudioStyle(reading: Reading, element: XmlElement): void {
  if (is(element, 'style') || is(element, 'initial'))
    for (const property of ['gain', 'pan'] as const) {
      const written = attributeOf(element, property, ns.tta);
      if (written !== undefined && !number.test(written)) tellNumber(reading, element, property, written);
    }
  const [speak, height] = [attributeOf(element, 'speak', ns.tta), attributeOf(element, 'pitch', ns.tta)];
  if (speak !== undefined && !isSpeak(speak))
    reading.error(
      'speak',
      element,
      `tta:speak="${shorten(speak)}" of ${tellElement(element)} is none of none, normal, fast and slow. The viewer's own rate is taken. Write one of them.`,
    );
  if (height !== undefined && !pitch.test(height))
    reading.error(
      'pitch',
      element,
      `tta:pitch="${shorten(height)}" of ${tellElement(element)} is not a pitch. It is left out. Write +10%, -2st or +10hz.`,
    );
}

const isSpeak = (value: string): value is Speak => ['none', 'normal', 'fast', 'slow'].includes(value);
