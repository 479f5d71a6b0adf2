import { randomBytes } from 'node:crypto';
import type { PlaySession, ProblemCode, RunningPlay } from '../../core/gate/GateApi.js';
import { type AccessRefusal, judgeAccess } from '../../core/gate/judgeAccess.js';
import type { TheatreFilm } from '../../core/gate/TheatreFilm.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import type { Clock } from '../Clock.js';
import { type GrantKeys, maxGrantMs, mintGrant } from '../edge/index.js';
import { keepWish } from '../identity/keepWish.js';
import { nameWish } from '../identity/nameWish.js';
import { type LedgerOptions, recordProvision } from '../ledger/recordProvision.js';
import { readEntitlement } from '../entitlements/readEntitlement.js';
import type { Database, Row, Sql } from '../store/Database.js';

export type PlayPolicy = {
  /** How many films one viewer may watch at once; 2 where it is left out. */
  parallel?: number;
  /** How long a grant lives, at most and by default 300,000. */
  grantMs?: number;
};

export type PlaysOptions = {
  database: Database;
  clock: Clock;
  /** The first mints; asked for anew for each grant, where they may be rotated meanwhile. */
  edgeKeys: GrantKeys | (() => GrantKeys);
  theatre: { find(film: string): TheatreFilm | undefined };
  ledger: LedgerOptions;
  policy?: PlayPolicy;
  /** The gate's path, `/gate/v1` where it is left out; with an origin before it where a CDN serves the media. */
  base?: string;
  /** Told of what happened, without persons. */
  log?: (
    event: 'play-started' | 'play-refused' | 'play-ended',
    facts: { film: string; code?: string },
  ) => void;
};

/** Who asks, and from where. */
export type PlayAsker = {
  viewer: string;
  /** In words that the viewer knows it by: `Firefox on Windows`. */
  device: string;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  region: string | null;
  /** For the titles of running plays. */
  locale: string;
};

export type PlayRefusal = AccessRefusal | Extract<ProblemCode, 'too-many-plays' | 'play-ended'>;
export type PlayAnswer =
  | { ok: true; play: PlaySession; grant: string; film: string }
  /** `plays` with `too-many-plays`: those that are running, so that one of them can be ended. */
  | { ok: false; code: PlayRefusal; plays?: readonly RunningPlay[] };

export interface Plays {
  /**
   * Starts a play and writes the provision down.
   * @param wish what the caller calls it: asked again, for its answer was lost, it is the play that it was, and takes no second place
   */
  start(asker: PlayAsker, film: string, wish?: string): Promise<PlayAnswer>;
  /** A new grant for a play that goes on, judged anew: what has been taken away meanwhile stays away. */
  renew(asker: PlayAsker, id: string): Promise<PlayAnswer>;
  /** Whether there was such a play of this viewer's; ending it twice is no mistake. */
  end(viewer: string, id: string): Promise<boolean>;
  /** Ends all of a viewer's plays, as their right or their account ends. */
  endAll(viewer: string): Promise<void>;
  list(viewer: string, locale: string): Promise<RunningPlay[]>;
  /** Forgets plays that are over since so long, in milliseconds; the ledger keeps what the law asks for. */
  forget(olderThanMs: number): Promise<number>;
}

type PlayRow = Row & { id: string; film: string; device: string; started_at: string };
type OwnPlay = PlayRow & { ended_at: string | null };

/** A grant goes on for this long after its end, for clocks that are not quite right; so does its place among the plays. */
const skewMs = 5_000;
/** Renewed when so much of its life is over. */
const renewAt = 0.6;

/** Play sessions: one viewer watching one film. A lease lasts as long as its grant, so that the limit holds for what really plays. */
export function createPlays(options: PlaysOptions): Plays {
  const { database, clock, edgeKeys, theatre, ledger, base = '/gate/v1', log = () => undefined } = options;
  const { parallel = 2, grantMs = maxGrantMs } = options.policy ?? {};
  const at = (ms: number) => new Date(ms).toISOString();
  const leaseUntil = (now: number) => at(now + grantMs + skewMs);

  /**
   * Only one start or renewal of a viewer at a time. Counting and inserting in one statement is not enough: two that run side by
   * side do not see each other, and a limit of 2 let up to 30 through.
   */
  const oneByOne = <T>(viewer: string, work: (sql: Sql) => Promise<T>): Promise<T> =>
    database.transaction(
      async (sql) => {
        await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tingying play ${viewer}`]);
        return work(sql);
      },
      { durable: true },
    );

  const judge = async (sql: Sql, { viewer, region }: PlayAsker, film: TheatreFilm | undefined, now: number) =>
    judgeAccess(film?.policy ?? null, await readEntitlement(sql, viewer, at(now)), { now, region });

  const findRunning = (sql: Sql, viewer: string, now: number) =>
    sql.query<PlayRow>(
      `select id, film, device, started_at from play_session
       where viewer_id = $1 and ended_at is null and lease_until > $2 order by started_at, id`,
      [viewer, at(now)],
    );

  const show = (plays: readonly PlayRow[], locale: string): RunningPlay[] =>
    plays.map(({ id, film, device, started_at }) => ({
      id,
      film,
      title: chooseText(theatre.find(film)?.film.title ?? film, locale).text,
      device,
      startedAt: started_at,
    }));

  const grantPlay = async (id: string, film: string, now: number): Promise<PlayAnswer> => {
    const keys = typeof edgeKeys === 'function' ? edgeKeys() : edgeKeys;
    const { grant, expiresAt } = await mintGrant(keys, { film, session: id, lifeMs: grantMs }, now);
    const play: PlaySession = {
      id,
      base: `${base}/m/${grant}/${film}/`,
      renewAfter: at(now + renewAt * (expiresAt - now)),
      expiresAt: at(expiresAt),
    };
    return { ok: true, play, grant, film };
  };

  const refuse = (film: string, code: PlayRefusal, plays?: readonly RunningPlay[]): PlayAnswer => {
    log('play-refused', { film, code });
    return { ok: false, code, ...(plays && { plays }) };
  };

  /** The play that this wish has begun already, where it runs. */
  const findWished = async (sql: Sql, key: string, running: readonly PlayRow[], film: string) => {
    const [wished] = await sql.query<{ value: string }>('select value from used_once where key = $1', [key]);
    return running.find((one) => one.id === wished?.value && one.film === film);
  };

  const endPlay = (sql: Sql, viewer: string, id: string, now: number) =>
    sql.query(
      'update play_session set ended_at = $3 where viewer_id = $1 and id = $2 and ended_at is null returning film',
      [viewer, id, at(now)],
    );

  return {
    async start(asker, film, wish) {
      const now = clock();
      const shown = theatre.find(film);
      const key = wish === undefined ? null : nameWish('play', asker.viewer, wish);
      const begun = await oneByOne(asker.viewer, async (sql) => {
        const access = await judge(sql, asker, shown, now);
        if (!access.open || !shown)
          return { code: access.open ? ('not-found' as const) : access.code, plays: undefined };
        const running = await findRunning(sql, asker.viewer, now);
        const before = key === null ? undefined : await findWished(sql, key, running, film);
        const others = running.filter((one) => one !== before);
        if (others.length >= parallel)
          return { code: 'too-many-plays' as const, plays: show(others, asker.locale) };
        const id = before?.id ?? randomBytes(16).toString('base64url');
        await sql.query(
          `insert into play_session (id, viewer_id, film, device, started_at, lease_until)
           values ($1, $2, $3, $4, $5, $6) on conflict (id) do update set lease_until = excluded.lease_until`,
          [id, asker.viewer, film, asker.device, at(now), leaseUntil(now)],
        );
        if (key !== null) await keepWish(sql, key, id, leaseUntil(now));
        await recordProvision(sql, shown, asker.viewer, now, ledger);
        return { code: null, id };
      });
      if (begun.code !== null) return refuse(film, begun.code, begun.plays);
      log('play-started', { film });
      return grantPlay(begun.id, film, now);
    },

    async renew(asker, id) {
      const now = clock();
      const outcome = await oneByOne(asker.viewer, async (sql) => {
        const [play] = await sql.query<OwnPlay>(
          `select id, film, device, started_at, ended_at from play_session where viewer_id = $1 and id = $2`,
          [asker.viewer, id],
        );
        if (!play) return { film: '', code: 'not-found' as const, plays: undefined };
        const { film } = play;
        if (play.ended_at !== null) return { film, code: 'play-ended' as const, plays: undefined };
        const access = await judge(sql, asker, theatre.find(film), now);
        if (!access.open) {
          await endPlay(sql, asker.viewer, id, now);
          return { film, code: access.code, plays: undefined };
        }
        const others = (await findRunning(sql, asker.viewer, now)).filter((other) => other.id !== id);
        if (others.length >= parallel)
          return { film, code: 'too-many-plays' as const, plays: show(others, asker.locale) };
        // It may have been ended since it was read, on another device: then it stays ended.
        const goesOn = await sql.query(
          'update play_session set lease_until = $2 where id = $1 and ended_at is null returning id',
          [id, leaseUntil(now)],
        );
        return { film, code: goesOn.length > 0 ? null : ('play-ended' as const), plays: undefined };
      });
      const { film, code, plays } = outcome;
      return code === null ? grantPlay(id, film, now) : refuse(film, code, plays);
    },

    async end(viewer, id) {
      const [ended] = await endPlay(database, viewer, id, clock());
      if (ended) {
        log('play-ended', { film: String(ended['film']) });
        return true;
      }
      const known = await database.query('select id from play_session where viewer_id = $1 and id = $2', [
        viewer,
        id,
      ]);
      return known.length > 0;
    },

    async endAll(viewer) {
      await database.query(
        'update play_session set ended_at = $2 where viewer_id = $1 and ended_at is null',
        [viewer, at(clock())],
      );
    },

    async list(viewer, locale) {
      return show(await findRunning(database, viewer, clock()), locale);
    },

    async forget(olderThanMs) {
      const forgotten = await database.query(
        'delete from play_session where coalesce(ended_at, lease_until) < $1 returning id',
        [at(clock() - olderThanMs)],
      );
      return forgotten.length;
    },
  };
}
