import type { Problem } from '../core/gate/GateApi.js';

/** What became of a request that failed: the gate has refused, or it can be asked again. */
export type Refusal =
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** `reached`: the gate answered, and asks for patience. */
  | { readonly kind: 'later'; readonly reached: boolean; readonly waitMs: number | null };

const patience = new Set<Problem['code']>([
  'rate-limited',
  'unavailable',
  'provider-unavailable',
  'internal',
]);

/** Reads an error of the gate’s calls. One that is none of the gate’s own is no refusal: a proxy, a tunnel, a captive portal. */
export function readRefusal(error: unknown): Refusal {
  const problem = problemOf(error);
  if (!problem) return { kind: 'later', reached: false, waitMs: null };
  if (problem.status < 500 && !patience.has(problem.code)) return { kind: 'refused', problem };
  return {
    kind: 'later',
    reached: true,
    waitMs: problem.retryAfter === undefined ? null : problem.retryAfter * 1000,
  };
}

function problemOf(error: unknown): Problem | null {
  if (typeof error !== 'object' || error === null || !('problem' in error)) return null;
  const { problem } = error;
  return typeof problem === 'object' && problem !== null && 'status' in problem && 'code' in problem
    ? (problem as Problem)
    : null;
}
