import { createGateClient, type FilmEntry, isProblem } from '../../src/gate-client/index.js';

/** The films of the gate on this site; null where there is no gate. */
export async function requestFilms(): Promise<readonly FilmEntry[] | null> {
  try {
    return await createGateClient().requestFilms();
  } catch (error) {
    if (isProblem(error, 'unreadable')) return null;
    throw error;
  }
}
