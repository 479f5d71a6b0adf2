import type { ConsentNotice, Help } from '../core/gate/GateApi.js';
import type { Clock } from './Clock.js';
import { createLimits } from './http/limits.js';
import { createRouter } from './http/createRouter.js';
import type { From } from './http/From.js';
import { findNetwork } from './http/findNetwork.js';
import { createIdentity } from './identity/createIdentity.js';
import { createInvitations, type Invitations } from './identity/createInvitations.js';
import { createPasskeys } from './identity/createPasskeys.js';
import { createSessions } from './identity/createSessions.js';
import { createPseudonym } from './identity/tokens.js';
import { createUsedOnce } from './identity/usedOnce.js';
import type { Identify } from './identity/Viewer.js';
import type { Keys } from './keys/Keys.js';
import type { Log } from './logs/createLog.js';
import type { Metrics } from './logs/createMetrics.js';
import { describeApi } from './openapi/describeApi.js';
import { privacyRoutes } from './routes/privacyRoutes.js';
import type {
  AttestationService,
  EntitlementService,
  FilmService,
  PlayService,
  PrivacyService,
  ReviewService,
  RevocationService,
  VerificationService,
} from './services/Services.js';
import { filmRoutes } from './routes/filmRoutes.js';
import { invitationRoutes } from './routes/invitationRoutes.js';
import { playRoutes } from './routes/playRoutes.js';
import { serviceRoutes } from './routes/serviceRoutes.js';
import { sessionRoutes } from './routes/sessionRoutes.js';
import { staffRoutes } from './routes/staffRoutes.js';
import { verificationRoutes } from './routes/verificationRoutes.js';
import type { Database } from './store/Database.js';

/** Everything a gate is made of, opened and ready. */
export type GateParts = {
  database: Database;
  keys: Keys;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  origins: readonly string[];
  locale: string;
  help: Help;
  notice: (locale: string) => ConsentNotice;
  /** The theatre's name, as a browser shows it beside its passkeys. */
  name: string;
  returnTo: string;
  /** Where the links that let staff in lead to. */
  staffPage: string;
  identify?: Identify;
  findRegion: (request: Request) => string | null;
  verifications: VerificationService;
  entitlements: EntitlementService;
  films: FilmService;
  plays: PlayService;
  reviews: ReviewService;
  revocations: RevocationService;
  attestations: AttestationService;
  privacy: PrivacyService;
  media: (request: Request) => Promise<Response>;
  sample: (request: Request, name: string) => Promise<Response | null>;
  ledger: (request: Request) => Promise<Response>;
  transparency: () => Promise<object>;
  stopped: AbortSignal;
};

export type AssembledGate = {
  answer: (request: Request, from: From) => Promise<Response>;
  invitations: Invitations;
};

/** Puts the rooms behind the door. */
export function assembleGate(parts: GateParts): AssembledGate {
  const { database, keys, clock, log, origins } = parts;
  const once = createUsedOnce(database, clock);
  const sessions = createSessions(database, clock);
  const passkeys = createPasskeys(database, once, clock, parts.name);
  const invitations = createInvitations(once, clock, parts.staffPage);
  const identity = createIdentity({
    database,
    sessions,
    clock,
    key: keys.pseudonyms,
    ...(parts.identify && { identify: parts.identify }),
  });
  const ownSessions = !parts.identify;
  const addresses = new WeakMap<Request, string>();

  const route = createRouter(
    {
      ...verificationRoutes({ ...parts, sessions, ownSessions }),
      ...filmRoutes(parts),
      ...playRoutes(parts),
      ...privacyRoutes({ ...parts, sessions, passkeys }),
      ...sessionRoutes({ database, sessions, ownSessions, passkeys, clock }),
      ...staffRoutes(parts),
      ...invitationRoutes({ ...parts, sessions, ownSessions, passkeys, invitations }),
      ...serviceRoutes({ database, clock, describe: () => describeApi('1') }),
    },
    {
      origins,
      locale: parts.locale,
      help: parts.help,
      log,
      identify: identity,
      findNetwork: (request) =>
        createPseudonym(keys.pseudonyms, 'network', findNetwork(addresses.get(request) ?? '')),
      limit: createLimits(database, keys.pseudonyms, clock),
      count: parts.metrics.count,
      now: () => performance.now(),
    },
  );

  return {
    answer: (request, { address }) => {
      if (address !== undefined) addresses.set(request, address);
      return route(request);
    },
    invitations,
  };
}
