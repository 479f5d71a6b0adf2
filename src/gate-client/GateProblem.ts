import type { Problem, ProblemCode } from '../core/gate/GateApi.js';

/** What went wrong: what the server named, or what kept its answer from coming. */
export type GateProblemCode =
  | ProblemCode
  /** The request did not reach the server: no network, or the server is gone. */
  | 'offline'
  /** The time limit passed. */
  | 'no-answer'
  /** An answer that is none of the gate's: a proxy's page, a captive portal. */
  | 'unreadable';

/**
 * The gate said no, or could not be asked. Its message is for developers; what a viewer should hear is `problem.say`, or
 * the gate's words under `problem.{code}` where the server said nothing.
 */
export class GateProblem extends Error {
  override readonly name = 'GateProblem';
  readonly code: GateProblemCode;
  /** What the server answered (RFC 9457); undefined where no answer came. */
  readonly problem: Problem | undefined;
  /** Seconds, where the server asks for patience. */
  readonly retryAfter: number | undefined;

  constructor(code: GateProblemCode, what: string, problem?: Problem, options?: ErrorOptions) {
    super(`tingying: ${what} ${costs[code] ?? costs.answered}`, options);
    this.code = code;
    this.problem = problem;
    this.retryAfter = problem?.retryAfter;
  }

  is(...codes: readonly GateProblemCode[]): boolean {
    return codes.includes(this.code);
  }
}

const costs: Partial<Record<GateProblemCode | 'answered', string>> = {
  offline:
    'The viewer was told nothing is lost. Try again when there is a network, and check the client’s `base`.',
  'no-answer': 'What was asked may have been done. Ask again: the same wish is not carried out twice.',
  unreadable: 'Nothing of it was used. Check that `base` leads to the gate and nothing stands between.',
  answered: 'Nothing else was changed. Say `problem.say` to the viewer.',
};

/** Whether an error is the gate's own answer with one of these codes. */
export const isProblem = (error: unknown, ...codes: readonly GateProblemCode[]): error is GateProblem =>
  error instanceof GateProblem && (codes.length === 0 || error.is(...codes));
