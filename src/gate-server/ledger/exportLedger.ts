import { createHash } from 'node:crypto';
import type { TheatreFilm } from '../../core/gate/TheatreFilm.js';
import type { Sql } from '../store/Database.js';
import { type LedgerSpan, type Provision, readLedger } from './readLedger.js';
import { type SignedEvidence, signEvidence } from './signEvidence.js';
import { noticeColumns, summariseWorks, type WorkNotice } from './summariseWorks.js';
import { writeCsv } from './writeCsv.js';

export const ledgerColumns = [
  'day',
  'film',
  'title',
  'author',
  'format',
  'manner',
  'recipient',
] as const satisfies readonly (keyof Provision)[];

/** What is signed: it stands by itself, and names the tables that were handed over with it by their digests. */
export type Evidence = {
  about: 'provision of works to people with print disabilities';
  span: LedgerSpan;
  /** ISO 8601, UTC. */
  madeAt: string;
  operator: string;
  works: readonly WorkNotice[];
  provisions: readonly Provision[];
  /** What keeps others out, as it was in force (art. 3(6)). */
  measures: readonly string[];
  /** SHA-256 of the tables, in hexadecimal. */
  tables: { ledger: string; notices: string };
};

export type EvidencePack = {
  /** `ledger.csv`: every provision. */
  ledger: string;
  /** `notices.csv`: what each rights-holder is to be told. */
  notices: string;
  /** `evidence.json` */
  evidence: SignedEvidence;
};

export const measures: readonly string[] = [
  'Only verified viewers are let in; verification is decided on the server.',
  'Every playlist, segment, key, caption and description is behind the same check.',
  'A grant is for one film and one play, and lives at most five minutes.',
  'A viewer watches a limited number of films at once.',
  'What one play may draw is limited.',
];

/** Everything that a rights-holder or an office may ask for, of some days. */
export async function exportLedger(
  sql: Sql,
  {
    span,
    theatre,
    operator,
    madeAt,
    privateKey,
  }: {
    span: LedgerSpan;
    theatre: { find(film: string): TheatreFilm | undefined };
    /** Who runs the theatre. */
    operator: string;
    madeAt: string;
    privateKey: JsonWebKey;
  },
): Promise<EvidencePack> {
  const provisions = await readLedger(sql, span);
  const works = summariseWorks(provisions, theatre);
  const ledger = writeCsv(ledgerColumns, provisions);
  const notices = writeCsv(noticeColumns, works);
  const evidence: Evidence = {
    about: 'provision of works to people with print disabilities',
    span,
    madeAt,
    operator,
    works,
    provisions,
    measures,
    tables: { ledger: digest(ledger), notices: digest(notices) },
  };
  return { ledger, notices, evidence: await signEvidence(evidence, privateKey) };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
