import { mediaTypes } from '../../core/gate/mediaTypes.js';
import { parseSampleName } from '../../core/gate/parseMediaPath.js';
import { openFile } from './openFile.js';
import type { Theatre } from './openTheatre.js';
import { sendBody } from './sendBody.js';

/** Samples change with their film; a browser may go on with the one it has for an hour. */
const kept = 'public, max-age=3600';

/**
 * Answers with the sample of a film, to anybody. The address names a film and an ending, never a file: which file that is was
 * settled when the theatre was read, so that no address leads to anything else.
 * @param name the last part of the address as it was asked for, nothing of it decoded
 * @returns null for whatever is not exactly that
 */
export async function serveSample(
  theatre: Theatre,
  request: Request,
  name: string,
): Promise<Response | null> {
  const asked = parseSampleName(name);
  const film = asked && theatre.find(asked.film);
  if (!film?.sample || film.sample.extension !== asked?.extension) return null;
  const { file, extension } = film.sample;
  const body = await openFile(film.folder, file, mediaTypes[extension]);
  if (!body) return null;
  const answer = sendBody(request, body, () => Promise.resolve());
  if (answer.ok) answer.headers.set('cache-control', kept);
  return answer;
}
