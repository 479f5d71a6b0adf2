import type { Clock } from '../Clock.js';
import type { Sql } from '../store/Database.js';

/**
 * Words that are good for one use (challenges, invitations): put down under a key, taken once. Two that take at the same
 * moment: one gets it.
 */
export function createUsedOnce(sql: Sql, clock: Clock) {
  const at = (ms = clock()) => new Date(ms).toISOString();
  return {
    async put(key: string, value: string, lifeMs: number): Promise<void> {
      await sql.query(
        `insert into used_once (key, value, expires_at) values ($1, $2, $3) on conflict (key) do nothing`,
        [key, value, at(clock() + lifeMs)],
      );
    },
    async take(key: string): Promise<string | undefined> {
      const [row] = await sql.query<{ value: string; expires_at: string }>(
        `delete from used_once where key = $1 returning value, expires_at`,
        [key],
      );
      return row && Date.parse(row.expires_at) > clock() ? row.value : undefined;
    },
  };
}

export type UsedOnce = ReturnType<typeof createUsedOnce>;
