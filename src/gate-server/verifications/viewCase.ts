import type { VerificationView } from '../../core/gate/GateApi.js';
import { tellReason } from '../../core/gate/tellReason.js';
import type { VerificationProvider } from '../providers/VerificationProvider.js';
import type { CaseSeal } from './createCaseSeal.js';
import type { Vault } from './createVault.js';
import type { VerificationCase } from './VerificationCase.js';

/** A case for its owner, without the sentence: words are put by whoever knows the viewer's language. */
export type VerificationFacts = Omit<VerificationView, 'say'> & {
  /** A reviewer's sentence, read to the viewer as it is. */
  note?: string;
};

/** So many refusals of what may be a slip of the hand; then a person looks at it, which is not a wall but a helping hand. */
export const attemptsBeforePerson = 5;

/** How long before its end a verification may be renewed. */
export const renewEarlyMs = 30 * 86_400_000;

/** Working days, roughly: what is promised for an appeal. */
const appealMs = 7 * 86_400_000;

export function viewCase(
  one: VerificationCase,
  {
    seal,
    vault,
    provider,
    now,
  }: { seal: CaseSeal; vault: Vault; provider: VerificationProvider | undefined; now: number },
): VerificationFacts {
  const content = seal.open(one.caseKey, one.id, one.sealed);
  const held = Object.keys(vault.read(one.id)) as VerificationView['given'];
  const expectedBy = expect(one, provider);
  return {
    id: one.id,
    state: one.state,
    provider: one.provider,
    version: one.version,
    answers: content.answers ?? {},
    given: one.holder === vault.id || one.holder === null ? held : (content.given ?? []),
    consents: one.consents,
    ...(one.reason !== null && { reason: tellReason(one.reason) }),
    ...(content.note !== undefined && { note: content.note }),
    next: findNext(one, now),
    ...(one.awaits === 'viewer' && content.redirect && { redirect: content.redirect.url }),
    ...(expectedBy !== undefined && { expectedBy }),
    ...(one.validUntil !== null && { validUntil: one.validUntil }),
    createdAt: one.createdAt,
    updatedAt: one.updatedAt,
  };
}

function expect(one: VerificationCase, provider: VerificationProvider | undefined): string | undefined {
  // Nobody knows when they come back.
  if (one.awaits === 'viewer') return undefined;
  if (one.state === 'appealed') return new Date(Date.parse(one.updatedAt) + appealMs).toISOString();
  if ((one.state !== 'checking' && one.state !== 'submitted') || one.submittedAt === null || !provider)
    return undefined;
  const minutes = provider.describe('en').minutes;
  return new Date(Date.parse(one.submittedAt) + minutes * 60_000).toISOString();
}

function findNext(one: VerificationCase, now: number): VerificationView['next'] {
  switch (one.state) {
    case 'draft':
    case 'needs-evidence':
      return ['answer', 'submit', 'withdraw'];
    case 'submitted':
      return ['wait', 'withdraw'];
    case 'checking':
      return one.awaits === 'viewer' ? ['redirect', 'withdraw'] : ['wait', 'withdraw'];
    case 'verified':
      return isEnding(one, now) ? ['watch', 'renew', 'withdraw'] : ['watch', 'withdraw'];
    case 'rejected':
      if (one.appealedAt !== null) return ['withdraw'];
      return one.attempts < attemptsBeforePerson ? ['answer', 'appeal', 'withdraw'] : ['appeal', 'withdraw'];
    case 'appealed':
      return ['wait', 'withdraw'];
    case 'expired':
      return ['renew', 'withdraw'];
    case 'revoked':
      return one.appealedAt === null ? ['appeal', 'withdraw'] : ['withdraw'];
    case 'withdrawn':
      return [];
  }
}

/** Near enough to its end to be renewed without a gap. */
export const isEnding = ({ validUntil }: VerificationCase, now: number): boolean =>
  validUntil !== null && Date.parse(validUntil) - now < renewEarlyMs;
