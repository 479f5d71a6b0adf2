import type { GrantedCase, Revocation } from '../../core/gate/GateApi.js';
import { revocationReasons } from '../../core/gate/reviewReasons.js';
import type { DecisionReason } from '../../core/gate/Verification.js';
import { tagNumber } from '../claims/tagNumber.js';
import type { Secret } from '../Secret.js';
import type { Row, Sql } from '../store/Database.js';
import { moveCase } from './moveCase.js';
import { closeCase } from './settleCase.js';
import { readCase, readCases, type VerificationCase } from './VerificationCase.js';
import {
  answer,
  decide,
  invalid,
  isoOf,
  refuse,
  type Answer,
  type VerificationParts,
} from './VerificationParts.js';

/** Taking back what was granted: never by one person alone (attack 31). */
export type Revocations = {
  /** What is proposed and waits for a second person, the longest waiting first. */
  list(reviewer: string): Promise<GrantedCase[]>;
  /** What is granted to the holder of a certificate, or to a viewer. Nothing found is an answer, too. */
  find(
    reviewer: string,
    by: { number: Secret } | { viewer: string },
  ): Promise<Answer<{ granted: GrantedCase[] }>>;
  /** The first proposes, another one within two weeks does it; films close with their grants, and the certificate is free again. */
  revoke(id: string, reviewer: string, revocation: Revocation): Promise<Answer<{ proposed: boolean }>>;
  /** Drops a proposal, one's own or another's: what was granted stays. */
  leave(id: string, reviewer: string): Promise<Answer<object>>;
};

type Proposal = Row & {
  verification_id: string;
  reviewer_id: string;
  reason: DecisionReason;
  sealed: string | null;
  proposed_at: string;
  ends_at: string;
};

const proposalMs = 14 * 86_400_000;
/** More than two people can get through in two weeks. */
const listed = 100;

export function createRevocations(parts: VerificationParts): Revocations {
  const { database, clock, seal, tagger } = parts;

  const readProposal = async (sql: Sql, id: string): Promise<Proposal | undefined> => {
    const [proposal] = await sql.query<Proposal>(
      'select * from revocation where verification_id = $1 and done_at is null and ends_at > $2',
      [id, isoOf(clock())],
    );
    return proposal;
  };
  const noteOf = (one: VerificationCase, { sealed }: Proposal) => seal.open(one.caseKey, one.id, sealed).note;
  const show = (one: VerificationCase, proposal: Proposal | undefined, reviewer: string): GrantedCase => {
    const note = proposal && noteOf(one, proposal);
    return {
      id: one.id,
      state: one.state,
      provider: one.provider,
      submittedAt: one.submittedAt ?? one.createdAt,
      ...(one.validUntil !== null && { validUntil: one.validUntil }),
      ...(proposal && {
        proposal: {
          by: proposal.reviewer_id === reviewer ? 'you' : 'another',
          reason: proposal.reason,
          ...(note !== undefined && { note }),
          proposedAt: proposal.proposed_at,
          endsAt: proposal.ends_at,
        },
      }),
    };
  };
  /** Nobody sees their own case from the other side. */
  const isFor = (reviewer: string) => (one: VerificationCase | undefined) =>
    one !== undefined && isGranted(one) && one.viewer !== reviewer;

  return {
    async list(reviewer) {
      const proposals = await database.query<Proposal>(
        'select * from revocation where done_at is null and ends_at > $1 order by ends_at limit $2',
        [isoOf(clock()), listed],
      );
      const shown: GrantedCase[] = [];
      for (const proposal of proposals) {
        const one = await readCase(database, proposal.verification_id);
        if (one && isFor(reviewer)(one)) shown.push(show(one, proposal, reviewer));
      }
      return shown;
    },

    async find(reviewer, by) {
      const found: VerificationCase[] = [];
      if ('viewer' in by) found.push(...(await readCases(database, 'viewer_id = $1', [by.viewer])));
      else {
        const tags = await tagNumber(tagger, by.number);
        if (tags === 'wrong') return invalid('/number', 'wrong');
        if (tags === 'busy') return refuse('rate-limited', { retryAfterMs: 5_000 });
        for (const tag of tags)
          found.push(
            ...(await readCases(
              database,
              'id = (select verification_id from claim where tag = $1 and released_at is null)',
              [tag],
            )),
          );
      }
      const granted: GrantedCase[] = [];
      for (const one of found.filter(isFor(reviewer)))
        granted.push(show(one, await readProposal(database, one.id), reviewer));
      return { ok: true, granted };
    },

    revoke: (id, reviewer, { reason, note }) =>
      answer(parts, null, async () => {
        if (!(revocationReasons as readonly DecisionReason[]).includes(reason))
          return invalid('/reason', 'not-in-list');
        const one = await readCase(database, id);
        if (!one) return refuse('not-found');
        if (one.viewer === reviewer) return refuse('not-allowed');
        if (!isGranted(one)) return refuse('wrong-state');
        const now = clock();
        const at = isoOf(now);
        const sealed = note === undefined ? null : seal.seal(one.caseKey, id, { note });
        const proposed = await decide(database, async (sql, lines) => {
          // Of two who propose at once the second finds the first's: the row is there, or it is waited for.
          await sql.query(
            `insert into revocation (verification_id, reviewer_id, reason, sealed, proposed_at, ends_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (verification_id) do update set reviewer_id = excluded.reviewer_id, reason = excluded.reason,
               sealed = excluded.sealed, proposed_at = excluded.proposed_at, ends_at = excluded.ends_at, done_at = null
             where revocation.reviewer_id = excluded.reviewer_id or revocation.done_at is not null
               or revocation.ends_at <= excluded.proposed_at`,
            [id, reviewer, reason, sealed, at, isoOf(now + proposalMs)],
          );
          const proposal = await readProposal(sql, id);
          if (!proposal || proposal.reviewer_id === reviewer) return true;
          await sql.query('update revocation set done_at = $2 where verification_id = $1', [id, at]);
          const { note: _before, ...content } = seal.open(one.caseKey, id, one.sealed);
          const words = note ?? noteOf(one, proposal);
          const { decision } = await moveCase(
            sql,
            { ...one, decidedBy: reviewer },
            { type: 'revoke', reason, by: 'two-reviewers' },
            {
              at,
              byRole: 'reviewer',
              seal,
              changes: {
                next_check_at: null,
                appealed_at: null,
                sealed: seal.seal(one.caseKey, id, {
                  ...content,
                  ...(words !== undefined && { note: words }),
                }),
              },
            },
          );
          await closeCase(sql, id, at);
          lines.push(decision);
          return false;
        });
        return { ok: true, proposed };
      }),

    async leave(id, reviewer) {
      const left = await database.query(
        `delete from revocation where verification_id = $1 and done_at is null
         and exists (select 1 from verification where id = $1 and viewer_id <> $2) returning reviewer_id`,
        [id, reviewer],
      );
      return left.length > 0 ? { ok: true } : refuse('not-found');
    },
  };
}

const isGranted = ({ state }: VerificationCase): boolean => state === 'verified' || state === 'expired';

/** Whether this reviewer is one of the two who took back what this case had opened: then the appeal is for somebody else. */
export async function hasRevoked(sql: Sql, id: string, reviewer: string): Promise<boolean> {
  const found = await sql.query(
    'select 1 as one from revocation where verification_id = $1 and reviewer_id = $2 and done_at is not null',
    [id, reviewer],
  );
  return found.length > 0;
}
