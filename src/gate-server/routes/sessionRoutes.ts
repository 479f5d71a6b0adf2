import { type Ask, viewerOf } from '../http/Ask.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Handlers } from '../http/Handlers.js';
import { empty, json } from '../http/answers.js';
import { writeSessionCookie } from '../http/cookies.js';
import type { Clock } from '../Clock.js';
import type { Passkeys } from '../identity/createPasskeys.js';
import { type Sessions, sessionSeconds } from '../identity/createSessions.js';
import { askStepUp } from '../identity/stepUp.js';
import { parseRoles } from '../identity/Viewer.js';
import type { Database } from '../store/Database.js';
import { askOwnSessions } from './askOwnSessions.js';

type Routes =
  | 'offerSignIn'
  | 'signIn'
  | 'listSessions'
  | 'endOtherSessions'
  | 'endSession'
  | 'listPasskeys'
  | 'offerPasskey'
  | 'addPasskey'
  | 'removePasskey';

/** Coming back, confirming, signing out, and the passkeys for it. */
export function sessionRoutes(options: {
  database: Database;
  sessions: Sessions;
  ownSessions: boolean;
  passkeys: Passkeys;
  clock: Clock;
}): Pick<Handlers, Routes> {
  const { database, sessions, passkeys, clock } = options;
  const give = (ask: Ask<unknown>, token: string): void =>
    ask.headers.append('set-cookie', writeSessionCookie(token, ask.secure, sessionSeconds));
  const forget = (ask: Ask<unknown>): void =>
    ask.headers.append('set-cookie', writeSessionCookie('', ask.secure, 0));

  return {
    async offerSignIn(ask) {
      askOwnSessions(options);
      return json(await passkeys.offerSignIn({ origin: ask.origin }));
    },

    async signIn(ask) {
      askOwnSessions(options);
      const id = await passkeys.signIn(ask.body.credential, { origin: ask.origin });
      // Whose session it is already: confirmed, with a fresh word for it.
      if (ask.viewer?.session !== undefined && ask.viewer.id === id) {
        give(ask, await sessions.rotate(ask.viewer, { steppedUp: true }));
        return json({ session: ask.viewer.session, roles: ask.viewer.roles }, 201);
      }
      // A session that was there before is not carried over into the account (session fixation).
      if (ask.viewer?.session !== undefined) await sessions.end(ask.viewer, ask.viewer.session);
      const begun = await sessions.begin(database, id, ask.device, { steppedUp: true });
      const [found] = await database.query<{ roles: string }>(`select roles from viewer where id = $1`, [id]);
      give(ask, begun.token);
      return json({ session: begun.id, roles: parseRoles(found?.roles ?? '') }, 201);
    },

    async listSessions(ask) {
      return json({ sessions: await sessions.list(viewerOf(ask)) });
    },

    async endOtherSessions(ask) {
      await sessions.endOthers(viewerOf(ask));
      return empty();
    },

    async endSession(ask) {
      const viewer = viewerOf(ask);
      const asked = ask.params['id'] ?? '';
      const id = asked === 'current' ? (viewer.session ?? '') : asked;
      if (!(await sessions.end(viewer, id))) throw new GateProblem('not-found');
      if (id === viewer.session) forget(ask);
      return empty();
    },

    async listPasskeys(ask) {
      return json({ passkeys: await passkeys.list(viewerOf(ask)) });
    },

    async offerPasskey(ask) {
      askOwnSessions(options);
      const viewer = viewerOf(ask);
      // A further key to the account is given only to who has one already; the first, to who has the session.
      await askStepUp(viewer, passkeys, clock);
      return json(await passkeys.offer(viewer, { origin: ask.origin }));
    },

    async addPasskey(ask) {
      askOwnSessions(options);
      const viewer = viewerOf(ask);
      const given = ask.body.label?.trim() ?? '';
      const label = given === '' ? ask.device : given;
      return json(await passkeys.add(viewer, ask.body.credential, label, { origin: ask.origin }), 201);
    },

    async removePasskey(ask) {
      const viewer = viewerOf(ask);
      await askStepUp(viewer, passkeys, clock);
      if (!(await passkeys.remove(viewer, ask.params['id'] ?? ''))) throw new GateProblem('not-found');
      return empty();
    },
  };
}
