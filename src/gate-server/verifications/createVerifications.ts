import { randomBytes } from 'node:crypto';
import type { Consents, FieldOffer, Submission } from '../../core/gate/GateApi.js';
import type { Tagger } from '../claims/createTagger.js';
import type { Clock } from '../Clock.js';
import { nameWish } from '../identity/nameWish.js';
import type { Outcome, VerificationProvider } from '../providers/VerificationProvider.js';
import { Secret } from '../Secret.js';
import type { Database } from '../store/Database.js';
import { createCaseSeal } from './createCaseSeal.js';
import { createChecks } from './createChecks.js';
import { createDueWork, type DueWork } from './createDueWork.js';
import { createReviews, type Reviews } from './createReviews.js';
import { createRevocations, type Revocations } from './createRevocations.js';
import { createVault, type Vault } from './createVault.js';
import { moveCase, type CaseChanges } from './moveCase.js';
import { findMissingConsents, readConsents } from './readConsents.js';
import { recordConsents, withdrawConsents } from './recordConsents.js';
import { settleRecheck } from './settleRecheck.js';
import { closeCase } from './settleCase.js';
import { readCase, readCases, type VerificationCase } from './VerificationCase.js';
import {
  answer,
  decide,
  decideMove,
  invalid,
  isoOf,
  refuse,
  showCase,
  type CaseAnswer,
  type Refused,
  type VerificationEventLog,
  type VerificationParts,
} from './VerificationParts.js';
import { attemptsBeforePerson, isEnding, viewCase, type VerificationFacts } from './viewCase.js';

export type VerificationsOptions = {
  database: Database;
  clock: Clock;
  providers: readonly VerificationProvider[];
  tagger: Tagger;
  /** What is written of a case is sealed with it: 32 bytes. */
  sealKey: Uint8Array;
  /** The version of the notice that is in force; consent to another one does not count. */
  notice: () => string;
  /** Where this provider's page sends the viewer back: `{origin}/gate/v1/callbacks/{provider}`. */
  callback: (provider: string) => string;
  vault?: Vault;
  log?: VerificationEventLog;
  /** How long a provider may take to answer. */
  timeoutMs?: number;
  /** More than so many at once are asked to come back in a moment. */
  checksAtOnce?: number;
};

type Given = Partial<Record<FieldOffer['name'], string>> & { consents?: Consents };
type IfVersion = { ifVersion?: number };

/** Everything that happens to applications. A refusal is an answer; only trouble with the database is thrown (`StoreUnavailable`). */
export type Verifications = {
  /** A viewer has one open case at a time. The same `idempotencyKey` within a day gives the same case. */
  start(
    viewer: string,
    wanted: { provider: string; consents?: Consents },
    options?: { idempotencyKey?: string },
  ): Promise<CaseAnswer>;
  /** Only what is given changes; an empty text takes it away. Secret ones go into memory only. */
  saveAnswers(id: string, viewer: string, given: Given, options?: IfVersion): Promise<CaseAnswer>;
  /**
   * Looks at what costs nothing, then asks the provider behind the caller's back: see `view`. `given`: secret answers once more, so
   * that it does not matter which process has the ones before.
   */
  submit(
    id: string,
    viewer: string,
    options: IfVersion & { locale: string; given?: Submission },
  ): Promise<CaseAnswer>;
  resume(message: { provider: string; url: string; viewer: string; locale: string }): Promise<CaseAnswer>;
  view(id: string, viewer: string): Promise<CaseAnswer>;
  /** The newest first. */
  list(viewer: string): Promise<VerificationFacts[]>;
  appeal(id: string, viewer: string, words: string, options?: IfVersion): Promise<CaseAnswer>;
  /** As easy as giving: at any time, and what it opened is closed with it. */
  withdraw(id: string, viewer: string): Promise<CaseAnswer>;
  /** Without typing again what may be kept; a number, which may not, is asked for once more. */
  renew(id: string, viewer: string, options: { locale: string; consents?: Consents }): Promise<CaseAnswer>;
  /** What a provider says later about somebody it verified. A no counts when it is said twice, seven days apart. */
  recheck(id: string, outcome: Outcome): Promise<void>;
  readonly reviews: Reviews;
  readonly revocations: Revocations;
  /** What is due: silent providers asked again, absent viewers told, validities ended. For `jobs`. */
  runDue(): Promise<DueWork>;
  /** Waits until nothing is being checked any more: before closing the database. */
  settled(): Promise<void>;
  /** A viewer has gone: what is in memory of theirs goes too. */
  forget(ids: readonly string[]): void;
};

const dayMs = 86_400_000;
const longest = 2_000;

export function createVerifications(options: VerificationsOptions): Verifications {
  const { database, clock } = options;
  const vault = options.vault ?? createVault({ clock });
  const seal = createCaseSeal(options.sealKey);
  const parts: VerificationParts = {
    database,
    clock,
    providers: new Map(options.providers.map((provider) => [provider.id, provider])),
    tagger: options.tagger,
    seal,
    vault,
    notice: options.notice,
    callback: options.callback,
    log: options.log ?? (() => undefined),
    timeoutMs: options.timeoutMs ?? 15_000,
  };
  const checks = createChecks(parts, { atMost: options.checksAtOnce ?? 200 });

  /** The viewer's own case as they saw it, or why not. */
  const find = async (
    id: string,
    viewer: string,
    ifVersion?: number,
  ): Promise<VerificationCase | Refused> => {
    const one = await readCase(database, id, viewer);
    if (!one) return refuse('not-found');
    return ifVersion === undefined || ifVersion === one.version ? one : refuse('changed-meanwhile');
  };
  const by = (changes: CaseChanges = {}, at = isoOf(clock())) =>
    ({ at, byRole: 'viewer', seal, changes }) as const;

  const start: Verifications['start'] = (viewer, { provider, consents = {} }, { idempotencyKey } = {}) =>
    answer(parts, viewer, async () => {
      if (!parts.providers.has(provider)) return invalid('/provider', 'unknown');
      const id = randomBytes(16).toString('base64url');
      const caseKey = seal.createKey();
      const now = clock();
      const at = isoOf(now);
      const found = await decide(database, async (sql, lines) => {
        if (idempotencyKey !== undefined) {
          const key = nameWish('start', viewer, idempotencyKey);
          const first = await sql.query(
            `insert into used_once (key, value, expires_at) values ($1, $2, $3) on conflict (key) do nothing returning key`,
            [key, id, isoOf(now + dayMs)],
          );
          if (first.length === 0) {
            const [known] = await sql.query<{ value: string }>('select value from used_once where key = $1', [
              key,
            ]);
            return known?.value ?? id;
          }
        }
        await sql.query(
          `insert into verification (id, viewer_id, provider, state, case_key, consents, created_at, updated_at)
           values ($1, $2, $3, 'draft', $4, $5, $6, $6)`,
          [id, viewer, provider, caseKey, JSON.stringify(readConsents(consents)), at],
        );
        lines.push({
          at,
          caseTag: seal.tag(caseKey, id),
          event: 'start',
          from: null,
          to: 'draft',
          provider,
          byRole: 'viewer',
          reason: null,
        });
        return id;
      });
      return showCase(parts, await readCase(database, found, viewer));
    });

  const saveAnswers: Verifications['saveAnswers'] = (id, viewer, given, { ifVersion } = {}) =>
    answer(parts, viewer, async () => {
      const one = await find(id, viewer, ifVersion);
      if ('ok' in one) return one;
      const { consents, ...answers } = given;
      const fields = parts.providers.get(one.provider)?.describe('en').fields ?? [];
      const errors = judgeAnswers(answers, fields, one);
      if (errors.length > 0) return refuse('invalid-input', { errors });
      if (one.state === 'rejected' && one.attempts >= attemptsBeforePerson) return refuse('wrong-state');

      const isSecret = new Set(fields.filter(({ secret }) => secret).map(({ name }) => name));
      const entries = Object.entries(answers) as [FieldOffer['name'], string][];
      const secrets = entries.filter(([name]) => isSecret.has(name));
      const content = seal.open(one.caseKey, id, one.sealed);
      const shown = {
        ...content.answers,
        ...Object.fromEntries(entries.filter(([name]) => !isSecret.has(name))),
      };
      const names = new Set([...(content.given ?? []), ...secrets.map(([name]) => name)]);
      for (const [name, value] of secrets) if (value.trim() === '') names.delete(name);
      const sealed = seal.seal(one.caseKey, id, {
        ...content,
        answers: Object.fromEntries(Object.entries(shown).filter(([, value]) => value.trim() !== '')),
        given: [...names],
      });
      const changes: CaseChanges = {
        sealed,
        consents: JSON.stringify({ ...one.consents, ...readConsents(consents ?? {}) }),
        ...(secrets.length > 0 && { holder: vault.id }),
      };
      const moved = await decideMove(database, one, { type: 'answer' }, by(changes));
      // Only now: whoever lost the race may not leave their number in the winner's case.
      for (const [name, value] of secrets)
        vault.put(id, name, value.trim() === '' ? null : new Secret(value.trim()));
      return showCase(parts, moved);
    });

  const submit: Verifications['submit'] = (id, viewer, { ifVersion, locale, given: again = {} }) =>
    answer(parts, viewer, async () => {
      const one = await find(id, viewer, ifVersion);
      if ('ok' in one) return one;
      if (one.state !== 'draft' && one.state !== 'needs-evidence') return refuse('wrong-state');
      const provider = parts.providers.get(one.provider);
      if (!provider) return refuse('provider-unavailable');
      const { fields, receiver } = provider.describe(locale);
      const missing = findMissingConsents(one.consents, parts.notice(), receiver !== undefined);
      if (missing.length > 0) return refuse('consent-missing', { errors: missing });
      const errors = judgeAnswers(
        again,
        fields.filter(({ secret }) => secret),
        one,
      );
      if (errors.length > 0) return refuse('invalid-input', { errors });
      const brought = (Object.entries(again) as [FieldOffer['name'], string][]).flatMap(([name, value]) =>
        value.trim() === '' ? [] : [[name, new Secret(value.trim())] as const],
      );
      const given = {
        ...seal.open(one.caseKey, id, one.sealed).answers,
        ...vault.read(id),
        ...Object.fromEntries(brought),
      };
      const empty = fields.filter(({ name, required }) => required && given[name] === undefined);
      if (empty.length > 0) {
        const were = seal.open(one.caseKey, id, one.sealed).given ?? [];
        return refuse('invalid-input', {
          errors: empty.map(({ name }) => ({
            pointer: `/${name}`,
            code: were.includes(name) ? 'needed-again' : 'required',
          })),
        });
      }
      if (checks.full) return refuse('rate-limited', { retryAfterMs: 5_000 });
      return go(one, 'submit', locale, one.consents, brought);
    });

  /** From a viewer's word to a provider's ear: written down first, so that a crash in between is found by the job. */
  const go = async (
    one: VerificationCase,
    type: 'submit' | 'renew',
    locale: string,
    consents = one.consents,
    brought: readonly (readonly [FieldOffer['name'], Secret])[] = [],
  ) => {
    const now = clock();
    const at = isoOf(now);
    const moved = await decide(database, async (sql, lines) => {
      const changes: CaseChanges = {
        submitted_at: at,
        consents: JSON.stringify(consents),
        holder: vault.id,
        awaits: null,
        next_check_at: isoOf(now + checks.leaseMs),
        ...(type === 'renew' && { attempts: 0, appealed_at: null }),
      };
      const { moved, decision } = await moveCase(sql, one, { type }, by(changes, at));
      await recordConsents(sql, decision.caseTag, consents, at);
      lines.push(decision);
      return moved;
    });
    for (const [name, secret] of brought) vault.put(one.id, name, secret);
    vault.keep(one.id, now + dayMs);
    checks.begin(one.id, locale);
    return showCase(parts, moved);
  };

  const appeal: Verifications['appeal'] = (id, viewer, words, { ifVersion } = {}) =>
    answer(parts, viewer, async () => {
      const one = await find(id, viewer, ifVersion);
      if ('ok' in one) return one;
      if (words.length > longest) return invalid('/words', 'too-long');
      const at = isoOf(clock());
      const content = seal.open(one.caseKey, id, one.sealed);
      const previousReason = one.reason ?? 'other';
      const sealed = seal.seal(one.caseKey, id, { ...content, appeal: { words, previousReason } });
      const changes = { sealed, awaits: 'person', appealed_at: at, assigned_to: null, next_check_at: null };
      const moved = await decideMove(database, one, { type: 'appeal' }, by(changes, at));
      return showCase(parts, moved);
    });

  const withdraw: Verifications['withdraw'] = async (id, viewer) => {
    // A check or a reviewer may write at the same moment; taking back wins in the end.
    for (let attempt = 0; ; attempt++) {
      const answered = await answer(parts, viewer, async () => {
        const one = await find(id, viewer);
        if ('ok' in one) return one;
        const at = isoOf(clock());
        const changes = {
          sealed: null,
          contested: null,
          awaits: null,
          assigned_to: null,
          next_check_at: null,
        };
        const moved = await decide(database, async (sql, lines) => {
          const { moved, decision } = await moveCase(sql, one, { type: 'withdraw' }, by(changes, at));
          await closeCase(sql, id, at);
          await withdrawConsents(sql, decision.caseTag, at);
          lines.push(decision);
          return moved;
        });
        vault.forget(id);
        return showCase(parts, moved);
      });
      if (answered.ok || answered.code !== 'changed-meanwhile' || attempt === 4) return answered;
    }
  };

  const renew: Verifications['renew'] = (id, viewer, { locale, consents = {} }) =>
    answer(parts, viewer, async () => {
      const one = await find(id, viewer);
      if ('ok' in one) return one;
      if (one.state !== 'expired' && !(one.state === 'verified' && isEnding(one, clock())))
        return refuse('wrong-state');
      const provider = parts.providers.get(one.provider);
      if (!provider) return refuse('provider-unavailable');
      const now = { ...one.consents, ...readConsents(consents) };
      const missing = findMissingConsents(
        now,
        parts.notice(),
        provider.describe(locale).receiver !== undefined,
      );
      if (missing.length > 0) return refuse('consent-missing', { errors: missing });
      if (checks.full) return refuse('rate-limited', { retryAfterMs: 5_000 });
      return go(one, 'renew', locale, now);
    });

  return {
    start,
    saveAnswers,
    submit,
    resume: checks.resume,
    view: async (id, viewer) => showCase(parts, await readCase(database, id, viewer)),
    async list(viewer) {
      const cases = await readCases(database, 'viewer_id = $1 order by created_at desc, id', [viewer]);
      return cases.map((one) =>
        viewCase(one, { seal, vault, provider: parts.providers.get(one.provider), now: clock() }),
      );
    },
    appeal,
    withdraw,
    renew,
    recheck: (id, outcome) => settleRecheck(parts, id, outcome),
    reviews: createReviews(parts),
    revocations: createRevocations(parts),
    runDue: createDueWork(parts, checks),
    settled: checks.settled,
    forget: (ids) => ids.forEach((id) => vault.forget(id)),
  };
}

function judgeAnswers(
  answers: Partial<Record<FieldOffer['name'], string>>,
  fields: readonly FieldOffer[],
  { state }: VerificationCase,
) {
  return Object.entries(answers).flatMap(([name, value]) => {
    const pointer = `/${name}`;
    const field = fields.find((one) => one.name === name);
    if (!field) return [{ pointer, code: 'unknown' }];
    if (typeof value !== 'string' || value.length > longest) return [{ pointer, code: 'too-long' }];
    // While somebody looks at it, only how to reach the viewer may be put right.
    if (field.secret && (state === 'checking' || state === 'appealed'))
      return [{ pointer, code: 'being-checked' }];
    return [];
  });
}
