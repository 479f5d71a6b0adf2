import type { KeyFrame, Mixing } from '../DescriptionScript.js';
import { cutMixing, unmixed } from '../joinMixing.js';
import { toMicroseconds } from '../toMicroseconds.js';
import { fieldsOf, readList, readNumber, refuse, required, type Spot } from './Spot.js';

export function readMixing(
  spot: Spot,
  { startTime, endTime }: { readonly startTime: number; readonly endTime: number | null },
): Mixing {
  if (spot.found === undefined) return unmixed;
  const at = fieldsOf(spot, ['gain', 'pan']);
  if (!at) return unmixed;
  const read = { gain: readLine(at('gain'), startTime), pan: readLine(at('pan'), startTime) };
  return cutMixing(read, startTime, endTime ?? Infinity);
}

const reach = { least: -1, most: 1 };

function readLine(spot: Spot, start: number): readonly KeyFrame[] {
  if (spot.found === undefined) return [];
  if (!Array.isArray(spot.found)) {
    const value = readNumber(spot, null, reach);
    return value === null ? [] : [{ time: start, value: toMicroseconds(value) }];
  }
  const frames = readList(spot, (one): KeyFrame | null => {
    const at = fieldsOf(one, ['time', 'value']);
    if (!at) return null;
    const complete = [
      required(at('time'), 'Write seconds of the film.'),
      required(at('value'), 'Write a number from -1 to 1.'),
    ];
    const [time, value] = [readNumber(at('time'), null, { least: 0 }), readNumber(at('value'), null, reach)];
    return complete.includes(false) || time === null || value === null
      ? null
      : { time: toMicroseconds(time), value: toMicroseconds(value) };
  });
  if (spot.found.length === 0)
    refuse(spot, 'json-value', 'is an empty list. It changes nothing. Write a number, or leave it out.');
  // A list that runs back in time is put in order, and keeps its jumps.
  return frames.toSorted((a, b) => a.time - b.time);
}
