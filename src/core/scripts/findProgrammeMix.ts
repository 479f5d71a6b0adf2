import type { KeyFrame } from './DescriptionScript.js';
import { valueAt } from './joinMixing.js';
import type { ProgrammeMix } from './listProgrammeMixes.js';

/** What the author makes of the programme's sound at one time. */
export interface ProgrammeLevel {
  /** Linear, 0 to 1: an author turns the programme down, never up. */
  readonly gain: number;
  /** -1 (left) to 1 (right). */
  readonly pan: number;
}

export const untouched: ProgrammeLevel = { gain: 1, pan: 0 };

/** Of events that overlap the gains multiply and the places add up (DAPT §Mixing Instruction). */
export function findProgrammeMix(mixes: readonly ProgrammeMix[], time: number): ProgrammeLevel {
  let { gain, pan } = untouched;
  for (const { mixing, ...one } of mixes) {
    if (time < one.startTime || time >= (one.endTime ?? Infinity)) continue;
    gain *= Math.min(1, Math.abs(valueAt(mixing.gain, time, 1)));
    pan += valueAt(mixing.pan, time, 0);
  }
  return { gain, pan: Math.max(-1, Math.min(1, pan)) };
}

/** When something begins, ends or turns next after `time`; null for never. Until then all stays, or moves in a straight line. */
export function findNextTurn(mixes: readonly ProgrammeMix[], time: number): number | null {
  let next = Infinity;
  const look = (at: number) => {
    if (at > time && at < next) next = at;
  };
  for (const { startTime, endTime, mixing } of mixes) {
    look(startTime);
    look(endTime ?? Infinity);
    for (const line of [mixing.gain, mixing.pan]) for (const frame of line) look(frame.time);
  }
  return Number.isFinite(next) ? next : null;
}

/** Whether something is on its way at `time`, and not only after it. */
export const isTurning = (mixes: readonly ProgrammeMix[], time: number): boolean =>
  mixes.some(
    ({ startTime, endTime, mixing }) =>
      time >= startTime &&
      time < (endTime ?? Infinity) &&
      (slopesAt(mixing.gain, time) || slopesAt(mixing.pan, time)),
  );

function slopesAt(line: readonly KeyFrame[], time: number): boolean {
  const index = line.findLastIndex((frame) => frame.time <= time);
  const [from, to] = [line[index], line[index + 1]];
  return from !== undefined && to !== undefined && from.value !== to.value && to.time > from.time;
}
