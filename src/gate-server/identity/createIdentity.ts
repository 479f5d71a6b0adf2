import type { Clock } from '../Clock.js';
import { readCookie, sessionCookieName, writeSessionCookie } from '../http/cookies.js';
import type { Database } from '../store/Database.js';
import { type Identify, type Viewer, parseRoles, writeRoles } from './Viewer.js';
import { type Sessions, sessionSeconds } from './createSessions.js';
import { describeDevice } from './describeDevice.js';
import { createId, createPseudonym } from './tokens.js';

/**
 * Who asks: whom the site's own accounts name, else whom the gate's cookie names. Of a site's account only a keyed tag is
 * stored; its roles are the site's to give, at every request anew.
 */
export function createIdentity(options: {
  database: Database;
  sessions: Sessions;
  clock: Clock;
  key: Uint8Array<ArrayBuffer>;
  identify?: Identify;
}) {
  const { database, sessions, clock, key, identify } = options;

  const findSubject = async (request: Request, asked: Identify): Promise<Viewer | undefined> => {
    const found = await asked(request);
    if (!found) return undefined;
    // A site may be written without types: all whom it names alike would be one viewer, with one right and one history.
    if (typeof (found.subject as unknown) !== 'string' || found.subject === '')
      throw new Error(
        'tingying: identify named a viewer without a subject, so nobody can tell whose films these are. Nobody was let in. Give what your site calls the person, as a text that is not empty, or null where nobody is signed in.',
      );
    const subject = await createPseudonym(key, 'subject', found.subject);
    const roles = writeRoles(['viewer', ...(found.roles ?? [])]);
    const [known] = await database.query<{ id: string; roles: string }>(
      `select id, roles from viewer where subject = $1`,
      [subject],
    );
    let id = known?.id;
    if (id === undefined) {
      const [made] = await database.query<{ id: string }>(
        `insert into viewer (id, subject, roles, created_at) values ($1, $2, $3, $4)
         on conflict (subject) do update set roles = excluded.roles returning id`,
        [createId(), subject, roles, new Date(clock()).toISOString()],
      );
      id = made?.id ?? '';
    } else if (known && known.roles !== roles) {
      await database.query(`update viewer set roles = $2 where id = $1`, [id, roles]);
    }
    return {
      id,
      roles: parseRoles(roles),
      device: describeDevice(request.headers.get('user-agent')),
      ...(found.steppedUpAt !== undefined && { steppedUpAt: found.steppedUpAt }),
    };
  };

  return async (request: Request, secure: boolean): Promise<Viewer | undefined> => {
    if (identify) return findSubject(request, identify);
    const token = readCookie(request, sessionCookieName(secure));
    const found = token === undefined ? undefined : await sessions.find(token);
    if (!found?.extended) return found?.viewer;
    return { ...found.viewer, cookie: writeSessionCookie(token ?? '', secure, sessionSeconds) };
  };
}
