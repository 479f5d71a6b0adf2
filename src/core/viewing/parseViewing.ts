import { emptyViewing, mostPlaces, type Viewing, type ViewingPlace } from './Viewing.js';

/** Cleans what was stored, entry by entry: a bad one costs no other. Never throws. */
export function parseViewing(stored: unknown): Viewing {
  if (!isRecord(stored) || stored['version'] !== 1) return emptyViewing;
  const { places, favourites } = stored;
  const seen = new Set<string>();
  return {
    version: 1,
    places: (Array.isArray(places) ? places : [])
      .flatMap((one: unknown) => readPlace(one))
      .sort((a, b) => b.at - a.at)
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .slice(0, mostPlaces),
    favourites: [
      ...new Set((Array.isArray(favourites) ? favourites : []).filter((one) => typeof one === 'string')),
    ],
  };
}

function readPlace(found: unknown): readonly ViewingPlace[] {
  if (!isRecord(found)) return [];
  const { id, time, duration, at, finished } = found;
  if (typeof id !== 'string' || id === '' || !isTime(time) || !isTime(at)) return [];
  return [{ id, time, duration: isTime(duration) ? duration : null, at, finished: finished === true }];
}

const isTime = (found: unknown): found is number => Number.isFinite(found) && (found as number) >= 0;

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);
