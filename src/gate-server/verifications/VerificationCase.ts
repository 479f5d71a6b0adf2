import type { Consents, ProviderOffer } from '../../core/gate/GateApi.js';
import type { VerificationStanding } from '../../core/gate/stepVerification.js';
import type { DecisionReason, VerificationState } from '../../core/gate/Verification.js';
import type { Row, Sql, SqlValue } from '../store/Database.js';

/** What a case that is being checked waits for. */
export type Awaited = 'provider' | 'viewer' | 'person';

/** A case as it lies in the database, with its texts read. */
export type VerificationCase = {
  id: string;
  viewer: string;
  provider: ProviderOffer['id'];
  state: VerificationState;
  version: number;
  reason: DecisionReason | null;
  sealed: string | null;
  caseKey: string;
  consents: Consents;
  holder: string | null;
  awaits: Awaited | null;
  nextCheckAt: string | null;
  attempts: number;
  assignedTo: string | null;
  decidedBy: string | null;
  appealedAt: string | null;
  contested: string | null;
  validUntil: string | null;
  createdAt: string;
  updatedAt: string;
  submittedAt: string | null;
};

/** Reads cases. `where` is ours, never a viewer's; what varies in it is in `values`. */
export async function readCases(
  sql: Sql,
  where: string,
  values: readonly SqlValue[],
): Promise<VerificationCase[]> {
  return (await sql.query(`select * from verification where ${where}`, values)).map(readRow);
}

/** One case, by its id; with `viewer` only if it is theirs. */
export async function readCase(sql: Sql, id: string, viewer?: string): Promise<VerificationCase | undefined> {
  const cases =
    viewer === undefined
      ? await readCases(sql, 'id = $1', [id])
      : await readCases(sql, 'id = $1 and viewer_id = $2', [id, viewer]);
  return cases[0];
}

export const standingOf = (one: VerificationCase): VerificationStanding => ({
  state: one.state,
  viewer: one.viewer,
  decidedBy: one.decidedBy,
  appealed: one.appealedAt !== null,
  contested: one.contested !== null,
});

const readRow = (row: Row): VerificationCase => ({
  id: row['id'] as string,
  viewer: row['viewer_id'] as string,
  provider: row['provider'] as string,
  state: row['state'] as VerificationState,
  version: row['version'] as number,
  reason: row['reason'] as DecisionReason | null,
  sealed: row['sealed'] as string | null,
  caseKey: row['case_key'] as string,
  consents: JSON.parse(row['consents'] as string) as Consents,
  holder: row['holder'] as string | null,
  awaits: row['awaits'] as Awaited | null,
  nextCheckAt: row['next_check_at'] as string | null,
  attempts: row['attempts'] as number,
  assignedTo: row['assigned_to'] as string | null,
  decidedBy: row['decided_by'] as string | null,
  appealedAt: row['appealed_at'] as string | null,
  contested: row['contested'] as string | null,
  validUntil: row['valid_until'] as string | null,
  createdAt: row['created_at'] as string,
  updatedAt: row['updated_at'] as string,
  submittedAt: row['submitted_at'] as string | null,
});
