import type { Problem, ProblemCode } from '../../core/gate/GateApi.js';

/** What a route throws to refuse: the code, and what the viewer needs to go on. The words come at the door, in the viewer's language. */
export class GateProblem extends Error {
  override readonly name = 'GateProblem';
  constructor(
    readonly code: ProblemCode,
    readonly more: Partial<Pick<Problem, 'retryAfter' | 'errors' | 'plays' | 'say'>> = {},
  ) {
    super(code);
  }
}

/** The status that goes with each code (RFC 9110, 6585, 7725). */
export const problemStatus: Readonly<Record<ProblemCode, number>> = {
  'invalid-input': 422,
  'consent-missing': 422,
  'wrong-state': 409,
  'changed-meanwhile': 412,
  'open-case-exists': 409,
  'not-signed-in': 401,
  'not-entitled': 403,
  'entitlement-expired': 403,
  'not-allowed': 403,
  'cross-site': 403,
  'too-many-plays': 409,
  'play-ended': 410,
  'film-window-closed': 451,
  'film-region-closed': 451,
  'rate-limited': 429,
  'provider-unavailable': 503,
  replayed: 409,
  'step-up-required': 401,
  'not-found': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'unsupported-media': 415,
  'range-not-satisfiable': 416,
  unavailable: 503,
  internal: 500,
};
