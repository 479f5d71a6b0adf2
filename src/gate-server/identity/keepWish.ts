import type { Sql } from '../store/Database.js';

/**
 * Remembers what a wish (`nameWish`) has made: asked again, what it makes then takes the place of that.
 * @param made the id of what it has made
 * @param until ISO 8601
 */
export async function keepWish(sql: Sql, wish: string, made: string, until: string): Promise<void> {
  await sql.query(
    `insert into used_once (key, value, expires_at) values ($1, $2, $3)
     on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at`,
    [wish, made, until],
  );
}
