import { viewerOf } from '../http/Ask.js';
import type { Handlers } from '../http/Handlers.js';
import { json } from '../http/answers.js';
import { writeSessionCookie } from '../http/cookies.js';
import type { Clock } from '../Clock.js';
import type { Invitations } from '../identity/createInvitations.js';
import type { Passkeys } from '../identity/createPasskeys.js';
import { type Sessions, sessionSeconds } from '../identity/createSessions.js';
import { askStepUp } from '../identity/stepUp.js';
import type { Viewer } from '../identity/Viewer.js';
import { askOwnSessions } from './askOwnSessions.js';

/** How staff come in: the operator makes a link, and whoever opens it first is one of them. */
export function invitationRoutes(options: {
  sessions: Sessions;
  ownSessions: boolean;
  passkeys: Passkeys;
  invitations: Invitations;
  clock: Clock;
}): Pick<Handlers, 'createInvitation' | 'acceptInvitation'> {
  const { sessions, passkeys, invitations, clock } = options;
  return {
    async createInvitation(ask) {
      askOwnSessions(options);
      await askStepUp(viewerOf(ask), passkeys, clock);
      const { link, expiresAt } = await invitations.create(ask.body.role);
      return json({ url: new URL(link, ask.origin).href, expiresAt }, 201);
    },

    async acceptInvitation(ask) {
      askOwnSessions(options);
      const role = await invitations.accept(ask.body.invitation);
      const viewer: Viewer = ask.viewer ?? (await sessions.beginAsNewViewer(ask.device)).viewer;
      const roles = [...new Set([...viewer.roles, role])];
      ask.headers.append(
        'set-cookie',
        writeSessionCookie(await sessions.rotate(viewer, { roles }), ask.secure, sessionSeconds),
      );
      return json({ session: viewer.session ?? '', roles }, 201);
    },
  };
}
