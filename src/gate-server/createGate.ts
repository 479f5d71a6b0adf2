import { setMaxListeners } from 'node:events';
import type { Role } from '../core/gate/GateApi.js';
import { type AssembledGate, assembleGate } from './assembleGate.js';
import type { GateOptions } from './GateOptions.js';
import { answerProblem } from './http/answerProblem.js';
import { createUnderWay } from './http/createUnderWay.js';
import type { From } from './http/From.js';
import { GateProblem } from './http/GateProblem.js';
import { readLocale } from './http/readLocale.js';
import { setSecurityHeaders } from './http/securityHeaders.js';
import type { Keys } from './keys/Keys.js';
import { createLog } from './logs/createLog.js';
import { createMetrics } from './logs/createMetrics.js';
import type { Theatre, TheatreProblem } from './media/openTheatre.js';
import { checkOrigins } from './startup/checkOrigins.js';
import { chooseProviders } from './startup/chooseProviders.js';
import { refuseHalfDone } from './startup/findMissing.js';
import { inviteFirstStaff } from './startup/inviteFirstStaff.js';
import { openParts } from './startup/openParts.js';

/**
 * Answers a request below `/gate/v1`. `from.address` is where the connection came from, for limits by network; `toNodeListener`
 * gives it.
 */
export type Gate = {
  (request: Request, from?: From): Promise<Response>;
  /** Settled once the gate is open; rejects where it cannot be opened. Requests before that wait for it. */
  readonly ready: Promise<void>;
  /** A link that lets one person in as staff, once, for a week. */
  invite(role: Exclude<Role, 'viewer'>): Promise<string>;
  /** Looks at the films' folder again. @returns the folders whose film cannot be shown */
  readFilms(): Promise<readonly TheatreProblem[]>;
  /**
   * Reads the key file again, as it does by itself within 15 seconds of a change; or takes these, from a vault. What plays goes on.
   * @throws where they cannot be taken; then those before stay in force
   */
  readKeys(keys?: Keys): Promise<void>;
  /** Counts without persons, in Prometheus' text format. It is served by nobody but who asks for it here. */
  metrics(): string;
  /** Ends streams, waits for answers under way and for what is being checked, closes the database. Who comes later is told to come again. */
  close(): Promise<void>;
};

/** How long an answer that is under way may take once the gate is to close. */
const graceMs = 5000;

/**
 * The gate: verify once, without a camera; then the films are free, and only for you.
 *
 *   const gate = createGate({ origin: 'https://theatre.example', films: './films', … });
 *   createServer(toNodeListener(gate)).listen(8080);
 *
 * With no options it works on this machine for trying out, and says so once.
 * @throws where the options contradict themselves, or where `NODE_ENV` is `production` and something of a real theatre is missing
 */
export function createGate(options: GateOptions = {}): Gate {
  refuseHalfDone(options, process.env['NODE_ENV']);
  const origins = checkOrigins(options.origin);
  const clock = options.clock ?? Date.now;
  const log = createLog(options.log ?? writeTrouble, clock);
  const metrics = createMetrics();
  const stop = new AbortController();
  // Every open stream ends with it; many are no leak, of which Node would warn from the eleventh on.
  setMaxListeners(0, stop.signal);
  const mailbox = options.mailbox ?? (({ subject, text }) => console.log(`tingying: ${subject}\n${text}`));

  const opening = (async () => {
    const { providers, stopDemo } = await chooseProviders(options, log);
    try {
      const opened = await openParts(options, {
        origins,
        providers,
        log,
        metrics,
        clock,
        stopped: stop.signal,
      });
      const assembled = assembleGate(opened.parts);
      return { ...opened, assembled, stopDemo };
    } catch (error) {
      await stopDemo();
      throw error;
    }
  })();
  const link = async ({ invitations }: AssembledGate, role: Exclude<Role, 'viewer'>): Promise<string> =>
    `${origins[0] ?? ''}${(await invitations.create(role)).link}`;
  const ready = opening.then(({ assembled, parts }) =>
    inviteFirstStaff(parts.database, mailbox, (role) => link(assembled, role), options),
  );
  // Who does not wait for it hears of it with the first request.
  ready.catch((error: unknown) => log('error', 'gate-not-open', { error }));

  const notOpen = (request: Request): Response => {
    const locale = readLocale(request.headers.get('accept-language'), options.locale ?? 'zh-CN');
    const response = answerProblem(
      new GateProblem('unavailable', { retryAfter: 30 }),
      locale,
      options.contact ?? {},
    );
    setSecurityHeaders(
      response.headers,
      origins.some((one) => one.startsWith('https:')),
    );
    return response;
  };
  const answerOpen = async (request: Request, from: From): Promise<Response> => {
    let assembled: AssembledGate;
    try {
      await ready;
      ({ assembled } = await opening);
    } catch {
      return notOpen(request);
    }
    const address = options.findAddress ? options.findAddress(request) : from.address;
    return assembled.answer(request, { address });
  };
  const underWay = createUnderWay();
  let closing: Promise<void> | undefined;
  const answer = async (request: Request, from: From = {}): Promise<Response> =>
    closing ? notOpen(request) : underWay.follow(answerOpen(request, from));
  const theatreOf = async (): Promise<Theatre> => (await opening).theatre;

  return Object.assign(answer, {
    ready,
    invite: async (role: Exclude<Role, 'viewer'>) => link((await opening).assembled, role),
    async readFilms() {
      const theatre = await theatreOf();
      await theatre.read();
      return theatre.problems();
    },
    readKeys: async (keys?: Keys) => (await opening).readKeys(keys),
    metrics: () => metrics.write(),
    close: () =>
      (closing ??= (async () => {
        stop.abort();
        const opened = await opening.catch(() => null);
        await underWay.settled(graceMs);
        await opened?.close();
        await opened?.stopDemo();
      })()),
  });
}

/** Only what somebody has to look at. */
function writeTrouble(line: string): void {
  if (!line.includes('"level":"info"')) console.error(line);
}
