import type { ProblemCode } from '../../core/gate/GateApi.js';
import type { VerificationEvent } from '../../core/gate/stepVerification.js';
import { openStates } from '../../core/gate/Verification.js';
import type { Tagger } from '../claims/createTagger.js';
import type { Clock } from '../Clock.js';
import { appendDecisions } from '../decisions/appendDecisions.js';
import type { Decision } from '../decisions/hashDecision.js';
import type { VerificationProvider } from '../providers/VerificationProvider.js';
import type { Database, Sql } from '../store/Database.js';
import { isDuplicate } from '../store/explainTrouble.js';
import type { CaseSeal } from './createCaseSeal.js';
import type { Vault } from './createVault.js';
import { CaseStays, moveCase, type MoveContext } from './moveCase.js';
import { readCases, type VerificationCase } from './VerificationCase.js';
import { viewCase, type VerificationFacts } from './viewCase.js';

/** Something for the operator's log. It never holds what a viewer gave. */
export type VerificationEventLog = (event: {
  event: 'provider-failed' | 'check-failed' | 'job-failed';
  provider?: string;
  error?: unknown;
}) => void;

/** What all that is done with cases is made of. */
export type VerificationParts = {
  database: Database;
  clock: Clock;
  providers: ReadonlyMap<string, VerificationProvider>;
  tagger: Tagger;
  seal: CaseSeal;
  vault: Vault;
  /** The version of the notice that is in force. */
  notice: () => string;
  /** Where a provider's page sends the viewer back. */
  callback: (provider: string) => string;
  log: VerificationEventLog;
  timeoutMs: number;
};

/** Why something was not done; a refusal is an answer. */
export type Refused = {
  ok: false;
  code: ProblemCode;
  errors?: readonly { pointer: string; code: string }[];
  retryAfterMs?: number;
  /** With `open-case-exists`: which. */
  open?: string;
};
export type Answer<T> = (T & { ok: true }) | Refused;
export type CaseAnswer = Answer<{ view: VerificationFacts }>;

export const refuse = (code: ProblemCode, more: Omit<Refused, 'ok' | 'code'> = {}): Refused => ({
  ok: false,
  code,
  ...more,
});

export const invalid = (pointer: string, code: string): Refused =>
  refuse('invalid-input', { errors: [{ pointer, code }] });

export const isoOf = (ms: number): string => new Date(ms).toISOString();

/** One transaction, on the disk before it is acknowledged; its lines for the log are written last (see `appendDecisions`). */
export function decide<T>(database: Database, work: (sql: Sql, lines: Decision[]) => Promise<T>): Promise<T> {
  return database.transaction(
    async (sql) => {
      const lines: Decision[] = [];
      const result = await work(sql, lines);
      // A step that leaves a case where it is changes nothing that has to be accounted for.
      await appendDecisions(
        sql,
        lines.filter(({ from, to, event }) => from !== to || event === 'decide' || event === 'refer'),
      );
      return result;
    },
    { durable: true },
  );
}

/** A decision that is one move of one case, and its line. */
export const decideMove = (
  database: Database,
  one: VerificationCase,
  event: VerificationEvent,
  context: MoveContext,
): Promise<VerificationCase> =>
  decide(database, async (sql, lines) => {
    const { moved, decision } = await moveCase(sql, one, event, context);
    lines.push(decision);
    return moved;
  });

/** Turns the known ways in which something is not done into answers. What is not known is thrown on. */
export async function answer<T>(
  { database }: VerificationParts,
  viewer: string | null,
  work: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CaseStays) return explainStay(error);
    if (viewer === null || !isDuplicate(error, 'verification_open')) throw error;
    const [open] = await readCases(
      database,
      `viewer_id = $1 and state in (${openStates.map((state) => `'${state}'`).join(', ')})`,
      [viewer],
    );
    return refuse('open-case-exists', open ? { open: open.id } : {});
  }
}

function explainStay({ because }: CaseStays): Refused {
  switch (because) {
    case 'changed-meanwhile':
      return refuse('changed-meanwhile');
    case 'same-reviewer':
    case 'own-case':
      return refuse('not-allowed');
    case 'wrong-reason':
      return invalid('/reason', 'not-in-list');
    case 'wrong-state':
    case 'final':
      return refuse('wrong-state');
  }
}

/** The case as its owner sees it, or that it is not there for them. */
export function showCase(
  { providers, seal, vault, clock }: VerificationParts,
  one: Parameters<typeof viewCase>[0] | undefined,
): CaseAnswer {
  if (!one) return refuse('not-found');
  return {
    ok: true,
    view: viewCase(one, { seal, vault, provider: providers.get(one.provider), now: clock() }),
  };
}
