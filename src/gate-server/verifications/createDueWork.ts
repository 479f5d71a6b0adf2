import type { Checks } from './createChecks.js';
import { ignoreStay } from './moveCase.js';
import { settleRecheck } from './settleRecheck.js';
import { readCases, type VerificationCase } from './VerificationCase.js';
import { decideMove, isoOf, type VerificationParts } from './VerificationParts.js';

/** How many applications each kind of work met. */
export type DueWork = { checked: number; expired: number; rechecked: number };

/** Another process that holds a case is given so long before it is taken for gone. */
const graceMs = 5 * 60_000;

/** What time brings about: silent providers are asked again, absent viewers told, validities ended. */
export function createDueWork(parts: VerificationParts, checks: Checks): () => Promise<DueWork> {
  const { database, clock, seal, vault } = parts;

  const expire = async (one: VerificationCase) => {
    const changes = { next_check_at: null };
    const by = { at: isoOf(clock()), byRole: 'clock', seal, changes } as const;
    await decideMove(database, one, { type: 'expire' }, by);
  };

  const returnAbsent = async (one: VerificationCase) => {
    const { redirect: _away, ...content } = seal.open(one.caseKey, one.id, one.sealed);
    const changes = { sealed: seal.seal(one.caseKey, one.id, content), awaits: null, next_check_at: null };
    const event = { type: 'outcome', result: 'insufficient', reason: 'sign-in-cancelled' } as const;
    await decideMove(database, one, event, { at: isoOf(clock()), byRole: 'clock', seal, changes });
  };

  return async () => {
    const at = isoOf(clock());
    const ended = await readCases(database, `state = 'verified' and valid_until <= $1 limit 500`, [at]);
    for (const one of ended) await expire(one).catch(ignoreStay);

    const due = await readCases(
      database,
      `next_check_at <= $1 and state in ('submitted', 'checking') and (holder = $2 or next_check_at <= $3) order by next_check_at limit 100`,
      [at, vault.id, isoOf(clock() - graceMs)],
    );
    for (const one of due) {
      if (one.awaits === 'viewer') await returnAbsent(one).catch(ignoreStay);
      else if (!checks.full) checks.begin(one.id, 'en');
    }

    const again = await readCases(database, `next_check_at <= $1 and state = 'verified' limit 50`, [at]);
    // All at once: one that is slow or never answers must not keep the others, and all that is due after them, waiting.
    await Promise.all(
      again.map(async (one) => settleRecheck(parts, one.id, await checks.recheck(one)).catch(ignoreStay)),
    );
    return { checked: due.length, expired: ended.length, rechecked: again.length };
  };
}
