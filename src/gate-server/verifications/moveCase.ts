import {
  stepVerification,
  type VerificationEvent,
  type VerificationRefusal,
} from '../../core/gate/stepVerification.js';
import type { Decision } from '../decisions/hashDecision.js';
import type { Sql, SqlValue } from '../store/Database.js';
import type { CaseSeal } from './createCaseSeal.js';
import { readCase, standingOf, type VerificationCase } from './VerificationCase.js';

/** Why a case did not move: its own rules, or somebody else was faster. */
export class CaseStays extends Error {
  override readonly name = 'CaseStays';
  constructor(readonly because: VerificationRefusal | 'changed-meanwhile') {
    super(`tingying: the case stays where it is: ${because}.`);
  }
}

/** For work of the gate's own: another process did it, or the viewer took the case back, and that is as well. */
export function ignoreStay(error: unknown): void {
  if (!(error instanceof CaseStays)) throw error;
}

/** Columns that change with a move; those that are not named stay. */
export type CaseChanges = Partial<
  Record<
    | 'sealed'
    | 'consents'
    | 'holder'
    | 'awaits'
    | 'next_check_at'
    | 'attempts'
    | 'assigned_to'
    | 'appealed_at'
    | 'contested'
    | 'valid_until'
    | 'submitted_at',
    SqlValue
  >
>;

export type MoveContext = { at: string; byRole: Decision['byRole']; seal: CaseSeal; changes?: CaseChanges };

export type Move = { moved: VerificationCase; decision: Decision };

/**
 * Moves a case, if it is still the one that was read: state and version are compared in the same statement that writes, so of two
 * that decide at once exactly one does. The line for the log is given back, for it is written last.
 *
 * @throws CaseStays
 */
export async function moveCase(
  sql: Sql,
  one: VerificationCase,
  event: VerificationEvent,
  { at, byRole, seal, changes = {} }: MoveContext,
): Promise<Move> {
  const step = stepVerification(standingOf(one), event);
  if (!step.ok) throw new CaseStays(step.refusal);
  const columns: Record<string, SqlValue> = {
    state: step.state,
    reason: step.reason ?? (event.type === 'answer' ? one.reason : null),
    decided_by: step.decidedBy,
    updated_at: at,
    ...changes,
  };
  const names = Object.keys(columns);
  const set = names.map((name, index) => `${name} = $${index + 4}`).join(', ');
  const written = await sql.query(
    `update verification set version = version + 1, ${set} where id = $1 and state = $2 and version = $3 returning id`,
    [one.id, one.state, one.version, ...Object.values(columns)],
  );
  const moved = written.length > 0 ? await readCase(sql, one.id) : undefined;
  if (!moved) throw new CaseStays('changed-meanwhile');
  return {
    moved,
    decision: {
      at,
      caseTag: seal.tag(one.caseKey, one.id),
      event: event.type,
      from: one.state,
      to: step.state,
      provider: one.provider,
      byRole,
      reason: step.reason,
    },
  };
}
