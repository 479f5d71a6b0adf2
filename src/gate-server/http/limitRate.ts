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
  const [row] = await sql.query<{ tokens: number }>(
    `insert into rate as r (bucket, tokens, at) values ($1, $2::double precision - 1, $3::timestamptz)
     on conflict (bucket) do update set
       tokens = greatest(-1, least($2::double precision,
         r.tokens + greatest(0, extract(epoch from ($3::timestamptz - r.at))::double precision) * $4::double precision) - 1),
       at = greatest(r.at, $3::timestamptz)
     returning tokens`,
    [bucket, limit.burst, now, perSecond],
  );
  const tokens = Number(row?.tokens ?? -1);
  // An empty bucket is not driven below −1: who stops for a moment is let in again.
  return tokens >= 0 ? { allowed: true } : { allowed: false, retryAfter: Math.max(1, Math.ceil(-tokens / perSecond)) };
}
