import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type {
  Answers,
  GrantedCase,
  InvitationView,
  PlaySession,
  ReviewCase,
  VerificationView,
} from '../../src/core/gate/GateApi.js';
import type { NewCode } from '../../src/gate-client/index.js';
import { createGate } from '../../src/gate-server/createGate.js';
import { toNodeListener } from '../../src/gate-server/http/toNodeListener.js';
import { attestation } from '../../src/gate-server/providers/attestation/attestation.js';
import { human } from '../../src/gate-server/providers/human/human.js';
import { oidc } from '../../src/gate-server/providers/oidc/oidc.js';
import type { VerificationProvider } from '../../src/gate-server/providers/VerificationProvider.js';
import { demoPeople } from '../../src/gate-server/testkit/demoPeople.js';
import { findPort } from '../findPort.js';
import { createHttpBrowser, type HttpBrowser } from './createHttpBrowser.js';
import { startOpenIdProvider, walk } from './providers/startOpenIdProvider.js';
import { sendApplication } from './sendApplication.js';

/** What must lie nowhere, by what it is. */
type Forms = readonly (readonly [what: string, form: string])[];

const algorithms = ['md5', 'sha1', 'sha256', 'sha512'];

/** Every form in which some words could lie somewhere: as they are, written otherwise, and as a plain hash. */
function formsOf(what: string, text: string): Forms {
  const written = [text, text.toLowerCase(), text.replace(/[\s-]/g, ''), encodeURIComponent(text)];
  const hashed = [...new Set([text, text.replace(/[\s-]/g, '')])].flatMap((one) => hashesOf(one));
  return [
    ...written.map((one) => [`${what} as it is`, one] as const),
    [
      `${what} in base64`,
      Buffer.from(text)
        .toString('base64')
        .replace(/.{0,2}=*$/, ''),
    ],
    ...hashed.map(([how, one]) => [`${what}, ${how}`, one] as const),
  ];
}

function hashesOf(text: string): Forms {
  return algorithms.flatMap((algorithm) => {
    const digest = createHash(algorithm).update(text).digest();
    return (['hex', 'base64', 'base64url'] as const).map(
      (encoding) =>
        [
          `${algorithm} of “${text.length}” in ${encoding}`,
          digest.toString(encoding).replace(/=+$/, ''),
        ] as const,
    );
  });
}

/** A certificate’s number: also without its grade, in groups, and hashed together with the name of its kind. */
function formsOfNumber(number: string): Forms {
  const short = number.slice(0, 18);
  const separated = [' ', '-'].flatMap((between) => [
    number.replace(/(.{4})(?=.)/g, `$1${between}`),
    [number.slice(0, 6), number.slice(6, 14), number.slice(14)].join(between),
  ]);
  return [
    ...formsOf('number', number),
    ...formsOf('number without its grade', short),
    ...separated.map((text) => ['number in groups', text] as const),
    ...[`cn-certificate${number}`, `cn-certificate\n${number}`].flatMap((text) => hashesOf(text)),
  ];
}

function findIn(where: string, bytes: Buffer | string, forms: Forms): string[] {
  const text = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return forms.filter(([, form]) => text.includes(form)).map(([what]) => `${where}: ${what}`);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** A gate that is watched: what it was asked, what it answered, what it wrote. All of it goes with the test. */
async function watchGate(providers?: readonly VerificationProvider[], port = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-canary-'));
  const lines: string[] = [];
  const letters: string[] = [];
  const answers: { readonly asked: string; readonly headers: string; readonly body: string }[] = [];
  const gate = createGate({
    store: { dir: join(folder, 'store') },
    keys: { file: join(folder, 'keys.json') },
    films: 'demo/films',
    ...(providers && { providers }),
    // What providers are told to send viewers back to.
    ...(port !== 0 && { origin: `http://127.0.0.1:${port}` }),
    log: (line) => lines.push(line),
    mailbox: ({ text }) => void letters.push(text),
  });
  const server = createServer(
    toNodeListener(async (request, from) => {
      const response = await gate(request, from);
      const isMedia = request.url.includes('/m/');
      answers.push({
        asked: `${request.method} ${request.url.replace(/^.*?\/gate\/v1/, '')}`,
        headers: JSON.stringify([...response.headers]),
        body:
          isMedia || response.headers.get('content-type') === 'text/event-stream'
            ? ''
            : await response.clone().text(),
      });
      return response;
    }),
  );
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  await gate.ready;
  onTestFinished(async () => {
    await gate.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    url,
    answers,
    close: () => gate.close(),
    invite: async (role: string): Promise<HttpBrowser> => {
      const [, invitation] = new RegExp(`${role}: \\S+#invitation=(\\S+)`).exec(letters.join('\n')) ?? [];
      const staff = createHttpBrowser(url);
      await staff.post('/sessions/invitation', { invitation }, 201);
      return staff;
    },
    /** Which answers told it: their question, without the names of what it was about. */
    tellers: (forms: Forms): string[] => {
      const told = answers.filter(({ headers, body }) => findIn('', headers + body, forms).length > 0);
      return [...new Set(told.map(({ asked }) => asked.replace(/\/[\w-]{20,}/g, '/:id')))].sort();
    },
    /** In addresses that were asked for, in the log and in letters. */
    findInWords: (forms: Forms): string[] => [
      ...answers.flatMap(({ asked }) => findIn('address', asked, forms)),
      ...[...lines, ...letters].flatMap((line) => findIn('log', line, forms)),
    ],
    findInFiles: (when: string, forms: Forms): string[] => {
      const files = filesIn(folder);
      expect(files.length).toBeGreaterThan(20);
      // The search itself finds what is there: a film’s name is in the files.
      const known: Forms = [['a name', 'lantern-ferry']];
      expect(files.flatMap((path) => findIn(path, readFileSync(path), known))).not.toEqual([]);
      return files.flatMap((path) => findIn(`${when} ${path}`, readFileSync(path), forms));
    },
  };
}

/** Sends, and tells where it stands once it is decided. */
const apply = async (browser: HttpBrowser, provider: string, answers: Answers): Promise<VerificationView> =>
  browser.settle(await sendApplication(browser, provider, answers));

test('no number leaks: one certificate goes through every flow, and is in no file, no log, no address and no answer afterwards', async () => {
  const { name, certificate } = demoPeople.succeeds;
  const forms = formsOfNumber(certificate);
  const gate = await watchGate();
  const viewer = createHttpBrowser(gate.url);
  // With the wrong name; then right, in groups and full-width.
  const wrong = await apply(viewer, 'registry', { name: '错名', number: certificate });
  expect(wrong.state).not.toBe('verified');
  await viewer.ask('POST', `/verifications/${wrong.id}/appeal`, { words: 'x' });
  await viewer.post(`/verifications/${wrong.id}/withdraw`, {}, 200);
  const verified = await apply(viewer, 'registry', { name, number: '1101 0519 4912 3100 2x11' });
  expect(verified.state).toBe('verified');
  const play = await viewer.post<PlaySession>('/play-sessions', { film: 'lantern-ferry' }, 201);
  // Another with the same certificate; in a place where no number belongs.
  const other = createHttpBrowser(gate.url);
  expect((await apply(other, 'registry', { name, number: certificate })).state).not.toBe('verified');
  // Told to a reviewer on the telephone, and seen by an organisation.
  const reviewer = await gate.invite('reviewer');
  const caller = createHttpBrowser(gate.url);
  const called = await sendApplication(caller, 'human', { phone: '010 5555 0100' });
  await expect
    .poll(async () => (await reviewer.ask('POST', `/reviews/${called}/assign`, {})).status)
    .toBe(200);
  const verify = { decision: 'verify', reason: 'confirmed' };
  const mistold = { ...verify, number: `${certificate}9` };
  expect((await reviewer.ask('POST', `/reviews/${called}/decide`, mistold)).status).toBe(422);
  const told = { ...verify, number: certificate };
  const decided = await reviewer.post<ReviewCase>(`/reviews/${called}/decide`, told, 200);
  expect(decided).toMatchObject({ state: 'checking', contested: true });
  const library = await gate.invite('organisation');
  await library.post('/attestations', { name, number: certificate }, 201);
  // Looked for by it, to take back what it opened; and what plays hears why.
  expect((await reviewer.ask('POST', '/revocations/find', { number: `${certificate}9` })).status).toBe(422);
  const { granted } = await reviewer.post<{ granted: GrantedCase[] }>(
    '/revocations/find',
    { number: certificate },
    200,
  );
  expect(granted.map(({ id }) => id)).toEqual([verified.id]);
  const operator = await gate.invite('operator');
  const { url } = await operator.post<InvitationView>('/invitations', { role: 'reviewer' }, 201);
  const second = createHttpBrowser(gate.url);
  await second.post('/sessions/invitation', { invitation: new URL(url).hash.split('=')[1] }, 201);
  for (const one of [reviewer, second])
    await one.post(`/reviews/${verified.id}/revoke`, { reason: 'fraud' }, 200);
  const ended = await viewer.ask('POST', `/play-sessions/${play.id}/renew`, {});
  expect(await ended.json()).toMatchObject({
    code: 'entitlement-revoked',
    say: 'A person has found that this application cannot be right. Your verification was taken back. You can object.',
  });
  await viewer.get('/me');
  await viewer.ask('GET', '/me/export');
  await viewer.ask('POST', '/play-sessions', { film: certificate });
  await viewer.ask('POST', '/sessions/passkey', { [certificate]: certificate });
  expect(gate.answers.length).toBeGreaterThan(20);
  expect(gate.tellers(forms)).toEqual([]);
  expect(gate.findInWords(forms)).toEqual([]);
  expect(gate.findInFiles('while it runs', forms)).toEqual([]);
  // In an address, which is then the tester’s own: not in the answer, not in the log.
  const inAddress = await viewer.ask('GET', `/verifications/${certificate}`);
  expect(inAddress.status).toBe(404);
  expect(gate.tellers(forms)).toEqual([]);
  expect(gate.findInWords(forms).filter((where) => !where.startsWith('address'))).toEqual([]);
  await viewer.ask('DELETE', '/me', { confirm: true });
  await gate.close();
  expect(gate.findInFiles('afterwards', forms)).toEqual([]);
});

test('nor does what the other ways are given: a code, a name, a telephone number, a note, and who one is at the federation', async () => {
  const port = await findPort();
  const account = 'canary-account-7531';
  const federation = await startOpenIdProvider(
    { [account]: { kind: 'sight', until: '2049-12-31', name: '欧阳金雀', address: '88 Canary Lane' } },
    { theatre: `http://127.0.0.1:${port}` },
  );
  onTestFinished(() => federation.stop());
  const settings = {
    issuer: federation.issuer,
    clientId: 'theatre',
    clientSecret: 'a secret between two',
    scopes: ['disability'],
    claims: { claim: 'kind', values: { sight: 'visual' }, validUntil: 'until' },
  } as const;
  const gate = await watchGate([oidc(settings), attestation(), human()], port);

  const away = createHttpBrowser(gate.url);
  const leaving = await apply(away, 'oidc', {});
  const back = await walk(leaving.redirect!);
  await away.ask('GET', back.slice(back.indexOf('/callbacks/')));
  expect((await away.settle(leaving.id)).state).toBe('verified');
  await away.post('/play-sessions', { film: 'lantern-ferry' }, 201);
  await away.ask('GET', '/me/export');

  const name = '贺兰金丝雀';
  const library = await gate.invite('organisation');
  const { code } = await library.post<NewCode>('/attestations', { name }, 201);
  await library.get('/attestations');
  const known = createHttpBrowser(gate.url);
  const mistaken = await apply(known, 'attestation', { name: '错名', code });
  expect(mistaken.state).not.toBe('verified');
  await known.post(`/verifications/${mistaken.id}/withdraw`, {}, 200);
  const vouched = await apply(known, 'attestation', { name, code: code.replace(/.{5}/g, '$& ') });
  expect(vouched.state).toBe('verified');
  await known.ask('GET', '/me/export');

  // Somebody who writes down everything, their certificate too, though they are asked not to.
  const phone = '010 5555 0173';
  const { certificate } = demoPeople.succeeds;
  const note = `canary: please ask for me at the door. ${certificate}`;
  const words = `canary: look at it again. ${certificate}`;
  const caller = createHttpBrowser(gate.url);
  const called = await sendApplication(caller, 'human', { phone, note });
  const reviewer = await gate.invite('reviewer');
  await expect
    .poll(async () => (await reviewer.ask('POST', `/reviews/${called}/assign`, {})).status)
    .toBe(200);
  await reviewer.get('/reviews');
  await reviewer.post(`/reviews/${called}/decide`, { decision: 'reject', reason: 'not-eligible' }, 200);
  await caller.post(`/verifications/${called}/appeal`, { words }, 202);
  await reviewer.get('/reviews');
  await caller.get('/me');

  const forms = {
    subject: [...formsOf('subject', federation.subjects[0]!), ...formsOf('account', account)],
    claims: [...formsOf('name there', '欧阳金雀'), ...formsOf('address', '88 Canary Lane')],
    name: formsOf('name', name),
    code: [...formsOf('code', code), ['code in groups', code.replace(/.{5}(?=.)/g, '$& ')] as const],
    phone: formsOf('telephone', phone),
    note: formsOf('note', note),
    words: formsOf('objection', words),
    number: formsOfNumber(certificate),
  };
  const told = Object.fromEntries(Object.entries(forms).map(([what, one]) => [what, gate.tellers(one)]));
  // Who gave it may see it again, and the one reviewer who has taken the case; a code is told once, to who made it.
  const between = [
    'GET /me',
    'GET /reviews',
    'GET /verifications/:id',
    'POST /reviews/:id/assign',
    'POST /verifications/:id/appeal',
    'POST /verifications/:id/submit',
    'PUT /verifications/:id/answers',
  ];
  expect(told).toEqual({
    subject: [],
    claims: [],
    name: [],
    code: ['POST /attestations'],
    phone: between,
    note: between,
    words: [],
    number: between,
  });
  const all = Object.values(forms).flat();
  expect(gate.findInWords(all)).toEqual([]);
  expect(gate.findInFiles('while it runs', all)).toEqual([]);
  // In an address, which is then the tester’s own: not in the log.
  expect((await library.ask('DELETE', `/attestations/${code}`)).status).toBe(404);
  expect(gate.findInWords(all).filter((where) => !where.startsWith('address'))).toEqual([]);
  for (const one of [away, known, caller]) await one.ask('DELETE', '/me', { confirm: true });
  await gate.close();
  expect(gate.findInFiles('afterwards', all)).toEqual([]);
});
