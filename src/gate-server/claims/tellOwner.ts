import { randomUUID } from 'node:crypto';
import type { NoticeCode } from '../../core/gate/Verification.js';
import type { Sql } from '../store/Database.js';

/** Leaves word for a viewer, once a day for each thing, however often it happens. */
export async function tellOwner(sql: Sql, viewer: string, code: NoticeCode, at: string): Promise<void> {
  // That nothing came of a try is not told any more once something has.
  if (code === 'certificate-taken-back')
    await sql.query(
      `delete from notice where viewer_id = $1 and code = 'certificate-tried-by-another' and read_at is null`,
      [viewer],
    );
  await sql.query(
    `insert into notice (id, viewer_id, code, day, at)
     select $1, id, $3, $4, $5 from viewer where id = $2
     on conflict (viewer_id, code, day) do nothing`,
    [randomUUID(), viewer, code, at.slice(0, 10), at],
  );
}
