import type { Role, SessionView } from '../../core/gate/GateApi.js';
import type { Clock } from '../Clock.js';
import type { Database, Sql } from '../store/Database.js';
import { type Viewer, parseRoles, writeRoles } from './Viewer.js';
import { createId, createToken, hashToken, isToken } from './tokens.js';

/** Days without a visit after which a session is over. */
const idleDays = 30;
const dayMs = 86_400_000;
export const sessionSeconds = idleDays * 86_400;

type Found = {
  id: string;
  viewer_id: string;
  roles: string;
  device: string;
  seen_at: string;
  stepped_up_at: string | null;
};

/** The gate's own sessions: an opaque word in a cookie, of which only the hash is stored. */
export function createSessions(database: Database, clock: Clock) {
  const at = (ms = clock()) => new Date(ms).toISOString();

  /** Begins a session for a viewer who is known. @returns the word for the cookie */
  async function begin(
    sql: Sql,
    viewer: string,
    device: string,
    options: { steppedUp?: boolean } = {},
  ): Promise<{ token: string; id: string }> {
    const token = createToken();
    const id = createId();
    await sql.query(
      `insert into session (token_hash, id, viewer_id, device, created_at, seen_at, expires_at, stepped_up_at)
       values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [
        await hashToken(token),
        id,
        viewer,
        device,
        at(),
        at(clock() + idleDays * dayMs),
        options.steppedUp ? at() : null,
      ],
    );
    return { token, id };
  }

  return {
    begin,

    /** A viewer nobody knew, with a session. */
    async beginAsNewViewer(device: string): Promise<{ token: string; viewer: Viewer }> {
      return database.transaction(async (sql) => {
        const id = createId();
        await sql.query(`insert into viewer (id, roles, created_at) values ($1, 'viewer', $2)`, [id, at()]);
        const session = await begin(sql, id, device);
        return { token: session.token, viewer: { id, roles: ['viewer'], session: session.id, device } };
      });
    },

    /**
     * Whose session this is; nothing where it is unknown, over or ended. A visit keeps it alive: where it has (`extended`), the
     * browser has to be given the cookie anew, which would end on the day that it was first given for.
     */
    async find(token: string): Promise<{ viewer: Viewer; extended: boolean } | undefined> {
      if (!isToken(token)) return undefined;
      const hash = await hashToken(token);
      const [found] = await database.query<Found>(
        `select s.id, s.viewer_id, v.roles, s.device, s.seen_at, s.stepped_up_at
         from session s join viewer v on v.id = s.viewer_id where s.token_hash = $1 and s.expires_at > $2`,
        [hash, at()],
      );
      if (!found) return undefined;
      // Written once in a quarter of an hour, not at every request.
      const extended = clock() - Date.parse(found.seen_at) > 15 * 60_000;
      if (extended)
        await database.query(`update session set seen_at = $2, expires_at = $3 where token_hash = $1`, [
          hash,
          at(),
          at(clock() + idleDays * dayMs),
        ]);
      const viewer: Viewer = {
        id: found.viewer_id,
        roles: parseRoles(found.roles),
        session: found.id,
        device: found.device,
        ...(found.stepped_up_at !== null && { steppedUpAt: Date.parse(found.stepped_up_at) }),
      };
      return { viewer, extended };
    },

    /** Another word for the same session; the one before is worth nothing from now on. */
    async rotate(
      viewer: Viewer,
      options: { steppedUp?: boolean; roles?: readonly Role[] } = {},
    ): Promise<string> {
      const token = createToken();
      await database.transaction(async (sql) => {
        await sql.query(
          `update session set token_hash = $2, stepped_up_at = case when $3 then $4::timestamptz else stepped_up_at end where id = $1`,
          [viewer.session ?? '', await hashToken(token), options.steppedUp ?? false, at()],
        );
        if (options.roles)
          await sql.query(`update viewer set roles = $2 where id = $1`, [
            viewer.id,
            writeRoles(options.roles),
          ]);
      });
      return token;
    },

    async list(viewer: Viewer): Promise<SessionView[]> {
      const rows = await database.query<{ id: string; device: string; created_at: string; seen_at: string }>(
        `select id, device, created_at, seen_at from session where viewer_id = $1 and expires_at > $2 order by seen_at desc`,
        [viewer.id, at()],
      );
      return rows.map((row) => ({
        id: row.id,
        device: row.device,
        createdAt: row.created_at,
        seenAt: row.seen_at,
        current: row.id === viewer.session,
      }));
    },

    /** Ends one of the viewer's own. @returns whether there was one */
    async end(viewer: Viewer, id: string): Promise<boolean> {
      const ended = await database.query(
        `delete from session where id = $1 and viewer_id = $2 returning id`,
        [id, viewer.id],
      );
      return ended.length > 0;
    },

    async endOthers(viewer: Viewer): Promise<void> {
      await database.query(`delete from session where viewer_id = $1 and id <> $2`, [
        viewer.id,
        viewer.session ?? '',
      ]);
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;
