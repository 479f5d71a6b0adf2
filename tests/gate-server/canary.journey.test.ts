import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Answers, Providers, VerificationView } from '../../src/core/gate/GateApi.js';
import { createGate } from '../../src/gate-server/createGate.js';
import { toNodeListener } from '../../src/gate-server/http/toNodeListener.js';
import { demoPeople } from '../../src/gate-server/testkit/demoPeople.js';
import { createHttpBrowser, type HttpBrowser } from './createHttpBrowser.js';

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
async function watchGate() {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-canary-'));
  const lines: string[] = [];
  const letters: string[] = [];
  const answers: { readonly asked: string; readonly headers: string; readonly body: string }[] = [];
  const gate = createGate({
    store: { dir: join(folder, 'store') },
    keys: { file: join(folder, 'keys.json') },
    films: 'demo/films',
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
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
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

/** Begins, gives, agrees and sends; where it stands then. */
async function apply(browser: HttpBrowser, provider: string, answers: Answers): Promise<VerificationView> {
  const { notice } = await browser.get<Providers>('/providers');
  const begun = await browser.post<VerificationView>('/verifications', { provider }, 201);
  if (Object.keys(answers).length > 0) await browser.put(`/verifications/${begun.id}/answers`, answers);
  await browser.put(`/verifications/${begun.id}/answers`, {
    consents: { sensitive: true, passingOn: true, notice: notice.version },
  });
  await browser.get(`/verifications/${begun.id}`);
  await browser.post(`/verifications/${begun.id}/submit`, {}, 202);
  return browser.settle(begun.id);
}

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
  await viewer.post('/play-sessions', { film: 'lantern-ferry' }, 201);
  // Another with the same certificate; in a place where no number belongs.
  const other = createHttpBrowser(gate.url);
  expect((await apply(other, 'registry', { name, number: certificate })).state).not.toBe('verified');
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
