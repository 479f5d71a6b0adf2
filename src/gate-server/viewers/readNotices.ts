import type { NoticeCode } from '../claims/tellOwner.js';
import type { Row, Sql } from '../store/Database.js';

export type Notice = Row & { id: string; code: NoticeCode; at: string };

/** What a viewer has not heard yet about their certificate, the oldest first. */
export async function readNotices(sql: Sql, viewer: string): Promise<Notice[]> {
  return sql.query<Notice>(
    'select id, code, at from notice where viewer_id = $1 and read_at is null order by at, id',
    [viewer],
  );
}

export async function markNoticeRead(sql: Sql, viewer: string, id: string, at: string): Promise<void> {
  await sql.query('update notice set read_at = $3 where id = $2 and viewer_id = $1', [viewer, id, at]);
}
