import type { PlaySession, Problem, ProblemCode } from '../../src/core/gate/GateApi.js';
import type { PlayCalls } from '../../src/gate-client/PlayCalls.js';

type Answer = 'grant' | 'lost' | { code: ProblemCode; status: number; retryAfter?: number };

/** A gate whose clock is its own, and whose answers a test sets. */
export class FakeGate implements PlayCalls {
  answer: Answer = 'grant';
  readonly asked: string[] = [];
  /** How long an answer takes, ms. */
  delayMs = 0;
  #count = 0;
  /** When each grant ends, by the gate’s clock. */
  readonly #ends = new Map<string, number>();

  /** @param clock the gate’s */
  constructor(
    readonly clock: () => number,
    readonly lifeMs: number,
  ) {}

  startPlay = (film: string) => this.#grant(`start ${film}`);
  renewPlay = (id: string) => this.#grant(`renew ${id}`);
  endPlay = (id: string, leaving = false) => {
    this.asked.push(`end ${id}${leaving ? ' leaving' : ''}`);
    return Promise.resolve();
  };

  /** What a request for media is answered with now. */
  serve(url: string): number {
    const grant = /\/m\/([^/]+)\/film\//.exec(url)?.[1] ?? '';
    return this.clock() <= (this.#ends.get(grant) ?? 0) ? 200 : 404;
  }

  async #grant(what: string): Promise<PlaySession> {
    this.asked.push(what);
    const { answer } = this;
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    if (answer === 'lost') throw new TypeError('Failed to fetch');
    if (answer !== 'grant') {
      const problem: Problem = { type: 'about:blank', title: 'No', say: 'No.', ...answer };
      throw Object.assign(new Error('the gate said no'), { problem });
    }
    const grant = `g${this.#count++}`;
    const now = this.clock();
    this.#ends.set(grant, now + this.lifeMs);
    const iso = (ms: number) => new Date(ms).toISOString();
    return {
      id: 'play',
      base: `/gate/v1/m/${grant}/film/`,
      renewAfter: iso(now + 0.6 * this.lifeMs),
      expiresAt: iso(now + this.lifeMs),
    };
  }
}
