import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Problem, VerificationView } from '../../../src/core/gate/GateApi.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { GateProblem } from '../../../src/gate-server/http/GateProblem.js';
import { StoreUnavailable } from '../../../src/gate-server/store/StoreUnavailable.js';
import { assembleTestGate, createBrowser, origin } from '../fakeServices.js';
import { openMemoryStore } from '../openMemoryStore.js';

let database: Database;
beforeAll(async () => {
  database = await openMemoryStore();
}, 60_000);
afterAll(() => database.close());
beforeEach(() => database.query('truncate viewer, session, rate, used_once cascade'));

const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as Problem;
};
const begin = async (browser: ReturnType<typeof createBrowser>): Promise<VerificationView> => {
  const response = await browser.ask('POST', '/verifications', { provider: 'registry' });
  expect(response.status).toBe(201);
  return (await response.json()) as VerificationView;
};

describe('attack 11: cross-site request forgery', () => {
  test('a page of another site begins nothing, answers nothing and signs nobody out, whatever it calls its message', async () => {
    const gate = assembleTestGate(database);
    const victim = createBrowser(gate.answer);
    const { id } = await begin(victim);
    const attacker = createBrowser(gate.answer, { site: 'https://evil.example' });
    for (const [name, value] of victim.jar) attacker.jar.set(name, value);

    const tries: [string, string, unknown, Record<string, string>?][] = [
      ['POST', '/verifications', { provider: 'registry' }],
      ['PUT', `/verifications/${id}/answers`, { note: 'x' }],
      ['POST', `/verifications/${id}/withdraw`, undefined],
      ['POST', `/verifications/${id}/withdraw`, '{}', { 'content-type': 'text/plain' }],
      [
        'POST',
        `/verifications/${id}/withdraw`,
        'a=b',
        { 'content-type': 'application/x-www-form-urlencoded' },
      ],
      ['DELETE', '/sessions/current', undefined],
      ['DELETE', '/me', { confirm: true }],
    ];
    for (const [method, path, body, headers] of tries) {
      const refused = await attacker.ask(method, path, body, headers);
      expect([method, path, refused.status]).toEqual([method, path, 403]);
      expect((await problemOf(refused)).code).toBe('cross-site');
    }
    const view = (await (await victim.ask('GET', `/verifications/${id}`)).json()) as VerificationView;
    expect(view.state).toBe('draft');
  });

  test.each([
    ['another site by fetch metadata alone', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site by fetch metadata alone', { 'sec-fetch-site': 'same-site' }],
    ['an origin that only looks like ours', { origin: 'https://theatre.example.evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['our host on another port', { origin: 'https://theatre.example:8443' }],
    ['our host without TLS', { origin: 'http://theatre.example' }],
  ])('%s is refused', async (_what, headers) => {
    const gate = assembleTestGate(database);
    const request = new Request(`${origin}/gate/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
      body: '{"provider":"registry"}',
    });
    expect((await gate.answer(request, {})).status).toBe(403);
  });

  test('a program that keeps its cookie and sends JSON passes, for no page can make it', async () => {
    const gate = assembleTestGate(database);
    const request = new Request(`${origin}/gate/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: '__Host-gate=x' },
      body: '{"provider":"registry"}',
    });
    expect((await gate.answer(request, {})).status).toBe(201);
  });

  test('JSON from our own page passes, a form from our own page does not', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    expect((await browser.ask('POST', '/verifications', { provider: 'registry' })).status).toBe(201);
    const form = await browser.ask('POST', '/verifications', 'provider=registry', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect((await problemOf(form)).code).toBe('unsupported-media');
  });
});

describe('attack 10: a stolen session cookie', () => {
  test('is out of reach of scripts, of other sites and of plain http, and only its hash is stored', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    const response = await browser.ask('POST', '/verifications', { provider: 'registry' });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-gate=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure$/,
    );
    const token = browser.jar.get('__Host-gate') ?? '';
    const rows = await database.query('select * from session');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('is worth nothing once the viewer has ended that session elsewhere', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    await begin(browser);
    const { sessions } = (await (await browser.ask('GET', '/sessions')).json()) as {
      sessions: { id: string; current: boolean }[];
    };
    expect(sessions).toEqual([expect.objectContaining({ current: true })]);
    const thief = createBrowser(gate.answer);
    for (const [name, value] of browser.jar) thief.jar.set(name, value);
    expect((await thief.ask('GET', '/sessions')).status).toBe(200);
    expect((await browser.ask('DELETE', `/sessions/${sessions[0]!.id}`)).status).toBe(204);
    expect((await thief.ask('GET', '/sessions')).status).toBe(401);
    expect(browser.jar.size).toBe(0);
  });

  test('is over after thirty days without a visit, and lives on with one', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    await begin(browser);
    const day = 86_400_000;
    gate.now.ms += 29 * day;
    expect((await browser.ask('GET', '/sessions')).status).toBe(200);
    gate.now.ms += 29 * day;
    expect((await browser.ask('GET', '/sessions')).status).toBe(200);
    gate.now.ms += 31 * day;
    expect((await browser.ask('GET', '/sessions')).status).toBe(401);
  });

  test('two cookies of that name are none: one of them is not ours', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    await begin(browser);
    const token = browser.jar.get('__Host-gate') ?? '';
    const twice = new Request(`${origin}/gate/v1/sessions`, {
      headers: { cookie: `__Host-gate=${token}; __Host-gate=${'x'.repeat(43)}` },
    });
    expect((await gate.answer(twice, {})).status).toBe(401);
  });
});

test('attack 19: mass assignment: a field that is not asked for is refused and never repeated', async () => {
  const gate = assembleTestGate(database);
  const browser = createBrowser(gate.answer);
  const { id } = await begin(browser);
  for (const body of [
    { state: 'verified' },
    { version: 99 },
    { consents: { sensitive: true, admin: true } },
    { viewer_id: 'someone' },
    { name: { $ne: null } },
    { note: 7 },
  ]) {
    const refused = await browser.ask('PUT', `/verifications/${id}/answers`, body);
    expect([body, refused.status]).toEqual([body, 422]);
    expect((await problemOf(refused)).errors?.length).toBeGreaterThan(0);
  }
  const odd = await browser.ask('PUT', `/verifications/${id}/answers`, { '11010519491231002X11': 'x' });
  expect(await odd.text()).not.toContain('11010519491231002X11');
  const polluted = await browser.ask(
    'PUT',
    `/verifications/${id}/answers`,
    '{"__proto__":{"roles":["operator"]}}',
  );
  expect(polluted.status).toBe(422);
  expect(gate.seen).toEqual([]);
});

describe('attack 22: bodies without end', () => {
  test('more than 16 KiB is refused, announced or not', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    const { id } = await begin(browser);
    const long = await browser.ask('PUT', `/verifications/${id}/answers`, { note: 'x'.repeat(17_000) });
    expect((await problemOf(long)).code).toBe('body-too-large');

    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const cookie = `__Host-gate=${browser.jar.get('__Host-gate') ?? ''}`;
    const request = new Request(`${origin}/gate/v1/verifications/${id}/answers`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect((await problemOf(await gate.answer(request, {}))).status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024);
  });

  test('what is no JSON, no UTF-8 or another type is said so, without repeating it', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    const { id } = await begin(browser);
    const path = `/verifications/${id}/answers`;
    expect((await problemOf(await browser.ask('PUT', path, '{"note":'))).errors?.[0]?.code).toBe('not-json');
    const xml = await browser.ask('PUT', path, '<a/>', { 'content-type': 'application/xml' });
    expect((await problemOf(xml)).code).toBe('unsupported-media');
    const charset = await browser.ask('PUT', path, '{}', {
      'content-type': 'application/json; charset=utf-16',
    });
    expect(charset.status).toBe(415);
  });
});

describe('attack 13: brute force', () => {
  test('who asks without end is slowed down and told how long and whom to call; others are not', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer);
    const { id } = await begin(browser);
    let refused: Response | undefined;
    let done = 0;
    for (; done < 60 && !refused; done += 1) {
      const response = await browser.ask('POST', `/verifications/${id}/submit`, {});
      if (response.status === 429) refused = response;
    }
    expect(done).toBeGreaterThan(10);
    expect(done).toBeLessThan(30);
    const problem = await problemOf(refused!);
    expect(problem.retryAfter).toBeGreaterThan(0);
    expect(refused!.headers.get('retry-after')).toBe(String(problem.retryAfter));
    expect(problem.help?.phone).toBe('400-000-0000');

    const other = createBrowser(gate.answer, { address: '192.0.2.8' });
    expect((await other.ask('POST', '/verifications', { provider: 'registry' })).status).toBe(201);
    gate.now.ms += (problem.retryAfter ?? 0) * 1000;
    expect((await browser.ask('POST', `/verifications/${id}/submit`, {})).status).toBe(202);
  });

  test('new viewers from one network are counted together, and an IPv6 network is its /64', async () => {
    const gate = assembleTestGate(database);
    const statuses: number[] = [];
    for (let index = 0; index < 230; index += 1) {
      const browser = createBrowser(gate.answer, { address: `2001:db8:1:2:${index.toString(16)}::1` });
      statuses.push((await browser.ask('POST', '/verifications', { provider: 'registry' })).status);
    }
    expect(statuses.filter((status) => status === 201)).toHaveLength(200);
    const neighbour = createBrowser(gate.answer, { address: '2001:db8:1:3::1' });
    expect((await neighbour.ask('POST', '/verifications', { provider: 'registry' })).status).toBe(201);
  });

  test('the table of limits names neither addresses nor viewers', async () => {
    const gate = assembleTestGate(database);
    const browser = createBrowser(gate.answer, { address: '203.0.113.77' });
    await begin(browser);
    const kept = JSON.stringify(await database.query('select * from rate'));
    expect(kept).not.toContain('203.0.113');
    expect(kept).toContain('bucket');
  });
});

test('attack 14: lock-out of a victim: limits of a neighbour never stop who is signed in from reading or playing', async () => {
  const gate = assembleTestGate(database, {
    plays: {
      start: () =>
        Promise.resolve({
          id: 'play',
          base: '/gate/v1/m/g/f/',
          renewAfter: '2026-11-26T08:03:00.000Z',
          expiresAt: '2026-11-26T08:05:00.000Z',
        }),
      renew: () => Promise.reject(new Error('not asked')),
      end: () => Promise.resolve(true),
      list: () => Promise.resolve([]),
    },
  });
  const victim = createBrowser(gate.answer);
  await begin(victim);
  for (let index = 0; index < 230; index += 1)
    await createBrowser(gate.answer).ask('POST', '/verifications', { provider: 'registry' });
  expect(
    (await createBrowser(gate.answer).ask('POST', '/verifications', { provider: 'registry' })).status,
  ).toBe(429);
  expect((await victim.ask('GET', '/entitlements')).status).toBe(200);
  expect((await victim.ask('POST', '/play-sessions', { film: 'lantern-ferry' })).status).toBe(201);
});

describe('attacks 36, 37 and 38: a grant in a Referer, clickjacking and scripts, by what every answer says to the browser', () => {
  test.each([
    ['GET', '/providers', 200],
    ['GET', '/nowhere', 404],
    ['GET', '/me', 401],
    ['PATCH', '/me', 405],
    ['OPTIONS', '/me', 204],
    ['HEAD', '/providers', 200],
  ])('%s %s: no Referer, no frame, no script, no copy, no camera', async (method, path, status) => {
    const gate = assembleTestGate(database);
    const { headers, ...response } = await gate
      .answer(new Request(`${origin}/gate/v1${path}`, { method, headers: { origin } }), {})
      .then(({ headers, status }) => ({ headers, status }));
    expect(response.status).toBe(status);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('what is not there and what is another viewer’s cannot be told apart', async () => {
  const gate = assembleTestGate(database);
  const owner = createBrowser(gate.answer);
  const stranger = createBrowser(gate.answer);
  const { id } = await begin(owner);
  await begin(stranger);
  const read = async (response: Response) => [
    response.status,
    await response.text(),
    [...response.headers].sort(),
  ];
  const others = await read(await stranger.ask('GET', `/verifications/${id}`));
  const nobodys = await read(await stranger.ask('GET', '/verifications/AAAAAAAAAAAAAAAAAAAAAA'));
  expect(others).toEqual(nobodys);
});

test('a viewer hears what went wrong in their language, and Chinese where they say nothing', async () => {
  const gate = assembleTestGate(database);
  const say = async (accept?: string) => {
    const request = new Request(`${origin}/gate/v1/me`, {
      headers: accept ? { 'accept-language': accept } : {},
    });
    return (await problemOf(await gate.answer(request, {}))).say;
  };
  expect(await say('en-GB,en;q=0.9,zh;q=0.1')).toMatch(/^You are not signed in/);
  expect(await say('fr,zh-Hant;q=0.8,en;q=0.2')).toMatch(/[\u4e00-\u9fff]/);
  expect(await say()).toMatch(/[\u4e00-\u9fff]/);
});

test('a store that is down closes the gate with 503 and a sentence, and opens nothing', async () => {
  const gate = assembleTestGate(database, {
    entitlements: {
      view: () => Promise.reject(new StoreUnavailable('down', 'the database does not answer.')),
    },
  });
  const browser = createBrowser(gate.answer);
  await begin(browser);
  const response = await browser.ask('GET', '/entitlements');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect((await problemOf(response)).code).toBe('unavailable');
  expect(gate.lines.join()).toContain('request-failed');
});

test('a fault of ours is a 500 without a word of it, and is in the log', async () => {
  const gate = assembleTestGate(database, {
    entitlements: { view: () => Promise.reject(new Error('secret detail 11010519491231002X11')) },
  });
  const browser = createBrowser(gate.answer);
  await begin(browser);
  const response = await browser.ask('GET', '/entitlements');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret detail');
  expect(gate.lines.join()).toContain('secret detail [number]');
});

test('what was seen is not sent again (ETag), and what was changed meanwhile is not overwritten (If-Match)', async () => {
  const gate = assembleTestGate(database);
  const browser = createBrowser(gate.answer);
  const { id } = await begin(browser);
  const first = await browser.ask('GET', `/verifications/${id}`);
  expect(first.headers.get('etag')).toBe('"1"');
  expect(
    (await browser.ask('GET', `/verifications/${id}`, undefined, { 'if-none-match': '"1"' })).status,
  ).toBe(304);
  const path = `/verifications/${id}/answers`;
  expect((await browser.ask('PUT', path, { note: 'a' }, { 'if-match': '"1"' })).headers.get('etag')).toBe(
    '"2"',
  );
  const late = await browser.ask('PUT', path, { note: 'b' }, { 'if-match': '"1"' });
  expect((await problemOf(late)).code).toBe('changed-meanwhile');
  expect((await browser.ask('PUT', path, { note: 'b' }, { 'if-match': 'W/"2"' })).status).toBe(412);
});

test('the same wish sent twice (Idempotency-Key) begins one application', async () => {
  const gate = assembleTestGate(database);
  const browser = createBrowser(gate.answer);
  await begin(browser);
  const once = async (key: string) => {
    const response = await browser.ask(
      'POST',
      '/verifications',
      { provider: 'registry' },
      { 'idempotency-key': key },
    );
    return ((await response.json()) as VerificationView).id;
  };
  const first = await once('wish-1');
  expect(await once('wish-1')).toBe(first);
  expect(await once('wish-2')).not.toBe(first);
});

test('renewing takes along what is agreed to, where the notice has changed meanwhile', async () => {
  const gate = assembleTestGate(database);
  const browser = createBrowser(gate.answer);
  const { id } = await begin(browser);
  const consents = { sensitive: true, notice: '2027-10' };
  expect((await browser.ask('POST', `/verifications/${id}/renew`, { consents })).status).toBe(202);
  expect(gate.seen.at(-1)).toEqual({ consents });
  expect((await browser.ask('POST', `/verifications/${id}/renew`, {})).status).toBe(202);
  expect((await browser.ask('POST', `/verifications/${id}/renew`, { state: 'verified' })).status).toBe(422);
});

test('an application is told anew at every change, and the stream ends when nothing comes by itself', async () => {
  const gate = assembleTestGate(database);
  const browser = createBrowser(gate.answer);
  const { id } = await begin(browser);
  await browser.ask('POST', `/verifications/${id}/submit`, {});
  const response = await browser.ask('GET', `/verifications/${id}/events`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reading = response.text();
  await browser.ask('POST', `/verifications/${id}/withdraw`, {});
  const text = await reading;
  const states = [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, data = '']) => (JSON.parse(data) as VerificationView).state,
  );
  expect(states.at(-1)).toBe('withdrawn');
  expect(text).toMatch(/^id: 3$/m);
  const foreign = createBrowser(gate.answer);
  await begin(foreign);
  expect((await foreign.ask('GET', `/verifications/${id}/events`)).status).toBe(404);
});

test.each([
  ['film-window-closed', 'en', /has not begun, or is over/],
  ['film-window-closed', 'zh-CN', /不在放映期内/],
  ['film-region-closed', 'en', /may not be shown where you are/],
] as const)('a film that the law keeps shut is 451, with words: %s, %s', async (code, language, words) => {
  const gate = assembleTestGate(database, {
    plays: {
      start: () => Promise.reject(new GateProblem(code)),
      renew: () => Promise.reject(new GateProblem(code)),
      end: () => Promise.resolve(true),
      list: () => Promise.resolve([]),
    },
  });
  const browser = createBrowser(gate.answer);
  await begin(browser);
  for (const path of ['/play-sessions', '/play-sessions/one/renew']) {
    const body = path.endsWith('renew') ? {} : { film: 'lantern-ferry' };
    const response = await browser.ask('POST', path, body, { 'accept-language': language });
    expect([path, response.status]).toEqual([path, 451]);
    expect((await problemOf(response)).say).toMatch(words);
  }
});

test('addresses that a proxy claims are not believed', async () => {
  const gate = assembleTestGate(database);
  for (let index = 0; index < 200; index += 1)
    await createBrowser(gate.answer).ask(
      'POST',
      '/verifications',
      { provider: 'registry' },
      {
        'x-forwarded-for': `198.51.${index}.1`,
      },
    );
  const last = await createBrowser(gate.answer).ask(
    'POST',
    '/verifications',
    { provider: 'registry' },
    {
      'x-forwarded-for': '198.51.250.1',
      'x-forwarded-host': 'evil.example',
    },
  );
  expect(last.status).toBe(429);
});

test('a provider’s form post is turned into a visit of our own, with what it said and nothing else', async () => {
  const gate = assembleTestGate(database);
  const browser = createBrowser(gate.answer, { site: 'https://idp.example' });
  const posted = await browser.ask('POST', '/callbacks/federation', 'code=c&state=s', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(posted.status).toBe(303);
  expect(posted.headers.get('location')).toBe(`${origin}/gate/v1/callbacks/federation?code=c&state=s`);
  const visited = await browser.ask('GET', '/callbacks/federation?code=c&state=s');
  expect(visited.headers.get('location')).toBe(`${origin}/?verification=case`);
  expect(gate.seen).toEqual([`${origin}/gate/v1/callbacks/federation?code=c&state=s`]);
});

describe('a sample’s address', () => {
  test('is told apart from nothing else: whatever is no sample is not there in the same words, for every method', async () => {
    const served: string[] = [];
    const gate = assembleTestGate(database, {
      sample: (_request, name) => {
        served.push(name);
        return Promise.resolve(name === 'small.m4a' ? new Response('sound') : null);
      },
    });
    const ask = async (path: string, method = 'GET') => {
      const response = await gate.answer(new Request(`${origin}/gate/v1/samples/${path}`, { method }), {});
      return {
        status: response.status,
        words: await response.text(),
        type: response.headers.get('content-type'),
      };
    };
    expect(await ask('small.m4a')).toMatchObject({ status: 200, words: 'sound' });
    const gone = await ask('gone.m4a');
    expect(gone.status).toBe(404);
    for (const path of [
      '',
      'small.mp3',
      'small/film.mp4',
      '%2e%2e%2fsmall.m4a',
      'small.m4a%00',
      '..%5csmall.m4a',
      'a/b/c.m4a',
    ])
      expect([path, await ask(path)]).toEqual([path, gone]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect([method, await ask('small.m4a', method)]).toEqual([method, gone]);
    // What the router decodes is never what is looked for.
    expect(served.filter((name) => name !== 'small.m4a' && /^[a-z-]+\.m4a$/.test(name))).toEqual([
      'gone.m4a',
    ]);
  });
});
