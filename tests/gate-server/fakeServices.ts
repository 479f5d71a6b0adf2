import type { VerificationView } from '../../src/core/gate/GateApi.js';
import { type AssembledGate, assembleGate, type GateParts } from '../../src/gate-server/assembleGate.js';
import { GateProblem } from '../../src/gate-server/http/GateProblem.js';
import { createToken } from '../../src/gate-server/identity/tokens.js';
import type { Viewer } from '../../src/gate-server/identity/Viewer.js';
import { createKeys } from '../../src/gate-server/keys/createKeys.js';
import { createLog } from '../../src/gate-server/logs/createLog.js';
import { createMetrics } from '../../src/gate-server/logs/createMetrics.js';
import type { Database } from '../../src/gate-server/store/Database.js';
import { createAnswerCheck } from './createAnswerCheck.js';

export const origin = 'https://theatre.example';

/** The door with rooms behind it that only remember; for what the door alone decides. */
export function assembleTestGate(
  database: Database,
  more: Partial<GateParts> = {},
): AssembledGate & { lines: string[]; now: { ms: number }; seen: unknown[]; parts: GateParts } {
  const lines: string[] = [];
  const seen: unknown[] = [];
  const now = { ms: Date.parse('2026-11-26T08:00:00Z') };
  const clock = () => now.ms;
  const cases = new Map<string, { viewer: string; view: VerificationView }>();
  const wishes = new Map<string, VerificationView>();
  const at = () => new Date(now.ms).toISOString();
  const find = (viewer: Viewer, id: string) => {
    const found = cases.get(id);
    if (found?.viewer !== viewer.id) throw new GateProblem('not-found');
    return found;
  };
  const step = (viewer: Viewer, id: string, change: Partial<VerificationView>) => {
    const found = find(viewer, id);
    found.view = { ...found.view, ...change, version: found.view.version + 1, updatedAt: at() };
    return found.view;
  };
  const none = () => Promise.reject(new GateProblem('not-found'));

  const parts: GateParts = {
    database,
    keys: createKeys(),
    clock,
    log: createLog((line) => lines.push(line), clock),
    metrics: createMetrics(),
    origins: [origin],
    locale: 'zh-CN',
    help: { phone: '400-000-0000' },
    notice: () => ({ version: '1', sections: [] }),
    name: 'Theatre',
    returnTo: '/?verification={id}',
    staffPage: '/staff',
    findRegion: () => 'CN',
    verifications: {
      offers: () => [],
      start(viewer, { provider, consents = {} }, { repeats }) {
        const before = repeats === undefined ? undefined : wishes.get(`${viewer.id} ${repeats}`);
        if (before) return Promise.resolve(before);
        const view: VerificationView = {
          id: createToken().slice(0, 22),
          state: 'draft',
          provider,
          version: 1,
          answers: {},
          given: [],
          consents,
          say: 'Begun.',
          next: ['answer', 'submit', 'withdraw'],
          createdAt: at(),
          updatedAt: at(),
        };
        cases.set(view.id, { viewer: viewer.id, view });
        if (repeats !== undefined) wishes.set(`${viewer.id} ${repeats}`, view);
        return Promise.resolve(view);
      },
      view: (viewer, id) => Promise.resolve(id).then(() => find(viewer, id).view),
      list: (viewer) =>
        Promise.resolve(
          [...cases.values()].filter((one) => one.viewer === viewer.id).map(({ view }) => view),
        ),
      untilChanged: () => new Promise((next) => setTimeout(next, 50)),
      async answer(viewer, id, answers, version) {
        seen.push(answers);
        await Promise.resolve();
        const { view } = find(viewer, id);
        if (version !== undefined && version !== view.version) throw new GateProblem('changed-meanwhile');
        return step(viewer, id, { given: ['number'] });
      },
      submit: (viewer, id) =>
        Promise.resolve().then(() => step(viewer, id, { state: 'checking', next: ['wait'] })),
      appeal: (viewer, id) => Promise.resolve().then(() => step(viewer, id, { state: 'appealed' })),
      withdraw: (viewer, id) =>
        Promise.resolve().then(() => step(viewer, id, { state: 'withdrawn', next: [] })),
      renew: (viewer, id, given) =>
        Promise.resolve().then(() => {
          seen.push(given);
          return step(viewer, id, { state: 'submitted' });
        }),
      resume: (_provider, url) => {
        seen.push(url);
        return Promise.resolve('case');
      },
    },
    entitlements: { view: () => Promise.resolve({ active: false, say: 'Not yet.' }) },
    films: { list: () => Promise.resolve([]) },
    sample: () => Promise.resolve(null),
    plays: { start: none, renew: none, end: () => Promise.resolve(false), list: () => Promise.resolve([]) },
    reviews: {
      list: () => Promise.resolve([]),
      view: none,
      assign: none,
      decide: none,
      release: none,
    },
    revocations: { list: () => Promise.resolve([]), find: none, revoke: none, leave: none },
    attestations: { list: () => Promise.resolve([]), create: none, recall: () => Promise.resolve(false) },
    privacy: {
      createdAt: () => Promise.resolve(at()),
      notices: () => Promise.resolve([]),
      hear: () => Promise.resolve(false),
      export: () => Promise.resolve({ format: 'tingying-viewer', version: 1 }),
      erase: async (viewer) => {
        await database.query('delete from viewer where id = $1', [viewer.id]);
      },
    },
    media: () => none(),
    ledger: () => Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } })),
    transparency: () => Promise.resolve({}),
    stopped: new AbortController().signal,
    ...more,
  };
  return { ...assembleGate(parts), lines, now, seen, parts };
}

const answerCheck = createAnswerCheck();

/** A browser, as far as the gate sees one: it keeps the cookie and says where it is. */
export function createBrowser(
  answer: (request: Request, from: { address?: string }) => Promise<Response>,
  { site = origin, at = origin, address = '192.0.2.7' } = {},
) {
  const jar = new Map<string, string>();
  return {
    jar,
    async ask(
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Response> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const request = new Request(`${at}/gate/v1${path}`, {
        method,
        headers: {
          ...(method !== 'GET' && {
            origin: site,
            'sec-fetch-site': site === at ? 'same-origin' : 'cross-site',
          }),
          ...(cookie !== '' && { cookie }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const response = await answer(request, { address });
      if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
        await answerCheck.check(method, `/gate/v1${path}`.replace(/\?.*/, ''), response);
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (/max-age=0\b/i.test(set)) jar.delete(name);
        else jar.set(name, value);
      }
      return response;
    },
  };
}
