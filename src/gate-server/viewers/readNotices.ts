import type { NoticeCode } from '../../core/gate/Verification.js';
import type { Row, Sql } from '../store/Database.js';

export type Notice = Row & { id: string; code: NoticeCode; at: string };

/** What a viewer has not heard yet about their certificate, the oldest first. */
export async function readNotices(sql: Sql, viewer: string): Promise<Notice[]> {
  return sql.query<Notice>(
    'select id, code, at from notice where viewer_id = $1 and read_at is null order by at, id',
    [viewer],
  );
}

/** @returns whether there is such a notice of theirs; hearing it twice is no mistake */
export async function markNoticeRead(sql: Sql, viewer: string, id: string, at: string): Promise<boolean> {
  const heard = await sql.query(
    'update notice set read_at = coalesce(read_at, $3) where id = $2 and viewer_id = $1 returning id',
    [viewer, id, at],
  );
  return heard.length > 0;
}
