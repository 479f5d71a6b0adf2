import { createPrivateKey } from 'node:crypto';
import type { TheatreFilm } from '../../core/gate/TheatreFilm.js';
import type { Clock } from '../Clock.js';
import { countDecisions } from '../decisions/countDecisions.js';
import { GateProblem } from '../http/GateProblem.js';
import { json } from '../http/answers.js';
import { isDay } from '../http/isDay.js';
import { countProvisions } from '../ledger/countProvisions.js';
import { exportLedger } from '../ledger/exportLedger.js';
import type { Database } from '../store/Database.js';

/** As long as whoever was told may keep it (`Cache-Control`). */
const countMs = 300_000;

/**
 * The ledger for rights-holders: `?from=2026-01-01&until=2027-01-01` (half-open; this year where they are left out), as signed
 * JSON with the tables in it, or one table: `&table=ledger` or `notices`, as CSV.
 */
export function serveLedger(options: {
  database: Database;
  clock: Clock;
  theatre: { find(film: string): TheatreFilm | undefined };
  operator: string;
  /** Ed25519, PKCS #8. */
  key: Uint8Array;
}) {
  const { database, clock, theatre, operator, key } = options;
  const privateKey = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  });

  let told: { at: number; counts: Promise<object> } | null = null;
  const count = (year: number): Promise<object> =>
    database.transaction(
      async (sql) => ({
        year,
        decisions: await countDecisions(sql, {
          from: `${year}-01-01T00:00:00.000Z`,
          until: `${year + 1}-01-01T00:00:00.000Z`,
        }),
        provisions: await countProvisions(sql, year),
      }),
      { unhurried: true },
    );

  return {
    async ledger(request: Request): Promise<Response> {
      const asked = new URL(request.url).searchParams;
      const year = new Date(clock()).getUTCFullYear();
      const from = asked.get('from') ?? `${year}-01-01`;
      const until = asked.get('until') ?? `${year + 1}-01-01`;
      const table = asked.get('table');
      if (![from, until].every(isDay) || (table !== null && table !== 'ledger' && table !== 'notices'))
        throw new GateProblem('invalid-input');
      const pack = await exportLedger(database, {
        span: { from, until },
        theatre,
        operator,
        madeAt: new Date(clock()).toISOString(),
        privateKey,
      });
      if (table === null) return json(pack);
      return new Response(pack[table], {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${table}.csv"`,
        },
      });
    },

    /** Anybody may ask, as often as they like, and it reads all of a year: so it is counted once in a while, for all who ask. */
    transparency(): Promise<object> {
      const now = clock();
      if (told && now - told.at < countMs && now >= told.at) return told.counts;
      const counts = count(new Date(now).getUTCFullYear());
      told = { at: now, counts };
      counts.catch(() => (told = null));
      return counts;
    },
  };
}
