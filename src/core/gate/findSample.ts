import type { Recording } from '../catalogue/Catalogue.js';
import type { FilmProblem } from '../films/FilmError.js';
import { isOpenAddress } from './isOpenAddress.js';
import { sampleExtensions } from './mediaTypes.js';
import { parseSampleFile } from './parseMediaPath.js';
import type { SampleFile } from './TheatreFilm.js';

/**
 * The sample that lies in a film's own folder, where its `film.json` names one. Anybody may hear it, so it has to be a file of its
 * own: whatever the film plays is refused.
 * @param files every address in the film
 * @returns null where there is none, or where it is told by an address of the web
 */
export function findSample(
  sample: Recording | undefined,
  files: readonly string[],
): SampleFile | FilmProblem | null {
  if (!sample || isOpenAddress(sample.src)) return null;
  const { src } = sample;
  const path = 'film.catalogue.sample.src';
  if (files.includes(src))
    return {
      path,
      found: `is “${src}”, which the film itself plays`,
      cost: 'Everybody could hear it without being verified.',
      remedy: 'Give half a minute as a file of its own.',
    };
  return (
    parseSampleFile(src) ?? {
      path,
      found: `is “${src}”`,
      cost: 'The theatre does not serve it.',
      remedy: `Give a path within the film’s folder, with letters, digits, dashes and dots, and one of ${sampleExtensions.join(', ')}. Or an https: address.`,
    }
  );
}
