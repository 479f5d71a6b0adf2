import { StoreUnavailable } from './StoreUnavailable.js';

const down =
  'the database does not answer. What was asked now was not acknowledged. It is asked again with the next request; see that it runs and can be reached.';
const full =
  'the disk of the database is full. Nothing that was acknowledged is lost, and nothing new can be kept. Make room, then start again.';
const slow =
  'the database took too long. Nothing was changed. Look for a lock or a query that holds it up; the same may be asked again.';

/** What the system, Node or PostgreSQL say (appendix A of its manual), and what it is for us. */
const kinds: readonly (readonly [RegExp, StoreUnavailable['because'], string])[] = [
  [/^(53100|ENOSPC|EDQUOT)$/, 'full', full],
  [/^(57014|55P03|25P03|25P04)$/, 'slow', slow],
  [
    /^(08...|53...|57P0.|58...|3D000|ECONN\w+|E(?:HOST|NET)\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE)$/,
    'down',
    down,
  ],
];

/** Says of an error whether the database itself is in trouble; any other error is given back as it is. */
export function explainTrouble(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailable) return error;
  if (/no space left on device|disk quota exceeded/i.test(error.message))
    return new StoreUnavailable('full', full, error);
  const code = codeOf(error);
  for (const [pattern, because, says] of kinds)
    if (pattern.test(code)) return new StoreUnavailable(because, says, error);
  // node-postgres gives these without a code.
  if (/timeout exceeded when trying to connect|Query read timeout/i.test(error.message))
    return new StoreUnavailable('slow', slow, error);
  if (/Connection terminated|not queryable|Client has encountered a connection error/i.test(error.message))
    return new StoreUnavailable('down', down, error);
  if (/after calling end on the pool/i.test(error.message))
    return new StoreUnavailable('closed', 'the database was closed, so it answers nothing any more.', error);
  return error;
}

/** An address may have failed several times over, once for each of its numbers. */
function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  return '';
}

/** A race that was lost, not a fault: the whole transaction may be tried again. */
export const isLostRace = (error: unknown): boolean =>
  error instanceof Error && /^40(001|P01)$/.test(codeOf(error));

/** A row that must be the only one of its kind is there already. */
export const isDuplicate = (error: unknown, constraint: string): boolean =>
  error instanceof Error &&
  codeOf(error) === '23505' &&
  (error as { constraint?: unknown }).constraint === constraint;
