import { isAlike } from '../../core/gate/tellReason.js';
import type { AssuranceLevel, Eligibility } from '../../core/gate/Verification.js';
import { claimCertificate, CertificateClaimed } from '../claims/claimCertificate.js';
import { releaseClaims } from '../claims/releaseClaims.js';
import { tellOwner } from '../claims/tellOwner.js';
import type { Decision } from '../decisions/hashDecision.js';
import { findBetter, grantEntitlement } from '../entitlements/grantEntitlement.js';
import { revokeEntitlement } from '../entitlements/revokeEntitlement.js';
import type { Outcome } from '../providers/VerificationProvider.js';
import type { Sql } from '../store/Database.js';
import { CaseStays, moveCase, type CaseChanges } from './moveCase.js';
import { readCase, type VerificationCase } from './VerificationCase.js';
import { decide, isoOf, type VerificationParts } from './VerificationParts.js';

const dayMs = 86_400_000;
/** Without a date of the provider's. */
const usualMs = 365 * dayMs;
/** No answer holds for longer, whatever it says. */
const longestMs = 5 * 365 * dayMs;
/** How often a provider that can is asked again about somebody it verified. */
export const recheckMs = 30 * dayMs;

/** A yes, with the tags of its certificates made. */
type Yes = Omit<Outcome & { result: 'eligible' }, 'subjects' | 'tags'>;
export type Tags = readonly [string, ...string[]];

/**
 * Writes down what a provider said of a case: state, claim, entitlement and log in one transaction, or nothing.
 * If the viewer wrote to the case meanwhile it is read again; if they took it back the answer is dropped.
 */
export async function settleCase(
  parts: VerificationParts,
  id: string,
  outcome: Exclude<Outcome, { result: 'eligible' }> | (Yes & { tags: readonly Tags[] }),
): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const one = await readCase(parts.database, id);
    if (one?.state !== 'checking') return;
    try {
      await settleOnce(parts, one, outcome);
      return;
    } catch (error) {
      if (!(error instanceof CertificateClaimed)) ignoreLostRace(error);
      else if (await settleContested(parts, one, error).then(() => true, ignoreLostRace)) return;
      // The viewer wrote meanwhile: once more, with what they wrote.
    }
  }
}

function ignoreLostRace(error: unknown): void {
  if (!(error instanceof CaseStays) || error.because !== 'changed-meanwhile') throw error;
}

async function settleOnce(
  parts: VerificationParts,
  one: VerificationCase,
  outcome: Parameters<typeof settleCase>[2],
): Promise<void> {
  const { database, seal, clock } = parts;
  const now = clock();
  const at = isoOf(now);
  const by = { at, byRole: 'provider', seal } as const;

  if (outcome.result === 'eligible') {
    const validUntil = limitValidity(outcome.validUntil, now);
    if (validUntil <= at)
      return settleOnce(parts, one, { result: 'ineligible', reason: 'certificate-expired' });
    await decide(database, (sql, lines) =>
      verifyCase(parts, sql, lines, one, { ...outcome, validUntil, at, byPerson: false }),
    );
    return;
  }

  await decide(database, async (sql, lines) => {
    const event = { type: 'outcome', result: outcome.result, reason: null } as const;
    switch (outcome.result) {
      case 'ineligible':
      case 'insufficient': {
        // Not found and not matching go the same way as claimed, which only we can know (see `tellReason`).
        const result = isAlike(outcome.reason) ? 'ineligible' : outcome.result;
        const toPerson = one.appealedAt !== null && result === 'ineligible';
        const changes: CaseChanges = {
          next_check_at: null,
          // Of a number that was given before this one, and is not what was asked about.
          contested: null,
          awaits: toPerson ? 'person' : null,
          attempts: one.attempts + 1,
        };
        const { decision } = await moveCase(
          sql,
          one,
          { ...event, result, reason: outcome.reason },
          { ...by, changes },
        );
        lines.push(decision);
        return;
      }
      case 'review': {
        const changes: CaseChanges = { next_check_at: null, awaits: 'person' };
        lines.push((await moveCase(sql, one, event, { ...by, changes })).decision);
        return;
      }
      case 'unavailable': {
        const waitMs = Math.min(Math.max(outcome.retryAfterMs, 5_000), 3_600_000);
        const changes: CaseChanges = { next_check_at: isoOf(now + waitMs), awaits: 'provider' };
        lines.push((await moveCase(sql, one, event, { ...by, changes })).decision);
      }
    }
  });
}

/** The certificate is another viewer's. This one is told what everybody is told who is not found; the owner gets word of it. */
async function settleContested(
  { database, seal, clock }: VerificationParts,
  one: VerificationCase,
  { tag, owner }: CertificateClaimed,
): Promise<void> {
  const at = isoOf(clock());
  await decide(database, async (sql, lines) => {
    const changes: CaseChanges = {
      contested: tag,
      next_check_at: null,
      awaits: one.appealedAt === null ? null : 'person',
      attempts: one.attempts + 1,
    };
    const event = { type: 'outcome', result: 'ineligible', reason: 'certificate-claimed' } as const;
    const { decision } = await moveCase(sql, one, event, { at, byRole: 'provider', seal, changes });
    await tellOwner(sql, owner, 'certificate-tried-by-another', at);
    lines.push(decision);
  });
}

export type Verified = {
  eligibility: Eligibility;
  level: AssuranceLevel;
  validUntil: string;
  at: string;
  tags: readonly Tags[];
  /** The reviewer, where a person decided. */
  byPerson: false | { reviewer: string };
  sealed?: string;
};

/** Opens the theatre for one viewer, inside the caller's transaction. A claim that gives way takes its entitlement with it. */
export async function verifyCase(
  { seal, providers }: VerificationParts,
  sql: Sql,
  lines: Decision[],
  one: VerificationCase,
  { eligibility, level, validUntil, at, tags, byPerson, sealed }: Verified,
): Promise<void> {
  const mayAskAgain = providers.get(one.provider)?.recheck !== undefined;
  const { moved, decision } = await moveCase(
    sql,
    one,
    byPerson
      ? { type: 'decide', decision: 'verify', reason: 'confirmed', reviewer: byPerson.reviewer }
      : { type: 'outcome', result: 'eligible', reason: 'confirmed' },
    {
      at,
      byRole: byPerson ? 'reviewer' : 'provider',
      seal,
      changes: {
        valid_until: validUntil,
        awaits: null,
        assigned_to: null,
        contested: null,
        attempts: 0,
        next_check_at: mayAskAgain ? isoOf(Date.parse(at) + recheckMs) : null,
        ...(sealed !== undefined && { sealed }),
      },
    },
  );

  const better = await findBetter(sql, { viewer: one.viewer, verification: one.id, eligibility, at });
  // Always in the same order, so that two who claim the same certificates do not wait for each other.
  for (const own of [...tags].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const claim = {
      tags: own,
      viewer: one.viewer,
      verification: one.id,
      level,
      at,
      better: better?.verification ?? null,
    };
    // A person gives away only what was known to be another's when they looked.
    const isKnown = one.contested !== null && own.includes(one.contested);
    const over = !byPerson ? 'by-proof' : isKnown ? 'by-person' : 'never';
    const gaveWay = await claimCertificate(sql, { ...claim, over });
    if (gaveWay) await takeBack({ seal, sql, lines, at }, gaveWay, own[0]);
  }
  if (better === null)
    await grantEntitlement(sql, {
      viewer: moved.viewer,
      verification: one.id,
      eligibility,
      level,
      validUntil,
      at,
    });
  lines.push(decision);
}

/** Whoever had the certificate loses what it opened, is told, and may appeal: then a person looks at both. */
async function takeBack(
  { seal, sql, lines, at }: { seal: VerificationParts['seal']; sql: Sql; lines: Decision[]; at: string },
  claim: { viewer_id: string; verification_id: string | null },
  tag: string,
): Promise<void> {
  await tellOwner(sql, claim.viewer_id, 'certificate-taken-back', at);
  if (claim.verification_id === null) return;
  await revokeEntitlement(sql, claim.verification_id, at);
  const other = await readCase(sql, claim.verification_id);
  // A case that is just being renewed meets the claim by itself.
  if (!other || (other.state !== 'verified' && other.state !== 'expired')) return;
  const { decision } = await moveCase(
    sql,
    other,
    { type: 'revoke', reason: 'taken-back-by-owner', by: 'owner' },
    { at, byRole: 'owner', seal, changes: { contested: tag, next_check_at: null, appealed_at: null } },
  );
  lines.push(decision);
}

/** Ends what a case opened, inside the caller's transaction: its certificate is free again. */
export async function closeCase(sql: Sql, id: string, at: string): Promise<void> {
  await releaseClaims(sql, id, at);
  await revokeEntitlement(sql, id, at);
}

export function limitValidity(validUntil: string | undefined, now: number): string {
  const asked = validUntil === undefined ? now + usualMs : Date.parse(validUntil);
  return isoOf(Math.min(asked, now + longestMs));
}
