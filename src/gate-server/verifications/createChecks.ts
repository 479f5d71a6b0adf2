import { createHash } from 'node:crypto';
import { isAlike } from '../../core/gate/tellReason.js';
import type { GivenAnswers, Outcome, Step, VerificationContext } from '../providers/VerificationProvider.js';
import { Secret } from '../Secret.js';
import { CaseStays, ignoreStay, moveCase } from './moveCase.js';
import { readStep } from './readOutcome.js';
import { settleCase, type Tags } from './settleCase.js';
import { readCase, type VerificationCase } from './VerificationCase.js';
import {
  answer,
  decide,
  decideMove,
  invalid,
  isoOf,
  refuse,
  showCase,
  type CaseAnswer,
  type VerificationParts,
} from './VerificationParts.js';

/** A viewer who went to a provider's page has so long to come back. */
const awayMs = 3_600_000;

export type Checks = {
  /** So many are being checked that another one has to wait outside. */
  readonly full: boolean;
  /** Asks the provider, behind the caller's back; what comes of it is in the case. */
  begin(id: string, locale: string): void;
  /** A provider's page has sent the viewer back. One message is used once (attack 8). */
  resume(message: { provider: string; url: string; viewer: string; locale: string }): Promise<CaseAnswer>;
  /** Asks a provider once more about somebody it verified; undefined where it cannot, fails, or does not answer in time. */
  recheck(one: VerificationCase): Promise<unknown>;
  /** Waits until nothing is being checked any more. */
  settled(): Promise<void>;
  /** After so long without a word from the process that checks, another one may. */
  readonly leaseMs: number;
};

/** Asks providers, with a time limit, many at once but not any number. */
export function createChecks(parts: VerificationParts, { atMost }: { atMost: number }): Checks {
  const { database, clock, providers, tagger, seal, vault, log, timeoutMs } = parts;
  const running = new Set<Promise<void>>();
  const leaseMs = timeoutMs + 60_000;

  const track = (work: Promise<void>) => {
    const noted = work
      .catch((error: unknown) => log({ event: 'check-failed', error }))
      .finally(() => running.delete(noted));
    running.add(noted);
  };

  const check = async (id: string, locale: string): Promise<void> => {
    const one = await readCase(database, id);
    const provider = one && providers.get(one.provider);
    if (!one) return;
    if (!provider) return putOff(one);
    const secrets = vault.read(id);
    const fields = provider.describe(locale).fields;
    if (fields.some(({ name, secret, required }) => secret && required && !secrets[name]))
      return askAgain(one);

    const taken = await take(one);
    const shown = Object.entries(seal.open(one.caseKey, id, one.sealed).answers ?? {});
    const given: GivenAnswers = {
      ...Object.fromEntries(shown.map(([name, value]) => [name, new Secret(value)])),
      ...secrets,
    };
    const step = await ask(one.provider, id, locale, (context) => provider.begin(context, given));
    await apply(taken, step, Object.values(given));
  };

  /** From here this process is the one that checks; another one that comes at the same moment is turned away by the version. */
  const take = (one: VerificationCase) => {
    const now = clock();
    const changes = { holder: vault.id, awaits: 'provider', next_check_at: isoOf(now + leaseMs) };
    return decideMove(
      database,
      one,
      { type: 'check' },
      { at: isoOf(now), byRole: 'provider', seal, changes },
    );
  };

  /** Its provider is not there any more, or not yet on this machine: asked for again, but not before all others. */
  const putOff = async ({ id, version, provider }: VerificationCase) => {
    log({
      event: 'provider-failed',
      provider,
      error: new Error(
        `tingying: an application waits for the provider “${provider}”, which the gate was not given. It goes on waiting. Give it to createGate again until the last has been answered.`,
      ),
    });
    await database.query('update verification set next_check_at = $3 where id = $1 and version = $2', [
      id,
      version,
      isoOf(clock() + 3_600_000),
    ]);
  };

  const askAgain = async (one: VerificationCase) => {
    const changes = { holder: null, awaits: null, next_check_at: null };
    const by = { at: isoOf(clock()), byRole: 'clock', seal, changes } as const;
    await decideMove(database, one, { type: 'secrets-lost' }, by);
  };

  /** What a provider says in time; undefined where it fails or is silent. */
  const askInTime = async <T>(
    provider: string,
    verification: string,
    locale: string,
    question: (context: VerificationContext) => Promise<T>,
  ): Promise<T | undefined> => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
    const tooLate = new Promise<never>((_, reject) =>
      limit.signal.addEventListener('abort', () => reject(limit.signal.reason as Error)),
    );
    const context = { verification, callback: parts.callback(provider), locale, signal: limit.signal };
    try {
      return await Promise.race([question(context), tooLate]);
    } catch (error) {
      log({ event: 'provider-failed', provider, error });
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };
  const ask = async (...asked: Parameters<typeof askInTime<Step>>): Promise<Step> =>
    readStep(await askInTime<Step>(...asked));

  const apply = async (one: VerificationCase, step: Step, given: readonly Secret[]): Promise<void> => {
    if (step.step === 'redirect') return sendAway(one, step);
    const { outcome } = step;
    if (outcome.result === 'eligible') {
      const tags: Tags[] = [...(outcome.tags ?? [])];
      for (const subject of outcome.subjects) tags.push(await tagger.tag(subject));
      await settleCase(parts, one.id, { ...outcome, tags });
    } else {
      // A no that must not be told from "claimed" takes as long as that would have.
      if ('reason' in outcome && isAlike(outcome.reason)) await takeAsLong(given);
      await settleCase(parts, one.id, outcome);
    }
    await forgetWhatIsDone(one.id, outcome);
  };

  const takeAsLong = async (given: readonly Secret[]) => {
    await tagger.tag({ scheme: 'nobody', value: given[0] ?? new Secret('nobody') });
  };

  const forgetWhatIsDone = async (id: string, outcome: Outcome) => {
    if (outcome.result === 'unavailable') return; // asked again with the same
    const one = await readCase(database, id);
    if (!one || one.state === 'verified' || one.state === 'withdrawn' || outcome.result === 'review')
      vault.forget(id);
    else vault.keep(id, clock() + 30 * 60_000); // to put one thing right without typing the rest again
  };

  const sendAway = async (one: VerificationCase, { url, remember }: Step & { step: 'redirect' }) => {
    const now = clock();
    const until = isoOf(now + awayMs);
    const content = seal.open(one.caseKey, one.id, one.sealed);
    const sealed = seal.seal(one.caseKey, one.id, {
      ...content,
      redirect: { url, remember: remember.reveal() },
    });
    await decide(database, async (sql, lines) => {
      const changes = { sealed, awaits: 'viewer', next_check_at: until };
      const by = { at: isoOf(now), byRole: 'provider', seal, changes } as const;
      const event = { type: 'outcome', result: 'review', reason: null } as const;
      lines.push((await moveCase(sql, one, event, by)).decision);
      const state = readState(url);
      if (state === null) return;
      await sql.query(
        'insert into used_once (key, value, expires_at) values ($1, $2, $3) on conflict do nothing',
        [`state:${hash(state)}`, one.id, until],
      );
    });
  };

  const findAway = async (provider: string, url: string, viewer: string) => {
    const state = readState(url);
    if (state === null) return undefined;
    const [row] = await database.query<{ value: string }>(
      'select value from used_once where key = $1 and expires_at > $2',
      [`state:${hash(state)}`, isoOf(clock())],
    );
    // Only to the browser that went: a message that is sent to somebody else's must not verify for them, or them for another.
    const one = row && (await readCase(database, row.value, viewer));
    return one?.provider === provider ? one : undefined;
  };

  return {
    leaseMs,
    get full() {
      return running.size >= atMost;
    },
    begin: (id, locale) => track(check(id, locale).catch(ignoreStay)),
    resume: ({ provider: name, url, viewer, locale }) =>
      answer(parts, viewer, async () => {
        const provider = providers.get(name);
        if (!provider?.resume || !URL.canParse(url)) return refuse('not-found');
        const one = await findAway(name, url, viewer);
        if (!one) return refuse('not-found');
        const { redirect } = seal.open(one.caseKey, one.id, one.sealed);
        const now = clock();
        const taken = await decide(database, async (sql, lines) => {
          const first = await sql.query(
            'insert into used_once (key, expires_at) values ($1, $2) on conflict do nothing returning key',
            [`used:${hash(readState(url) ?? url)}`, isoOf(now + 24 * awayMs)],
          );
          if (first.length === 0) return null;
          if (one.state !== 'checking' || one.awaits !== 'viewer') throw new CaseStays('wrong-state');
          const content = { ...seal.open(one.caseKey, one.id, one.sealed) };
          delete content.redirect;
          const changes = {
            sealed: seal.seal(one.caseKey, one.id, content),
            holder: vault.id,
            awaits: 'provider',
            next_check_at: isoOf(now + leaseMs),
          };
          const by = { at: isoOf(now), byRole: 'viewer', seal, changes } as const;
          const { moved, decision } = await moveCase(sql, one, { type: 'check' }, by);
          lines.push(decision);
          return moved;
        });
        if (!taken) return refuse('replayed');
        if (!redirect) return invalid('/state', 'unreadable');
        const message = { url, remembered: new Secret(redirect.remember) };
        const carryOn = async () => {
          const step = await ask(name, one.id, locale, (context) =>
            provider.resume ? provider.resume(context, message) : Promise.reject(new Error('gone')),
          );
          await apply(taken, step, []);
        };
        track(carryOn().catch(ignoreStay));
        return showCase(parts, taken);
      }),
    async recheck({ id, provider }) {
      const again = providers.get(provider);
      // In a promise of its own, for what it throws at once is its fault as well.
      return askInTime(provider, id, 'en', async (context) => again?.recheck?.(context));
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

const readState = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).searchParams.get('state') : null;

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
