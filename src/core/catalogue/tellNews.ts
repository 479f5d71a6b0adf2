import type { Work } from './Catalogue.js';

const DAY_MS = 86_400_000;
const newDays = 30;
const leavingDays = 30;

/** What time says of a work. `leaving`: it is, within thirty days; the day is the last on which it can be heard. */
export interface WorkNews {
  readonly isNew: boolean;
  readonly leaving: string | null;
  /** Its last day is over. */
  readonly isGone: boolean;
}

/** @param now milliseconds since 1970 */
export function tellNews({ addedOn, leavingOn }: Work, now: number): WorkNews {
  const added = addedOn === undefined ? NaN : Date.parse(`${addedOn}T00:00:00Z`);
  const end = leavingOn === undefined ? NaN : Date.parse(`${leavingOn}T00:00:00Z`) + DAY_MS;
  return {
    isNew: now >= added - DAY_MS && now < added + newDays * DAY_MS,
    leaving: leavingOn !== undefined && now < end && now >= end - leavingDays * DAY_MS ? leavingOn : null,
    isGone: now >= end,
  };
}
