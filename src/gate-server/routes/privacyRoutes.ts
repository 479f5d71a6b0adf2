import type { Clock } from '../Clock.js';
import { type Ask, viewerOf } from '../http/Ask.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Handlers } from '../http/Handlers.js';
import { empty, json } from '../http/answers.js';
import { writeSessionCookie } from '../http/cookies.js';
import type { Passkeys } from '../identity/createPasskeys.js';
import type { Sessions } from '../identity/createSessions.js';
import { askStepUp } from '../identity/stepUp.js';
import type { Me } from '../../core/gate/GateApi.js';
import type {
  EntitlementService,
  PlayService,
  PrivacyService,
  VerificationService,
} from '../services/Services.js';

/** What the gate knows about the viewer: seen, taken along, deleted (PIPL 45, 47). */
export function privacyRoutes(options: {
  sessions: Sessions;
  passkeys: Passkeys;
  verifications: VerificationService;
  entitlements: EntitlementService;
  plays: PlayService;
  privacy: PrivacyService;
  clock: Clock;
}): Pick<Handlers, 'getMe' | 'hearNotice' | 'exportMe' | 'deleteMe'> {
  const { sessions, passkeys, verifications, entitlements, plays, privacy, clock } = options;

  const read = async (ask: Ask<unknown>): Promise<Me> => {
    const viewer = viewerOf(ask);
    const { locale, origin } = ask;
    return {
      id: viewer.id,
      roles: viewer.roles,
      createdAt: await privacy.createdAt(viewer),
      entitlement: await entitlements.view(viewer, locale),
      verifications: await verifications.list(viewer, { locale, origin }),
      passkeys: await passkeys.list(viewer),
      sessions: await sessions.list(viewer),
      plays: await plays.list(viewer, locale),
      notices: await privacy.notices(viewer, locale),
    };
  };

  return {
    getMe: async (ask) => json(await read(ask)),
    async hearNotice(ask) {
      if (!(await privacy.hear(viewerOf(ask), ask.params['id'] ?? ''))) throw new GateProblem('not-found');
      return empty();
    },
    async exportMe(ask) {
      const viewer = viewerOf(ask);
      await askStepUp(viewer, passkeys, clock);
      const exported = {
        exportedAt: new Date(clock()).toISOString(),
        ...(await privacy.export(viewer)),
      };
      return json(exported, 200, { 'content-disposition': 'attachment; filename="tingying-my-data.json"' });
    },
    async deleteMe(ask) {
      const viewer = viewerOf(ask);
      await askStepUp(viewer, passkeys, clock);
      await privacy.erase(viewer);
      if (viewer.session !== undefined)
        ask.headers.append('set-cookie', writeSessionCookie('', ask.secure, 0));
      return empty();
    },
  };
}
