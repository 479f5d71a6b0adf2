import type { Eligibility } from '../../../core/gate/Verification.js';

/** Which claim says whom the theatre is for, and which of its values mean what. */
export type ClaimMap = {
  /** The claim's name. */
  claim: string;
  /** By the claim's value, exactly; of a list, any one of them. */
  values: Readonly<Record<string, Eligibility>>;
  /** The claim that says until when: seconds since 1970, or an ISO date. */
  validUntil?: string;
};

export type Claims = Readonly<Record<string, unknown>>;

/** What claims mean; whatever the map does not name is not looked at. */
export function decideClaims(
  claims: Claims,
  { claim, values, validUntil }: ClaimMap,
): { eligibility: Eligibility | undefined; validUntil?: string } | 'unreadable' {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  const said = (Array.isArray(value) ? value : [value]) as unknown[];
  const eligibility = said
    .filter((one) => ['string', 'number', 'boolean'].includes(typeof one))
    .map((one) => (Object.hasOwn(values, String(one)) ? values[String(one)] : undefined))
    .find((one) => one !== undefined);
  if (!validUntil || !Object.hasOwn(claims, validUntil)) return { eligibility };
  const until = readTime(claims[validUntil]);
  return until === null ? 'unreadable' : { eligibility, validUntil: until };
}

/** A day counts to its end, at UTC. */
function readTime(value: unknown): string | null {
  const ms =
    typeof value === 'number'
      ? value * 1000
      : typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
        ? Date.parse(`${value}T00:00:00Z`) + 86_400_000
        : typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value)
          ? Date.parse(value)
          : NaN;
  return Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : null;
}
