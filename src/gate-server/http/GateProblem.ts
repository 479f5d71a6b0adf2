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
