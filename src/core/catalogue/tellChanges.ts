import type { Film } from '../films/Film.js';
import type { VersionChanges, Work } from './Catalogue.js';

/**
 * What the described versions of a work change beside the description, version by version: as the work names it, else as the film does
 * that is played. A version of which nothing is stated is left out; one that states an empty list changes nothing.
 */
export function tellChanges(
  { versionChanges, film: own }: Pick<Work, 'versionChanges' | 'film'>,
  film: Film | string | undefined = own,
): readonly VersionChanges[] {
  if (versionChanges) return versionChanges;
  if (typeof film !== 'object') return [];
  return (film.descriptions ?? []).flatMap((one) =>
    one.delivery === 'version' && one.changes
      ? [
          {
            language: one.language,
            ...(one.extended !== undefined && { extended: one.extended }),
            changes: one.changes,
          },
        ]
      : [],
  );
}
