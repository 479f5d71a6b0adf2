import type { KeyFrame, Mixing } from './DescriptionScript.js';
import { toMicroseconds } from './toMicroseconds.js';

/** A mixing that changes nothing. */
export const unmixed: Mixing = { gain: [], pan: [] };

/** One after the other: gains multiply, places add up and stop at the sides. */
export function joinMixing(a: Mixing, b: Mixing): Mixing {
  if (a === unmixed) return b;
  if (b === unmixed) return a;
  return {
    gain: joinLines(a.gain, b.gain, (one, other) => one * other),
    pan: joinLines(a.pan, b.pan, (one, other) => Math.max(-1, Math.min(1, one + other))),
  };
}

function joinLines(
  a: readonly KeyFrame[],
  b: readonly KeyFrame[],
  join: (one: number, other: number) => number,
): readonly KeyFrame[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const times = [...new Set([...a, ...b].map((frame) => frame.time))].sort((one, other) => one - other);
  const joined: KeyFrame[] = [];
  for (const time of times) {
    const before = join(valueBefore(a, time), valueBefore(b, time));
    const after = join(valueAt(a, time), valueAt(b, time));
    joined.push({ time, value: before });
    if (after !== before) joined.push({ time, value: after });
  }
  return joined;
}

/** The value of a line at a time; at a jump, what it jumps to. An empty line has none: give what changes nothing. */
export function valueAt(line: readonly KeyFrame[], time: number, otherwise = 1): number {
  const index = line.findLastIndex((frame) => frame.time <= time);
  return between(line[index], line[index + 1], time) ?? otherwise;
}

/** The value of a line just before a time; at a jump, where it jumps from. */
export function valueBefore(line: readonly KeyFrame[], time: number, otherwise = 1): number {
  const index = line.findIndex((frame) => frame.time >= time);
  const [from, to] = index === -1 ? [line.at(-1), undefined] : [line[index - 1], line[index]];
  return between(from, to, time) ?? otherwise;
}

function between(from: KeyFrame | undefined, to: KeyFrame | undefined, time: number): number | undefined {
  if (!from || !to) return (from ?? to)?.value;
  // Exactly at a frame, its value, not what arithmetic makes of it.
  if (time === to.time) return to.value;
  if (time === from.time) return from.value;
  return from.value + ((to.value - from.value) * (time - from.time)) / (to.time - from.time);
}

/** What there is of a mixing between two times, with no frame too many. */
export const cutMixing = (mixing: Mixing, start: number, end: number): Mixing =>
  mixing === unmixed
    ? mixing
    : { gain: cutLine(mixing.gain, start, end, 1), pan: cutLine(mixing.pan, start, end, 0) };

/**
 * A line between two times: it begins at `start`, no frame lies after `end`, and none on the way between its neighbours.
 * Empty where it changes nothing, that is, where it is `neutral` throughout.
 */
export function cutLine(
  frames: readonly KeyFrame[],
  start: number,
  end: number,
  neutral: number,
): readonly KeyFrame[] {
  if (frames.length === 0) return frames;
  const within = frames.filter((frame) => frame.time > start && frame.time < end);
  const line: readonly KeyFrame[] = [
    { time: start, value: toMicroseconds(valueAt(frames, start)) },
    ...within.map(({ time, value }) => ({ time, value: toMicroseconds(value) })),
    // The end itself is no longer part of it: what jumps there is never heard.
    ...(Number.isFinite(end) && end > start
      ? [{ time: end, value: toMicroseconds(valueBefore(frames, end)) }]
      : []),
  ];
  const kept: KeyFrame[] = [];
  line.forEach((frame, index) => {
    const [last, next] = [kept.at(-1), line[index + 1]];
    if (last?.value === frame.value && (next === undefined || next.value === frame.value)) return;
    if (last && next && last.time < frame.time && frame.time < next.time)
      if (Math.abs(valueAt([last, next], frame.time) - frame.value) < 1e-9) return;
    kept.push(frame);
  });
  return kept.length === 1 && kept[0]?.value === neutral ? [] : kept;
}
