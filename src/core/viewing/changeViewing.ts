import { mostPlaces, type Viewing, type ViewingPlace } from './Viewing.js';

/** A place as the media tells it. Times are seconds. */
export interface HeardPlace {
  readonly id: string;
  readonly time: number;
  readonly duration: number | null;
  readonly ended?: boolean;
}

/** What is left of a film when only the credits are: the last twentieth, two minutes at most. */
const tail = (duration: number): number => Math.min(120, duration / 20);

/** The viewing with this place as its last. @param now milliseconds since 1970 */
export function rememberPlace(viewing: Viewing, heard: HeardPlace, now: number): Viewing {
  const { id, time, duration, ended = false } = heard;
  if (!Number.isFinite(time) || time < 0) return viewing;
  const finished = ended || (duration !== null && duration > 0 && time >= duration - tail(duration));
  const place: ViewingPlace = { id, time, duration, at: now, finished };
  return {
    ...viewing,
    places: [place, ...viewing.places.filter((one) => one.id !== id)].slice(0, mostPlaces),
  };
}

export const forgetPlace = (viewing: Viewing, id: string): Viewing => ({
  ...viewing,
  places: viewing.places.filter((one) => one.id !== id),
});

export const forgetHistory = (viewing: Viewing): Viewing => ({ ...viewing, places: [] });

export const toggleFavourite = (viewing: Viewing, work: string): Viewing => ({
  ...viewing,
  favourites: viewing.favourites.includes(work)
    ? viewing.favourites.filter((one) => one !== work)
    : [work, ...viewing.favourites],
});

/** Seconds from which on a place is worth going back to. */
const worthIt = 15;

/** Where to go on in this film or episode; null where there is no such place: not begun, hardly begun, or finished. */
export function findResume(viewing: Viewing, id: string): ViewingPlace | null {
  const place = viewing.places.find((one) => one.id === id);
  return place && !place.finished && place.time >= worthIt ? place : null;
}
