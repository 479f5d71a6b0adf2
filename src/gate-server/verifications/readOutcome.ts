import {
  type AssuranceLevel,
  type DecisionReason,
  eligibilities,
  type Eligibility,
} from '../../core/gate/Verification.js';
import type { Outcome, Step, Subject } from '../providers/VerificationProvider.js';
import { Secret } from '../Secret.js';

const silence: Outcome = { result: 'unavailable', retryAfterMs: 60_000 };

/**
 * Reads what a provider gave, as if it came from a stranger. What is not exactly a yes is never one: anything that is not
 * understood is silence, and the case goes on waiting.
 */
export function readStep(given: unknown): Step {
  if (!isRecord(given)) return { step: 'outcome', outcome: silence };
  if (given['step'] === 'redirect' && isHttp(given['url']) && given['remember'] instanceof Secret)
    return { step: 'redirect', url: given['url'], remember: given['remember'] };
  return { step: 'outcome', outcome: given['step'] === 'outcome' ? readOutcome(given['outcome']) : silence };
}

export function readOutcome(given: unknown): Outcome {
  if (!isRecord(given)) return silence;
  switch (given['result']) {
    case 'eligible':
      return readYes(given);
    case 'ineligible':
      return isReason(given['reason']) ? { result: 'ineligible', reason: given['reason'] } : silence;
    case 'insufficient':
      return isReason(given['reason']) ? { result: 'insufficient', reason: given['reason'] } : silence;
    case 'review':
      return { result: 'review' };
    default: {
      const { retryAfterMs } = given;
      return typeof retryAfterMs === 'number' && retryAfterMs >= 0
        ? { result: 'unavailable', retryAfterMs }
        : silence;
    }
  }
}

function readYes(given: Record<string, unknown>): Outcome {
  const { eligibility, level, subjects, tags = [], validUntil, reason } = given;
  if (reason !== 'confirmed' || !eligibilities.includes(eligibility as Eligibility)) return silence;
  if (level !== 1 && level !== 2 && level !== 3 && level !== 4) return silence;
  if (!Array.isArray(subjects) || subjects.length > 8 || !subjects.every(isSubject)) return silence;
  const [first, ...others] = subjects;
  if (!first) return silence;
  if (!Array.isArray(tags) || tags.length > 8 || !tags.every(isTags)) return silence;
  if (validUntil !== undefined && !isTime(validUntil)) return silence;
  return {
    result: 'eligible',
    eligibility: eligibility as Eligibility,
    level: level satisfies AssuranceLevel,
    ...(validUntil !== undefined && { validUntil: new Date(validUntil).toISOString() }),
    subjects: [first, ...others],
    ...(tags.length > 0 && { tags }),
    reason: 'confirmed',
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSubject = (value: unknown): value is Subject =>
  isRecord(value) &&
  typeof value['scheme'] === 'string' &&
  value['scheme'] !== '' &&
  value['value'] instanceof Secret &&
  value['value'].reveal() !== '';

const isTags = (value: unknown): value is readonly [string, ...string[]] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => typeof one === 'string' && /^[\w.-]{1,100}$/.test(one));

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));

const isHttp = (value: unknown): value is string => typeof value === 'string' && /^https?:\/\//.test(value);

/** Of a machine's no; every other reason belongs to somebody else. */
const refusals: readonly DecisionReason[] = [
  'not-found',
  'does-not-match',
  'not-eligible',
  'certificate-expired',
  'code-unknown',
  'code-expired',
  'evidence-unreadable',
  'sign-in-cancelled',
  'fraud',
  'other',
];
const isReason = (value: unknown): value is DecisionReason => refusals.includes(value as DecisionReason);
