import type { Chapter } from '../playback/PlayerState.js';
import type { TranscriptLine } from '../transcript/TranscriptLine.js';
import { granularities, type Granularity } from './Granularity.js';

export interface Places {
  readonly chapters: readonly Chapter[];
  /** The film's whole text; null until it has come. */
  readonly lines: readonly TranscriptLine[] | null;
  /** What a search found; null where nothing was searched. */
  readonly matches: readonly TranscriptLine[] | null;
  /** Whether the film has captions, and a description in words: before its text has come. */
  readonly has: { readonly caption: boolean; readonly description: boolean };
}

/** One that a step can go to. `line` is null for a chapter and for seconds. */
export interface Place {
  readonly time: number;
  readonly line: TranscriptLine | null;
}

/** What chapters of each depth are called: with one level they are chapters, with two they have scenes, with three, parts. */
function findDepth(unit: Granularity, chapters: readonly Chapter[]): number | null {
  const deepest = Math.max(-1, ...chapters.map(({ depth }) => depth));
  const names: readonly Granularity[] = deepest >= 2 ? ['part', 'chapter', 'scene'] : ['chapter', 'scene'];
  const depth = names.indexOf(unit);
  if (depth < 0 || depth > deepest) return null;
  return unit === 'scene' ? deepest : depth;
}

/** The steps that this film has. */
export function listGranularities(places: Places): readonly Granularity[] {
  return granularities.filter((unit) => {
    switch (unit) {
      case 'match':
        return places.matches !== null && places.matches.length > 0;
      case 'caption':
      case 'description':
        return places.lines ? places.lines.some(({ kind }) => kind === unit) : places.has[unit];
      case 'minute':
      case 'seconds':
        return true;
      default:
        return findDepth(unit, places.chapters) !== null;
    }
  });
}

/** The next longer (-1) or shorter (1) step; the same where there is none. */
export function chooseGranularity(now: Granularity, by: 1 | -1, places: Places): Granularity {
  const units = listGranularities(places);
  const at = units.indexOf(now);
  if (at < 0) return units.includes('chapter') ? 'chapter' : 'minute';
  return units[at + by] ?? now;
}

const lengths = { minute: 60, seconds: 10 } as const;

/** How far into a place “previous” still means its beginning, in seconds: lines are short. */
const restarts = (unit: Granularity): number => (unit === 'caption' || unit === 'description' ? 1 : 3);
/** A seek may settle a little before where it was to go. */
const HAIR = 0.1;

/** The places of one kind in the order of time. */
function listPlaces(unit: Granularity, { chapters, lines, matches }: Places): readonly Place[] {
  if (unit === 'match') return (matches ?? []).map((line) => ({ time: line.startTime, line }));
  if (unit === 'caption' || unit === 'description')
    return (lines ?? []).filter(({ kind }) => kind === unit).map((line) => ({ time: line.startTime, line }));
  const depth = findDepth(unit, chapters);
  if (depth === null) return [];
  return chapters
    .filter((one) => one.depth <= depth)
    .map(({ startTime }) => ({ time: startTime, line: null }));
}

/**
 * Where a step leads: on (1), to the next place of that kind; back (-1), to the beginning of this one or, where this one
 * has only just begun, to the one before. Null where there is none, and for seconds at the ends of the film.
 */
export function findPlace(
  unit: Granularity,
  direction: 1 | -1,
  time: number,
  duration: number | null,
  places: Places,
): Place | null {
  if (unit === 'minute' || unit === 'seconds') {
    const to = Math.max(0, Math.min(time + direction * lengths[unit], duration ?? Infinity));
    return Math.abs(to - time) > HAIR ? { time: to, line: null } : null;
  }
  const all = listPlaces(unit, places);
  if (direction > 0) return all.find((one) => one.time > time + HAIR) ?? null;
  return (
    all.findLast((one) => one.time < time - restarts(unit)) ??
    (unit === 'match' ? null : findFirst(all, time))
  );
}

const findFirst = ([first]: readonly Place[], time: number): Place | null =>
  first && first.time < time - HAIR ? first : null;
