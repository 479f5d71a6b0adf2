import type { Catalogue, Episode, Work } from '../catalogue/Catalogue.js';
import { findResume } from './changeViewing.js';
import type { Viewing, ViewingPlace } from './Viewing.js';

/** A work that was begun, and where to go on in it. */
export interface Begun {
  readonly work: Work;
  /** Null in a work of one film. */
  readonly episode: Episode | null;
  /** Null where an episode is over and the next has not been begun. */
  readonly place: ViewingPlace | null;
}

export const listEpisodes = ({ seasons = [] }: Work): readonly Episode[] =>
  seasons.flatMap(({ episodes }) => episodes);

/** The episode after this one; null after the last. Played only when the viewer asks for it. */
export function findNextEpisode(work: Work, id: string): Episode | null {
  const episodes = listEpisodes(work);
  const at = episodes.findIndex((one) => one.id === id);
  return at < 0 ? null : (episodes[at + 1] ?? null);
}

/** What each id that a place is kept by belongs to: a work, or an episode of it. */
export function findOwners(
  works: readonly Work[],
): ReadonlyMap<string, { readonly work: Work; readonly episode: Episode | null }> {
  const owners = new Map<string, { work: Work; episode: Episode | null }>();
  for (const work of works) {
    owners.set(work.id, { work, episode: null });
    for (const episode of listEpisodes(work)) owners.set(episode.id, { work, episode });
  }
  return owners;
}

/** What was begun and not finished, the last heard first, each work once; of a series, the episode that comes next. */
export function listContinue(viewing: Viewing, { works }: Catalogue): readonly Begun[] {
  const owners = findOwners(works);
  const begun = new Map<string, Begun | null>();
  for (const { id, finished } of viewing.places) {
    const owner = owners.get(id);
    if (!owner || begun.has(owner.work.id)) continue;
    const { work, episode } = owner;
    const place = findResume(viewing, id);
    if (place) begun.set(work.id, { work, episode, place });
    else if (finished) {
      const next = episode && findNextEpisode(work, id);
      begun.set(work.id, next ? { work, episode: next, place: findResume(viewing, next.id) } : null);
    }
  }
  return [...begun.values()].filter((one) => one !== null);
}
