import type { ReviewCase, ReviewDecision } from '../../core/gate/GateApi.js';
import { CertificateClaimed } from '../claims/claimCertificate.js';
import { tagNumber } from '../claims/tagNumber.js';
import { tellOwner } from '../claims/tellOwner.js';
import type { Secret } from '../Secret.js';
import { hasRevoked } from './createRevocations.js';
import { moveCase } from './moveCase.js';
import { limitValidity, verifyCase, type Tags } from './settleCase.js';
import { readCases, type VerificationCase } from './VerificationCase.js';
import {
  answer,
  decide,
  decideMove,
  invalid,
  isoOf,
  refuse,
  type Answer,
  type VerificationParts,
} from './VerificationParts.js';

/** As it came, but for the number: that is in memory only. */
export type Decided = Omit<ReviewDecision, 'number'> & { number?: Secret };

export type Reviews = {
  /** Cases that wait for a person, the longest waiting first. How to reach somebody is told only to whoever has the case. */
  list(reviewer: string, options?: { limit?: number }): Promise<ReviewCase[]>;
  read(id: string, reviewer: string): Promise<Answer<{ review: ReviewCase }>>;
  /** Takes a case, so that two do not call the same person. */
  assign(id: string, reviewer: string): Promise<Answer<{ review: ReviewCase }>>;
  release(id: string, reviewer: string): Promise<Answer<object>>;
  /**
   * Only whoever has the case decides, and of two at once only one (attack 17). A yes with the number of a certificate claims it;
   * where another viewer has it nobody is let in, and the case goes on to a second reviewer, whose yes is told of both.
   */
  decide(
    id: string,
    reviewer: string,
    decision: Decided,
    options?: { ifVersion?: number },
  ): Promise<Answer<{ state: VerificationCase['state'] }>>;
};

/** Who objects waits for a person from then on (`appeal`). */
const waits = `(awaits = 'person' and state in ('checking', 'appealed'))`;

export function createReviews(parts: VerificationParts): Reviews {
  const { database, clock, seal, tagger } = parts;

  const show = (one: VerificationCase, reviewer: string): ReviewCase => {
    const { answers = {}, appeal } = seal.open(one.caseKey, one.id, one.sealed);
    const mine = one.assignedTo === reviewer;
    const { name, phone, when, note } = answers;
    const contact = {
      ...(name !== undefined && { name }),
      ...(phone !== undefined && { phone }),
      ...(when !== undefined && { when }),
      ...(note !== undefined && { note }),
    };
    return {
      id: one.id,
      state: one.state,
      provider: one.provider,
      version: one.version,
      submittedAt: one.submittedAt ?? one.createdAt,
      ...(mine && { contact }),
      ...(appeal && { appeal: mine ? appeal : { words: '', previousReason: appeal.previousReason } }),
      ...(one.contested !== null && { contested: true }),
      assigned: mine ? 'you' : one.assignedTo === null ? 'nobody' : 'another',
    };
  };

  /** The certificate is another viewer's: neither of the two is told of the other, and a second person looks. */
  const refer = async (
    one: VerificationCase,
    reviewer: string,
    { tag, owner }: CertificateClaimed,
  ): Promise<Answer<{ state: VerificationCase['state'] }>> => {
    const at = isoOf(clock());
    // Words that went with a yes are not for somebody who has not been let in.
    const content = { ...seal.open(one.caseKey, one.id, one.sealed) };
    delete content.note;
    const sealed = seal.seal(one.caseKey, one.id, content);
    const state = await decide(database, async (sql, lines) => {
      const changes = { sealed, contested: tag, awaits: 'person', assigned_to: null };
      const by = { at, byRole: 'reviewer', seal, changes } as const;
      const { moved, decision } = await moveCase(sql, one, { type: 'refer', reviewer }, by);
      await tellOwner(sql, owner, 'certificate-tried-by-another', at);
      lines.push(decision);
      return moved.state;
    });
    return { ok: true, state };
  };

  /** Nobody sees their own case from the other side. */
  const find = async (id: string, reviewer: string) => {
    const [one] = await readCases(database, `id = $1 and viewer_id <> $2 and ${waits}`, [id, reviewer]);
    return one;
  };

  return {
    async list(reviewer, { limit = 50 } = {}) {
      const cases = await readCases(database, `${waits} and viewer_id <> $1 order by submitted_at limit $2`, [
        reviewer,
        limit,
      ]);
      return cases.map((one) => show(one, reviewer));
    },
    async read(id, reviewer) {
      const one = await find(id, reviewer);
      return one ? { ok: true, review: show(one, reviewer) } : refuse('not-found');
    },
    async assign(id, reviewer) {
      const one = await find(id, reviewer);
      if (!one) return refuse('not-found');
      const needsAnother = one.appealedAt !== null || one.contested !== null;
      if (needsAnother && (one.decidedBy === reviewer || (await hasRevoked(database, id, reviewer))))
        return refuse('not-allowed');
      // Having a case changes nothing of it: its version stays, so that the viewer's own page is not stale for it.
      const taken = await database.query(
        `update verification set assigned_to = $2 where id = $1 and (assigned_to is null or assigned_to = $2) and ${waits}
         returning id`,
        [id, reviewer],
      );
      if (taken.length === 0) return refuse('changed-meanwhile');
      return { ok: true, review: show({ ...one, assignedTo: reviewer }, reviewer) };
    },
    async release(id, reviewer) {
      const left = await database.query(
        'update verification set assigned_to = null where id = $1 and assigned_to = $2 returning id',
        [id, reviewer],
      );
      return left.length > 0 ? { ok: true } : refuse('not-found');
    },
    decide: (
      id,
      reviewer,
      { decision, reason, note, number, eligibility = 'visual', validUntil },
      { ifVersion } = {},
    ) =>
      answer(parts, null, async () => {
        const one = await find(id, reviewer);
        if (!one) return refuse('not-found');
        if (ifVersion !== undefined && ifVersion !== one.version) return refuse('changed-meanwhile');
        if (one.assignedTo !== reviewer) return refuse('not-allowed');
        const now = clock();
        const at = isoOf(now);
        if (validUntil !== undefined && !(Date.parse(validUntil) > now))
          return invalid('/validUntil', 'past');
        if (number !== undefined && decision !== 'verify') return invalid('/number', 'unknown');
        const told = number === undefined ? null : await tagNumber(tagger, number);
        if (told === 'wrong') return invalid('/number', 'wrong');
        if (told === 'busy') return refuse('rate-limited', { retryAfterMs: 5_000 });

        const content = { ...seal.open(one.caseKey, id, one.sealed) };
        delete content.note;
        const sealed = seal.seal(one.caseKey, id, { ...content, ...(note !== undefined && { note }) });
        if (decision === 'verify') {
          // Without a number it is the one that another has: a person has looked, and gives it to its owner.
          const known: readonly Tags[] = one.contested === null ? [] : [[one.contested]];
          try {
            await decide(database, (sql, lines) =>
              verifyCase(parts, sql, lines, one, {
                eligibility,
                // A person spoke with them; after an appeal two did.
                level: one.appealedAt === null ? 2 : 3,
                validUntil: limitValidity(validUntil, now),
                at,
                tags: told ? [told] : known,
                byPerson: { reviewer },
                sealed,
              }),
            );
          } catch (error) {
            if (error instanceof CertificateClaimed) return refer(one, reviewer, error);
            throw error;
          }
          return { ok: true, state: 'verified' };
        }
        const changes = { sealed, awaits: null, assigned_to: null, next_check_at: null };
        const by = { at, byRole: 'reviewer', seal, changes } as const;
        const { state } = await decideMove(database, one, { type: 'decide', decision, reason, reviewer }, by);
        return { ok: true, state };
      }),
  };
}
