import { parseWebVtt } from '../../core/cues/parseWebVtt.js';
import { matchTimes } from '../../core/descriptions/matchTimes.js';
import type { Film, VersionDescription } from '../../core/films/Film.js';
import { speaks } from '../../core/tracks/speaks.js';
import type { MediaPort } from '../port/MediaPort.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';

/** How long the other version may be waited for until its captions are there; the one that plays goes on meanwhile. */
const WAIT_MS = 3000;

/** A version of the film; null: the film itself. */
type Version = VersionDescription | null;

/**
 * Where another version of the film is to go on, seconds, by the captions of both where they differ (see `matchTimes`). Null: from
 * the same time, because both are as long, because nothing has played yet, or because the captions cannot be compared. Answers
 * at once, without a tick between, where there is nothing to compare. Throws an AbortError.
 */
export function findSamePlace(
  film: Film,
  from: Version,
  to: Version,
  port: MediaPort,
  signal: AbortSignal,
): Promise<number | null> | null {
  const captionsOf = (version: Version) => version?.captions ?? film.captions ?? [];
  const language = (to ?? from)?.language ?? film.language;
  const pairs = captionsOf(from).flatMap((one) => {
    const other = captionsOf(to).find((two) => speaks(two, one.language));
    return other && other.src !== one.src ? [[one, other] as const] : [];
  });
  const pair = pairs.find(([one]) => language !== undefined && speaks(one, language)) ?? pairs[0];
  if (!pair || !(port.currentTime > 0)) return null;
  return compare(pair[0].src, pair[1].src, port, signal);
}

async function compare(
  here: string,
  there: string,
  port: MediaPort,
  signal: AbortSignal,
): Promise<number | null> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]);
  const read = async (src: string) => {
    const request = { kind: 'captions', onRequest: port.onRequest, retryMs: [], signal: end } as const;
    return parseWebVtt((await fetchTimedText(src, request)).text).cues;
  };
  try {
    const [from, to] = await Promise.all([read(here), read(there)]);
    return matchTimes(from, to)?.(port.currentTime) ?? null;
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}
