import { moveCase } from './moveCase.js';
import { readOutcome } from './readOutcome.js';
import { closeCase, limitValidity, recheckMs } from './settleCase.js';
import { readCase } from './VerificationCase.js';
import { decide, isoOf, type VerificationParts } from './VerificationParts.js';

/** A second no counts only so long after the first: what is wrong for a day is not wrong. */
const betweenMs = 7 * 86_400_000;

/**
 * What a provider says later about somebody it verified. Silence and faults change nothing. A first no is remembered, a second one
 * at least seven days later revokes; a yes in between wipes it out.
 */
export async function settleRecheck(parts: VerificationParts, id: string, said: unknown): Promise<void> {
  const { database, clock, seal } = parts;
  const outcome = readOutcome(said);
  const now = clock();
  const at = isoOf(now);
  await decide(database, async (sql, lines) => {
    const one = await readCase(sql, id);
    if (one?.state !== 'verified') return;
    const [entitlement] = await sql.query<{ negative_since: string | null }>(
      'select negative_since from entitlement where verification_id = $1 for update',
      [id],
    );
    const since = entitlement?.negative_since ?? null;
    const isNo = outcome.result === 'ineligible';

    if (isNo && since !== null && now - Date.parse(since) >= betweenMs) {
      const changes = { next_check_at: null, appealed_at: null };
      const event = { type: 'revoke', reason: outcome.reason, by: 'two-negatives' } as const;
      const { decision } = await moveCase(sql, one, event, { at, byRole: 'provider', seal, changes });
      await closeCase(sql, id, at);
      lines.push(decision);
      return;
    }
    if (isNo || outcome.result === 'eligible')
      await sql.query('update entitlement set negative_since = $2 where verification_id = $1', [
        id,
        isNo ? (since ?? at) : null,
      ]);
    if (outcome.result === 'eligible' && outcome.validUntil !== undefined && one.validUntil !== null) {
      const until = limitValidity(outcome.validUntil, now);
      if (until > one.validUntil) {
        await sql.query('update entitlement set valid_until = $2 where verification_id = $1', [id, until]);
        await sql.query('update verification set valid_until = $2 where id = $1', [id, until]);
      }
    }
    const next = isoOf(now + (isNo ? betweenMs : outcome.result === 'eligible' ? recheckMs : 86_400_000));
    await sql.query(
      'update verification set next_check_at = $2 where id = $1 and next_check_at is not null',
      [id, next],
    );
  });
}
