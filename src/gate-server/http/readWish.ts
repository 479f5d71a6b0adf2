import { GateProblem } from './GateProblem.js';

/**
 * What the caller calls this wish (Idempotency-Key): asked again under the same word, it is carried out once.
 * @throws {GateProblem} `invalid-input` where it is no word
 */
export function readWish(request: Request): string | undefined {
  const given = request.headers.get('idempotency-key');
  if (given !== null && !/^[\x21-\x7e]{1,100}$/.test(given)) throw new GateProblem('invalid-input');
  return given ?? undefined;
}
