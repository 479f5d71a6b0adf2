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
  // Another page of the viewer's may have come further since.
  if (viewing.places.some((one) => one.id === id && one.at > now)) return viewing;
  const finished = ended || (duration !== null && duration > 0 && time >= duration - tail(duration));
  const place: ViewingPlace = { id, time, duration, at: now, finished };
  return {
    ...viewing,
    places: [place, ...viewing.places.filter((one) => one.id !== id)]
      .sort((a, b) => b.at - a.at)
      .slice(0, mostPlaces),
  };
}

/** @param now what was heard after it stays; milliseconds since 1970 */
export const forgetPlace = (viewing: Viewing, id: string, now = Infinity): Viewing => ({
  ...viewing,
  places: viewing.places.filter((one) => one.id !== id || one.at > now),
});

/** @param now what was heard after it stays; milliseconds since 1970 */
export const forgetHistory = (viewing: Viewing, now = Infinity): Viewing => ({
  ...viewing,
  places: viewing.places.filter((one) => one.at > now),
});

/** The viewing with these places as they were, but for films that were heard since. */
export const restorePlaces = (viewing: Viewing, places: readonly ViewingPlace[]): Viewing => ({
  ...viewing,
  places: [...viewing.places, ...places.filter(({ id }) => viewing.places.every((one) => one.id !== id))]
    .sort((a, b) => b.at - a.at)
    .slice(0, mostPlaces),
});

/** The last that was added first; one that is there already stays where it is. */
export const setFavourite = (viewing: Viewing, work: string, on: boolean): Viewing =>
  viewing.favourites.includes(work) === on
    ? viewing
    : {
        ...viewing,
        favourites: on ? [work, ...viewing.favourites] : viewing.favourites.filter((one) => one !== work),
      };

/** Seconds from which on a place is worth going back to. */
const worthIt = 15;

/** Where to go on in this film or episode; null where there is no such place: not begun, hardly begun, or finished. */
export function findResume(viewing: Viewing, id: string): ViewingPlace | null {
  const place = viewing.places.find((one) => one.id === id);
  return place && !place.finished && place.time >= worthIt ? place : null;
}
