import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runTingying } from '../../src/cli/runTingying.js';
import { openKeyFile, replaceKeyFile } from '../../src/gate-server/keys/keyFile.js';
import { rotateGrantKey } from '../../src/gate-server/keys/rotateKeys.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tingying-serve-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/index.html'), '<!doctype html><title>t</title>');
  mkdirSync(join(folder, 'films'));
  symlinkSync(resolve('demo/films/lantern-ferry'), join(folder, 'films/lantern-ferry'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function serve(...more: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const args = [
    '--data',
    join(folder, 'data'),
    '--films',
    join(folder, 'films'),
    '--site',
    join(folder, 'site'),
  ];
  const code = runTingying(['serve', ...args, ...more], {
    env: { LANG: 'en' },
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  const open = (async () => {
    for (;;) {
      const [, url] = /open at (\S+)/.exec(out.join('\n')) ?? [];
      if (url !== undefined) return url.replace('localhost', '127.0.0.1');
      const ended = await Promise.race([code, new Promise((next) => setTimeout(next, 50, 'on'))]);
      if (ended !== 'on') throw new Error(`ended with ${String(ended)}: ${err.join('\n')}`);
    }
  })();
  open.catch(() => undefined);
  return { code, open, out, err };
}
const tellToStop = () => process.emit('SIGTERM');

test('one command opens the theatre: a page, a gate, films that are shut, people to try it with, links for staff; and stops when told', async () => {
  mkdirSync(join(folder, 'films/broken'));
  writeFileSync(join(folder, 'films/broken/film.json'), '{"id":');
  const theatre = serve('--port', '0', '--metrics');
  const url = await theatre.open;
  const said = theatre.out.join('\n');
  expect(said).toContain('1 film is shown');
  expect(said).toMatch(/confirmed at once.*11010519491231002X11/);
  expect(said).toMatch(/reviewer: http:\/\/localhost:\d+\/staff#invitation=[\w-]{43}/);
  expect(theatre.err.join('\n')).toMatch(/broken|film\.json is not JSON/);

  const page = await fetch(`${url}/staff`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(((await (await fetch(`${url}/gate/v1/films`)).json()) as { films: unknown[] }).films).toHaveLength(
    1,
  );
  for (const path of [
    '/lantern-ferry/film.json',
    '/films/lantern-ferry/film.json',
    '/../package.json',
    '/keys.json',
  ])
    expect([path, (await fetch(url + path)).status]).toEqual([path, 404]);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('operation="listFilms",status="200"');
  expect(readFileSync(join(folder, 'data/keys.json'), 'utf8')).toContain('grants');

  // A key is changed while the theatre is open: told to look, it does, and says so.
  const keys = join(folder, 'data/keys.json');
  await replaceKeyFile(keys, rotateGrantKey(await openKeyFile(keys), Date.now()));
  process.emit('SIGHUP');
  await expect.poll(() => theatre.err.join('\n')).toContain('keys and films are read again');
  writeFileSync(keys, '{');
  process.emit('SIGHUP');
  await expect.poll(() => theatre.err.join('\n')).toMatch(/keys\.json is not JSON/);
  expect((await fetch(`${url}/gate/v1/readyz`)).status).toBe(200);

  const second = serve('--port', '0');
  expect(await second.code, 'the same data').toBe(2);
  expect(second.err.join('\n')).toMatch(/tingying: .*/);

  tellToStop();
  expect(await theatre.code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('a port that is taken is told with another one to take, and nothing is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;
  const theatre = serve('--port', String(port));
  expect(await theatre.code).toBe(2);
  expect(theatre.err.join('\n')).toContain(`the port ${port} is taken by another program`);
  expect(theatre.err.join('\n')).toContain(`--port ${port + 1}`);
  other.close();
});

test.each([
  [['--port', 'x'], /port “x” is none/],
  [['--nonsense'], /nonsense/],
  [['--site', '/nowhere'], /page’s folder \/nowhere/],
  [['--config', '/nowhere.mjs'], /\/nowhere\.mjs could not be read/],
  [['--port', '0', '--origin', 'http://theatre.example'], /is not https/],
])('%s: a clear word and code 2', async (args, words) => {
  const theatre = serve(...args);
  expect(await theatre.code).toBe(2);
  expect(theatre.err.join('\n')).toMatch(words);
});
