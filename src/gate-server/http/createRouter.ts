import { Hono } from 'hono';
import type { Help } from '../../core/gate/GateApi.js';
import { describeDevice } from '../identity/describeDevice.js';
import type { Viewer } from '../identity/Viewer.js';
import type { Log } from '../logs/createLog.js';
import { type Operation, type OperationId, operations } from '../openapi/operations.js';
import { StoreUnavailable } from '../store/StoreUnavailable.js';
import { type Ask, hasRole } from './Ask.js';
import { GateProblem } from './GateProblem.js';
import type { Handlers } from './Handlers.js';
import { answerProblem } from './answerProblem.js';
import { isFromHere } from './judgeOrigin.js';
import { prefix } from './prefix.js';
import { readJson } from './readJson.js';
import { readLocale } from './readLocale.js';
import { setSecurityHeaders } from './securityHeaders.js';

export type RouterOptions = {
  /** Which origins the viewer may see the gate under; empty: any of this machine itself. */
  origins: readonly string[];
  locale: string;
  help: Help;
  log: Log;
  /** Who asks; `secure`: over https. */
  identify: (request: Request, secure: boolean) => Promise<Viewer | undefined>;
  /** The network the request came from, as a pseudonym. */
  findNetwork: (request: Request) => Promise<string>;
  limit: (
    kind: NonNullable<Operation['limit']>,
    network: string,
    viewer: Viewer | undefined,
  ) => Promise<void>;
  /** Told of every answer, without persons: for metrics. */
  count?: (operation: OperationId | 'none', status: number, ms: number) => void;
  /** Milliseconds, monotonic. */
  now: () => number;
};

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The door: who comes from where, with what, how often; then the operation. Whatever goes wrong becomes a sentence. */
export function createRouter(
  handlers: Handlers,
  options: RouterOptions,
): (request: Request) => Promise<Response> {
  const { origins, log, now } = options;

  /** The origin of this request, if it is one of ours. Headers of proxies are not asked: who sets them is not known. */
  const findOrigin = (url: URL): string | undefined => {
    if (origins.length === 0) return loopback.test(url.hostname) ? url.origin : undefined;
    return origins.find((origin) => new URL(origin).host === url.host) ?? origins[0];
  };

  const answer = async (
    id: OperationId,
    request: Request,
    params: Record<string, string>,
  ): Promise<Response> => {
    const operation: Operation = operations[id];
    const url = new URL(request.url);
    const origin = findOrigin(url);
    if (origin === undefined) throw new GateProblem('not-found');
    // A provider's own page posts from its own site; what it sends is bound to a remembered state.
    if (id !== 'postFromProvider' && !isFromHere(request, origins.length > 0 ? origins : [origin]))
      throw new GateProblem('cross-site');

    // Neither asks who it is: a grant says it, and a sample is for everybody.
    const media = id === 'getMedia' || id === 'getSample';
    const viewer = media ? undefined : await options.identify(request, origin.startsWith('https:'));
    if (operation.who !== 'anyone') {
      if (!viewer) throw new GateProblem('not-signed-in');
      if (!hasRole(viewer, operation.who)) throw new GateProblem('not-allowed');
    }
    const network = media ? '' : await options.findNetwork(request);
    if (operation.limit) await options.limit(operation.limit, network, viewer);

    const locale = readLocale(request.headers.get('accept-language'), options.locale);
    const headers = new Headers();
    const ask: Ask<unknown> = {
      request,
      url,
      params,
      body: operation.body && (await readJson(request, operation.body, locale)),
      locale,
      origin,
      secure: origin.startsWith('https:'),
      viewer,
      network,
      device: describeDevice(request.headers.get('user-agent')),
      headers,
    };
    const response = await (handlers[id] as (ask: Ask<unknown>) => Promise<Response> | Response)(ask);
    // First, so that what the operation says of the session has the last word. What many may keep carries nobody's.
    if (viewer?.cookie !== undefined && !isForAll(response))
      response.headers.append('set-cookie', viewer.cookie);
    for (const [name, value] of headers) response.headers.append(name, value);
    return response;
  };

  const refuse = (error: unknown, request: Request, operation: string): Response => {
    const problem =
      error instanceof GateProblem
        ? error
        : error instanceof StoreUnavailable
          ? new GateProblem('unavailable', { retryAfter: 5 })
          : new GateProblem('internal');
    if (problem.code === 'internal' || problem.code === 'unavailable')
      log('error', 'request-failed', { operation, error });
    const locale = readLocale(request.headers.get('accept-language'), options.locale);
    return answerProblem(problem, locale, options.help);
  };

  const router = new Hono({ strict: true });
  const served =
    (
      id: OperationId | 'none',
      respond: (request: Request, params: Record<string, string>) => Promise<Response>,
    ) =>
    async (context: { req: { raw: Request; param: () => Record<string, string> } }) => {
      const begun = now();
      const request = context.req.raw;
      const response = await respond(request, context.req.param()).catch((error: unknown) =>
        refuse(error, request, id),
      );
      setSecurityHeaders(
        response.headers,
        new URL(request.url).protocol === 'https:' || (origins[0] ?? '').startsWith('https:'),
      );
      options.count?.(id, response.status, now() - begun);
      return request.method === 'HEAD' ? withoutBody(response) : response;
    };

  const byPath = new Map<string, Operation['method'][]>();
  for (const [id, { method, path }] of Object.entries(operations) as [OperationId, Operation][]) {
    router.on(
      method.toUpperCase(),
      `${prefix}${path}`,
      served(id, (request, params) => answer(id, request, params)),
    );
    byPath.set(path, [...(byPath.get(path) ?? []), method]);
  }
  for (const [path, methods] of byPath) {
    const allowed = [
      ...methods.map((one) => one.toUpperCase()),
      ...(methods.includes('get') ? ['HEAD'] : []),
      'OPTIONS',
    ];
    const allow = allowed.join(', ');
    // Below a grant, and beside a sample, everything else is as if it were not there.
    const media = path === operations.getMedia.path || path === operations.getSample.path;
    router.all(
      `${prefix}${path}`,
      served('none', (request) => {
        if (media) return Promise.reject(new GateProblem('not-found'));
        if (request.method === 'OPTIONS')
          return Promise.resolve(new Response(null, { status: 204, headers: { allow } }));
        const response = refuse(new GateProblem('method-not-allowed'), request, 'none');
        response.headers.set('allow', allow);
        return Promise.resolve(response);
      }),
    );
  }
  router.all(
    '*',
    served('none', () => Promise.reject(new GateProblem('not-found'))),
  );

  return async (request) => {
    // A path that is no path is not there; nothing of it is looked at.
    return router.fetch(request);
  };
}

const isForAll = ({ headers }: Response): boolean => /\bpublic\b/.test(headers.get('cache-control') ?? '');

const withoutBody = (response: Response): Response => {
  response.body?.cancel().catch(() => undefined);
  return new Response(null, response);
};
