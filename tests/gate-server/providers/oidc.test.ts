import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { decideClaims } from '../../../src/gate-server/providers/oidc/decideClaims.js';
import { isPlainToken } from '../../../src/gate-server/providers/oidc/isPlainToken.js';
import { loadOpenidClient } from '../../../src/gate-server/providers/oidc/loadOpenidClient.js';
import { oidc, type OidcOptions } from '../../../src/gate-server/providers/oidc/oidc.js';
import type { UpstreamFetch } from '../../../src/gate-server/providers/upstream/UpstreamFetch.js';
import { createPinnedFetch } from '../../../src/gate-server/providers/upstream/createPinnedFetch.js';
import type { Outcome, Step } from '../../../src/gate-server/providers/VerificationProvider.js';
import { revealed } from './ask.js';
import { startOpenIdProvider, walk } from './startOpenIdProvider.js';

let peer: Awaited<ReturnType<typeof startOpenIdProvider>>;
beforeAll(async () => {
  peer = await startOpenIdProvider({
    lin: { kind: 'sight', until: '2049-12-31', address: 'nobody’s business' },
    sun: { kind: 'hearing' },
    he: { kind: 'sight', until: 'as long as the moon shines' },
    zhou: { kind: 'sight', until: '2020-01-01' },
    wu: {},
  });
});
afterAll(() => peer.stop());
beforeEach(() => {
  peer.account = 'lin';
  peer.refuses = false;
});

const callback = 'http://127.0.0.1/gate/v1/callbacks/oidc';
const context = {
  verification: 'v1',
  callback,
  locale: 'zh-CN',
  signal: new AbortController().signal,
};
const settings = (): OidcOptions => ({
  issuer: peer.issuer,
  clientId: 'theatre',
  clientSecret: 'a secret between two',
  scopes: ['disability'],
  claims: { claim: 'kind', values: { sight: 'visual' }, validUntil: 'until' },
});

type Provider = ReturnType<typeof oidc>;
const leave = async (provider: Provider): Promise<Extract<Step, { step: 'redirect' }>> => {
  const step = await provider.begin(context, {});
  if (step.step !== 'redirect') throw new Error(`not sent on: ${JSON.stringify(step)}`);
  return step;
};
const comeBack = async (
  provider: Provider,
  url: string,
  remembered: Extract<Step, { step: 'redirect' }>['remember'],
): Promise<Outcome> => {
  const step = await provider.resume!(context, { url, remembered });
  if (step.step !== 'outcome') throw new Error('sent on again');
  return step.outcome;
};
const signIn = async (provider: Provider, tamper: (url: URL) => void = () => undefined): Promise<Outcome> => {
  const { url, remember } = await leave(provider);
  const back = new URL(await walk(url));
  tamper(back);
  return comeBack(provider, back.href, remember);
};

describe('a viewer signs in at a real OpenID provider, and comes back', () => {
  test('confirmed, with what may be kept and nothing else', async () => {
    const onAsked = vi.fn();
    const outcome = revealed(await signIn(oidc({ ...settings(), onAsked })));
    expect(outcome).toEqual({
      result: 'eligible',
      eligibility: 'visual',
      level: 3,
      validUntil: '2050-01-01T00:00:00.000Z',
      subjects: [{ scheme: `oidc:${peer.issuer}`, value: expect.stringMatching(/^[\w-]{20,}$/) as string }],
      reason: 'confirmed',
    });
    // Attack 41: an address came, too.
    expect(onAsked.mock.calls).toEqual([[{ answered: true, dropped: 1 }]]);
    expect(JSON.stringify(outcome)).not.toContain('nobody');
  });

  test('the same person is the same subject the next time', async () => {
    const twice = [revealed(await signIn(oidc(settings()))), revealed(await signIn(oidc(settings())))];
    expect(twice[0]).toEqual(twice[1]);
  });

  test('the claims may come from its userinfo', async () => {
    const other = await startOpenIdProvider({ lin: { kind: 'sight', address: 'x' } }, { userinfo: true });
    const asked: string[] = [];
    const pinned = createPinnedFetch();
    const fetch: UpstreamFetch = (url, init) => {
      asked.push(url);
      return pinned(url, init);
    };
    const claims = { claim: 'kind', values: { sight: 'visual' } } as const;
    expect(await signIn(oidc({ ...settings(), issuer: other.issuer, claims, fetch }))).toMatchObject({
      result: 'eligible',
    });
    await other.stop();
    expect(asked.at(-1)).toBe(`${other.issuer}/me`);
  });

  test.each([
    ['another kind', 'sun', { result: 'ineligible', reason: 'not-eligible' }],
    ['no longer', 'zhou', { result: 'ineligible', reason: 'certificate-expired' }],
    ['until a time that nobody can read: a person decides', 'he', { result: 'review' }],
    ['it does not say', 'wu', { result: 'ineligible', reason: 'not-eligible' }],
  ])('%s', async (_title, account, outcome) => {
    peer.account = account;
    expect(await signIn(oidc(settings()))).toEqual(outcome);
  });

  test('attack 2: a good token by another algorithm than the operator wrote down verifies nobody', async () => {
    expect(await signIn(oidc({ ...settings(), algorithm: 'PS256' }))).toMatchObject({
      result: 'insufficient',
    });
  });

  test('who changes their mind there may begin again', async () => {
    peer.refuses = true;
    expect(await signIn(oidc(settings()))).toEqual({ result: 'insufficient', reason: 'sign-in-cancelled' });
  });

  test('is sent with PKCE, state and nonce, in their language, and the address says nothing of them', async () => {
    const { url, remember } = await leave(oidc(settings()));
    const asked = new URL(url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: callback,
      ui_locales: 'zh-CN',
      scope: 'openid disability',
      claims: '{"id_token":{"kind":null,"until":null}}',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    const { verifier } = JSON.parse(remember.reveal()) as { verifier: string };
    expect(url).not.toContain(verifier);
    expect(JSON.stringify(remember)).toBe('"[secret]"');
  });
});

describe('attack 12: a callback that is not the answer to our question verifies nobody', () => {
  const cancelled = { result: 'insufficient', reason: 'sign-in-cancelled' };

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['two states', (url: URL) => url.searchParams.append('state', 'x')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['no issuer', (url: URL) => url.searchParams.delete('iss')],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['no code', (url: URL) => url.searchParams.delete('code')],
    ['an error besides', (url: URL) => url.searchParams.set('error', 'access_denied')],
    ['nothing', (url: URL) => (url.search = '')],
  ])('%s', async (_title, tamper) => {
    expect(await signIn(oidc(settings()), tamper)).toEqual(cancelled);
  });

  test('what is no address at all', async () => {
    const provider = oidc(settings());
    const { remember } = await leave(provider);
    expect(await comeBack(provider, 'http://', remember)).toEqual(cancelled);
  });

  test('the code of another’s sign-in', async () => {
    const provider = oidc(settings());
    const [mine, theirs] = [await leave(provider), await leave(provider)];
    const back = new URL(await walk(theirs.url));
    back.searchParams.set('state', new URL(mine.url).searchParams.get('state') ?? '');
    expect(await comeBack(provider, back.href, mine.remember)).toEqual(cancelled);
  });

  test('without the verifier that made the challenge', async () => {
    const provider = oidc(settings());
    const { url, remember } = await leave(provider);
    const other = await leave(provider);
    const back = await walk(url);
    const mine = JSON.parse(remember.reveal()) as Record<string, string>;
    const { verifier } = JSON.parse(other.remember.reveal()) as { verifier: string };
    const swapped = Object.assign(Object.create(remember) as typeof remember, {
      reveal: () => JSON.stringify({ ...mine, verifier }),
    });
    expect(await comeBack(provider, back, swapped)).toEqual(cancelled);
  });
});

describe('attack 8: an answer counts once', () => {
  test('a callback that comes twice verifies once', async () => {
    const provider = oidc(settings());
    const { url, remember } = await leave(provider);
    const back = await walk(url);
    const both = await Promise.all([comeBack(provider, back, remember), comeBack(provider, back, remember)]);
    expect(both.map(({ result }) => result).sort()).toEqual(['eligible', 'insufficient']);
  });

  test('even where the provider would honour its code twice', async () => {
    const pinned = createPinnedFetch();
    let kept: { status: number; body: string; headers: Headers } | undefined;
    const fetch: UpstreamFetch = async (url, init) => {
      if (!url.endsWith('/token')) return pinned(url, init);
      if (!kept) {
        const response = await pinned(url, init);
        kept = { status: response.status, headers: response.headers, body: await response.text() };
      }
      return new Response(kept.body, { status: kept.status, headers: kept.headers });
    };
    const provider = oidc({ ...settings(), fetch });
    const { url, remember } = await leave(provider);
    const back = await walk(url);
    expect(await comeBack(provider, back, remember)).toMatchObject({ result: 'eligible' });
    expect(await comeBack(provider, back, remember)).toMatchObject({ result: 'insufficient' });
  });
});

/** A token endpoint that answers with another ID token than it was given. */
type Forge = (
  token: { header: object; claims: Record<string, unknown>; raw: string },
  keys: KeyObject,
) => string;
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signWith = (header: object, claims: object): string => {
  const body = `${encode(header)}.${encode(claims)}`;
  return `${body}.${sign('sha256', Buffer.from(body), foreign.privateKey).toString('base64url')}`;
};

const hostile = (forge: Forge): UpstreamFetch => {
  const pinned = createPinnedFetch();
  return async (url, init) => {
    const response = await pinned(url, init);
    if (!url.endsWith('/token')) return response;
    const body = (await response.json()) as { id_token: string };
    const [header = '', claims = ''] = body.id_token.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as never;
    const jwks = (await (await fetch(`${peer.issuer}/jwks`)).json()) as { keys: JsonWebKey[] };
    const key = createPublicKey({ key: jwks.keys[0] as never, format: 'jwk' });
    const id_token = forge({ header: read(header), claims: read(claims), raw: body.id_token }, key);
    return Response.json({ ...body, id_token });
  };
};

describe('a token that somebody else made, or made over, verifies nobody', () => {
  test('the same token endpoint that forges nothing does verify', async () => {
    expect(await signIn(oidc({ ...settings(), fetch: hostile(({ raw }) => raw) }))).toMatchObject({
      result: 'eligible',
    });
  });

  test.each<[string, Forge]>([
    [
      'attack 1: claims changed under the old signature',
      ({ raw, claims }) => raw.replace(/\..*\./, `.${encode({ ...claims, kind: 'sight', sub: 'another' })}.`),
    ],
    ['attack 1: signed with another key', ({ header, claims }) => signWith(header, claims)],
    ['attack 1: without a signature', ({ raw }) => raw.replace(/[^.]*$/, '')],
    [
      'attack 2: alg none',
      ({ header, claims }) => `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`,
    ],
    [
      'attack 2: alg nOnE',
      ({ header, claims, raw }) =>
        `${encode({ ...header, alg: 'nOnE' })}.${encode(claims)}.${raw.split('.')[2] ?? ''}`,
    ],
    [
      'attack 3: HS256 with the public key for a secret',
      ({ header, claims }, key) => {
        const body = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
        const secret = key.export({ type: 'spki', format: 'pem' });
        return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
      },
    ],
    [
      'attack 3: HS256 with the client secret',
      ({ header, claims }) => {
        const body = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
        return `${body}.${createHmac('sha256', 'a secret between two').update(body).digest('base64url')}`;
      },
    ],
    [
      'attack 3: another algorithm than ours',
      ({ header, claims }) => {
        const body = `${encode({ ...header, alg: 'RS512' })}.${encode(claims)}`;
        return `${body}.${sign('sha512', Buffer.from(body), foreign.privateKey).toString('base64url')}`;
      },
    ],
    [
      'attack 4: jku of the attacker',
      ({ header, claims }) => signWith({ ...header, jku: 'https://evil.example/jwks' }, claims),
    ],
    [
      'attack 4: jwk of the attacker',
      ({ header, claims }) =>
        signWith({ ...header, jwk: foreign.publicKey.export({ format: 'jwk' }) }, claims),
    ],
    ['attack 4: crit', ({ header, claims }) => signWith({ ...header, crit: ['exp'] }, claims)],
    ['attack 5: padded', ({ raw }) => `${raw}==`],
    ['attack 5: a space in it', ({ raw }) => raw.replace('.', '. ')],
    ['attack 5: a line after it', ({ raw }) => `${raw}\n`],
    ['attack 5: a fourth part', ({ raw }) => `${raw}.`],
    ['no token', () => ''],
  ])('%s', async (_title, forge) => {
    const outcome = await signIn(oidc({ ...settings(), fetch: hostile(forge) }));
    expect(outcome).toEqual({ result: 'insufficient', reason: 'sign-in-cancelled' });
  });
});

describe('attack 4, 5: before a signature is checked, the token has one spelling and brings no key', () => {
  const token = (header: object) => `${encode(header)}.${encode({})}.c2ln`;
  test.each([
    [token({ alg: 'RS256', kid: 'k' }), true],
    [token({ alg: 'RS256', jku: 'https://evil.example' }), false],
    [token({ alg: 'RS256', jwk: {} }), false],
    [token({ alg: 'RS256', x5u: 'x' }), false],
    [token({ alg: 'RS256', x5c: [] }), false],
    [token({ alg: 'RS256', crit: [] }), false],
    [`${token({})}=`, false],
    [` ${token({})}`, false],
    [`${token({})}.`, false],
    ['..', false],
    ['', false],
    ['bnVsbA.e30.c2ln', false],
    ['e30.e30.c2lo\n', false],
    // The last character carries bits that nobody reads.
    ['e30.e30.c2l', false],
  ])('%s', (text, plain) => {
    expect(isPlainToken(text)).toBe(plain);
  });
});

describe('attack 27: a provider that does not answer verifies nobody, and refuses nobody', () => {
  const answers: [string, (url: string) => Promise<Response>][] = [
    ['down', () => Promise.reject(new TypeError('fetch failed'))],
    ['out of order', () => Promise.resolve(new Response('{}', { status: 503 }))],
    ['endless', () => Promise.resolve(new Response(new Uint8Array(300_000)))],
  ];

  test.each(answers)('%s, before the viewer leaves', async (_title, fetch) => {
    const step = await oidc({ ...settings(), fetch }).begin(context, {});
    expect(step).toEqual({ step: 'outcome', outcome: { result: 'unavailable', retryAfterMs: 60_000 } });
  });

  test.each(answers)('%s, once the viewer is back', async (_title, broken) => {
    const pinned = createPinnedFetch();
    const fetch: UpstreamFetch = (url, init) => (url.endsWith('/token') ? broken(url) : pinned(url, init));
    expect(await signIn(oidc({ ...settings(), fetch }))).toEqual({
      result: 'unavailable',
      retryAfterMs: 10_000,
    });
  });

  test('a failure is not kept: the next viewer is sent on', async () => {
    const pinned = createPinnedFetch();
    let down = true;
    const fetch: UpstreamFetch = (url, init) =>
      down ? Promise.reject(new Error('down')) : pinned(url, init);
    const provider = oidc({ ...settings(), fetch });
    expect(await provider.begin(context, {})).toMatchObject({ step: 'outcome' });
    down = false;
    expect(await provider.begin(context, {})).toMatchObject({ step: 'redirect' });
  });

  test('one that calls itself another is not believed', async () => {
    const fetch: UpstreamFetch = () =>
      Promise.resolve(
        Response.json({ issuer: 'https://evil.example', authorization_endpoint: 'https://e.example' }),
      );
    expect(await oidc({ ...settings(), fetch }).begin(context, {})).toMatchObject({ step: 'outcome' });
  });
});

test('attack 34: metadata of a provider elsewhere cannot send us to this machine', async () => {
  const asked: string[] = [];
  const refused: string[] = [];
  const inside = createPinnedFetch({ loopback: false });
  const issuer = 'https://federation.example';
  const fetch: UpstreamFetch = (url, init) => {
    asked.push(url);
    if (url.startsWith(issuer))
      return Promise.resolve(
        Response.json({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: 'https://127.0.0.1:9/token',
          jwks_uri: 'http://169.254.169.254/latest',
        }),
      );
    return inside(url, init).catch((error: unknown) => {
      refused.push(String(error));
      throw error;
    });
  };
  const provider = oidc({ ...settings(), issuer, fetch });
  const { url, remember } = await leave(provider);
  const state = new URL(url).searchParams.get('state') ?? '';
  expect(await comeBack(provider, `${callback}?code=c&state=${state}`, remember)).toMatchObject({
    result: 'unavailable',
  });
  expect(asked.at(-1)).toBe('https://127.0.0.1:9/token');
  expect(refused).toEqual([expect.stringContaining('inside this network')]);
});

test('a missing peer is told with the line that installs it', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(loadOpenidClient(() => Promise.reject(missing))).rejects.toThrow(
    /^tingying: .*npm install openid-client@6$/,
  );
  await expect(loadOpenidClient(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

describe('claims mean what the operator’s map says, and nothing else', () => {
  const map = {
    claim: 'kind',
    values: { '1': 'visual', true: 'visual', reader: 'print-disability' },
  } as const;
  test.each([
    [{ kind: '1' }, 'visual'],
    [{ kind: 1 }, 'visual'],
    [{ kind: true }, 'visual'],
    [{ kind: ['staff', 'reader'] }, 'print-disability'],
    [{ kind: 'READER' }, undefined],
    [{ kind: 'toString' }, undefined],
    [{ kind: '__proto__' }, undefined],
    [{ kind: { toString: () => '1' } }, undefined],
    [{ kind: [['1']] }, undefined],
    [{ kind: null }, undefined],
    [{ other: '1' }, undefined],
    [JSON.parse('{"__proto__":{"kind":"1"}}') as object, undefined],
  ])('%j', (claims, eligibility) => {
    expect(decideClaims(claims as Record<string, unknown>, map)).toEqual({ eligibility });
  });

  test.each([
    [1_900_000_000, '2030-03-17T17:46:40.000Z'],
    ['2030-03-17', '2030-03-18T00:00:00.000Z'],
    ['2030-03-17T08:00:00+08:00', '2030-03-17T00:00:00.000Z'],
  ])('until %s', (until, validUntil) => {
    expect(decideClaims({ kind: '1', until }, { ...map, validUntil: 'until' })).toEqual({
      eligibility: 'visual',
      validUntil,
    });
  });

  test.each(['forever', 'NaN', 1e300, null, true, '2030-13-45', {}])('until %j is none', (until) => {
    expect(decideClaims({ kind: '1', until }, { ...map, validUntil: 'until' })).toBe('unreadable');
  });
});
