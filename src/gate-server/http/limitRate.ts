import type { Clock } from '../Clock.js';
import type { Sql } from '../store/Database.js';

/** A bucket of `burst` tokens that fills up again in `seconds`. */
export type Limit = { readonly burst: number; readonly seconds: number };

/** Whether there was a token left; if not, in how many seconds there will be one. */
export type Allowance = { allowed: true } | { allowed: false; retryAfter: number };

/**
 * Takes one token from a bucket: one statement, so that many machines count as one. The bucket's name is a keyed hash of
 * whom it counts, so that the table names nobody.
 */
export async function takeToken(sql: Sql, bucket: string, limit: Limit, clock: Clock): Promise<Allowance> {
  const now = new Date(clock()).toISOString();
  const perSecond = limit.burst / limit.seconds;
  // What is in it now: what was, and what has flowed in since. Clocks of machines differ; none flows out.
  const level = `least($2::double precision, r.tokens +
    greatest(0, extract(epoch from ($3::timestamptz - r.at))::double precision) * $4::double precision)`;
  const values = [bucket, limit.burst, now, perSecond];
  const taken = await sql.query(
    `insert into rate as r (bucket, tokens, at) values ($1, $2::double precision - 1, $3::timestamptz)
     on conflict (bucket) do update set tokens = ${level} - 1, at = greatest(r.at, $3::timestamptz)
       where ${level} >= 1 and $4::double precision > 0
     returning 1 as one`,
    values,
  );
  if (taken.length > 0) return { allowed: true };
  const [row] = await sql.query<{ tokens: number }>(
    `select ${level} as tokens from rate r where bucket = $1`,
    values,
  );
  return { allowed: false, retryAfter: Math.max(1, Math.ceil((1 - (row?.tokens ?? 0)) / perSecond)) };
}
