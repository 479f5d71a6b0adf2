import { randomUUID } from 'node:crypto';
import type { Eligibility } from '../../../core/gate/Verification.js';
import { keepWish } from '../../identity/keepWish.js';
import { nameWish } from '../../identity/nameWish.js';
import { Secret } from '../../Secret.js';
import type { Database } from '../../store/Database.js';
import { createCode, hashCode, hashName } from './createCode.js';

/** How much one organisation may vouch for, so that a stolen account there does not open the theatre to everybody. */
export type AttestationBudget = { perDay: number; open: number };

export const defaultBudget: AttestationBudget = { perDay: 50, open: 200 };
const dayMs = 86_400_000;
export const attestationMs = 7 * dayMs;

export type IssuedAttestation =
  | {
      issued: true;
      id: string;
      /** Shown to the organisation this one time; ten groups of five digits to be read out. */
      code: Secret;
      expiresAt: string;
    }
  | { issued: false; reason: 'budget-of-the-day' | 'too-many-open'; retryAfterMs: number }
  | { issued: false; reason: 'name-missing' };

/** An organisation vouches for a person by name: the code it gets for that holds for 7 days, once, for that name. */
export async function issueAttestation(
  database: Database,
  asked: {
    /** The viewer with the role `organisation` who asks. */
    organisation: string;
    name: Secret;
    eligibility?: Eligibility;
    /** The tags of the certificate that the organisation saw, by each key: it then opens the films for this person only. */
    certificate?: readonly [string, ...string[]];
    /** Until when the person's right is vouched for, ISO 8601. */
    validUntil?: string;
    /** What the caller calls this wish. Asked again, for its answer was lost: the code that nobody has seen goes, and another comes. */
    repeats?: string;
    now: number;
    budget?: AttestationBudget;
  },
): Promise<IssuedAttestation> {
  const { organisation, name, eligibility = 'visual', validUntil, now, budget = defaultBudget } = asked;
  const certificate = asked.certificate?.join(' ') ?? null;
  if (!/[\p{L}\p{N}]/u.test(name.reveal())) return { issued: false, reason: 'name-missing' };
  const code = createCode();
  const [id, at, expiresAt] = [randomUUID(), toIso(now), toIso(now + attestationMs)];
  return database.transaction(
    async (sql) => {
      // Two at once must not both take the last place.
      await sql.query('select pg_advisory_xact_lock(hashtext($1))', [`attestation ${organisation}`]);
      const wish = asked.repeats === undefined ? null : nameWish('attest', organisation, asked.repeats);
      if (wish !== null)
        await sql.query(
          `delete from attestation where id = (select value from used_once where key = $1) and used_at is null`,
          [wish],
        );
      const [used] = await sql.query<{ today: number; open: number }>(
        `select count(*) filter (where created_at > $2::timestamptz) as today,
            count(*) filter (where used_at is null and recalled_at is null and expires_at > $3::timestamptz) as open
          from attestation where organisation_id = $1`,
        [organisation, toIso(now - dayMs), at],
      );
      if (!used || used.today >= budget.perDay)
        return { issued: false as const, reason: 'budget-of-the-day' as const, retryAfterMs: dayMs };
      if (used.open >= budget.open)
        return { issued: false as const, reason: 'too-many-open' as const, retryAfterMs: dayMs };
      await sql.query(
        `insert into attestation (code_hash, id, organisation_id, name_hash, eligibility, valid_until, created_at, expires_at, certificate)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          hashCode(code),
          id,
          organisation,
          hashName(name, code),
          eligibility,
          validUntil ?? null,
          at,
          expiresAt,
          certificate,
        ],
      );
      if (wish !== null) await keepWish(sql, wish, id, toIso(now + dayMs));
      return { issued: true as const, id, code: new Secret(code), expiresAt };
    },
    { durable: true },
  );
}

export const toIso = (ms: number): string => new Date(ms).toISOString();
