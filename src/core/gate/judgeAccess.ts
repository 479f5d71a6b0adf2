import type { FilmPolicy } from './FilmPolicy.js';
import type { ProblemCode } from './GateApi.js';
import { type AssuranceLevel, eligibilities, type Eligibility } from './Verification.js';

/** What a verified viewer has. Times are ISO 8601. */
export type Entitlement = {
  eligibility: Eligibility;
  level: AssuranceLevel;
  validUntil: string;
  revoked: boolean;
};

export type AccessRefusal = Extract<
  ProblemCode,
  | 'not-found'
  | 'not-entitled'
  | 'entitlement-expired'
  | 'entitlement-revoked'
  | 'film-window-closed'
  | 'film-region-closed'
>;
/** What is told of a film in a list: open to this viewer, or why not. */
export type FilmAccess = 'open' | Exclude<AccessRefusal, 'not-found'>;
export type Access = { open: true } | { open: false; code: AccessRefusal };

/**
 * Whether a film is open to a viewer now and here. What is unknown is refused: no policy, no entitlement, a region nobody can
 * tell, a date that is none.
 * @param now milliseconds since 1970
 * @param region ISO 3166-1 alpha-2; null where it is not known
 */
export function judgeAccess(
  policy: FilmPolicy | null,
  entitlement: Entitlement | null,
  { now, region }: { now: number; region: string | null },
): Access {
  if (!policy) return refuse('not-found');
  if (!entitlement) return refuse('not-entitled');
  if (entitlement.revoked) return refuse('entitlement-revoked');
  if (!(now < Date.parse(entitlement.validUntil))) return refuse('entitlement-expired');
  const width = eligibilities.indexOf(entitlement.eligibility);
  const isMeant = width >= 0 && policy.for.some((one) => width <= eligibilities.indexOf(one));
  if (!isMeant || !(entitlement.level >= policy.level)) return refuse('not-entitled');
  const hasBegun = policy.from === undefined || Date.parse(policy.from) <= now;
  const hasNotEnded = policy.until === undefined || now < Date.parse(policy.until);
  if (!hasBegun || !hasNotEnded) return refuse('film-window-closed');
  const isHere = policy.regions === undefined || (region !== null && policy.regions.includes(region));
  return isHere ? { open: true } : refuse('film-region-closed');
}

const refuse = (code: AccessRefusal): Access => ({ open: false, code });
