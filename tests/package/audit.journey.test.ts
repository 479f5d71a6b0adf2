import { execFile, spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PageReport } from '../../src/audit/index.js';
import { findChromium } from '../../scripts/findChromium.mjs';
import { createConsumer, pickVersions, run } from './consumer.js';

/** A page with one fault: a button without a name. */
const page = `<!doctype html><html lang="en"><title>A film</title><main><h1>A film</h1>
<button></button><p>Nothing plays here.</p></main></html>`;

let site: Server;
let url: string;
/** Told when a page is asked for that never comes. */
let hangs = (): void => undefined;
beforeAll(async () => {
  site = createServer((request, response) => {
    if (request.url === '/never') {
      hangs();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => site.once('listening', listening));
  url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

test('tingying audit without what it looks through says which line brings it', async () => {
  await expect(run(inject('consumer'), 'tingying', ['audit', url])).rejects.toThrow(
    /npm install --save-dev axe-core playwright-core/,
  );
});

describe('tingying audit, from the package as it would be published', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await createConsumer(inject('tarball'), pickVersions('axe-core', 'playwright-core'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('finds the button without a name, ends with 1, and writes an assertion for each rule', async () => {
    const chromium = await findChromium();
    const bin = join(folder, 'node_modules/.bin/tingying');
    const args = ['audit', url, '--groups', 'page,media', '--format', 'earl', '--output', 'found.jsonld'];
    const code = await new Promise((ended) =>
      execFile(
        bin,
        [...args, '--no-sandbox'],
        {
          cwd: folder,
          env: { ...process.env, ...chromium?.env, TINGYING_CHROMIUM: chromium?.executablePath },
        },
        (error) => ended(error?.code ?? 0),
      ),
    );
    expect(code).toBe(1);
    const earl = JSON.stringify(JSON.parse(await readFile(join(folder, 'found.jsonld'), 'utf8')));
    for (const word of ['earl:failed', 'earl:inapplicable', 'button-name', url]) expect(earl).toContain(word);
  });

  /** Both streams of the command, on a terminal of its own (util-linux' `script`) or in a pipe. */
  const say = async (
    on: 'terminal' | 'pipe',
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const chromium = await findChromium();
    const words = `node_modules/.bin/tingying audit ${url} --rules axe/button-name --no-sandbox --output said.txt`;
    const [program, args] =
      on === 'terminal' ? ['script', ['-qfec', words, '/dev/null']] : ['sh', ['-c', `${words} 2>&1`]];
    const { CI: _CI, ...env } = process.env;
    return new Promise((ended) =>
      execFile(
        program,
        args,
        {
          cwd: folder,
          env: {
            ...env,
            ...chromium?.env,
            TINGYING_CHROMIUM: chromium?.executablePath,
            LANG: 'en_GB.UTF-8',
            ...more,
          },
        },
        (_error, out) => ended(out),
      ),
    );
  };

  test.runIf(process.platform === 'linux')(
    'tells at a terminal how far it is, in a line that is gone in the end; in CI and in a pipe it says nothing',
    async () => {
      const drawn = (await say('terminal')).split('\r\u001B[2K');
      expect(drawn.slice(1)).toEqual(['0 of 1 pages  ', `1 of 1 pages  ${url}`, '']);
      expect(await say('terminal', { CI: 'true' })).toBe('');
      expect(await say('pipe')).toBe('');
    },
  );

  /** Tells the audit to stop while its second page does not come, once or twice. */
  const stop = async (signals: readonly NodeJS.Signals[], output: string) => {
    const chromium = await findChromium();
    const [wrapper, pid] = [join(folder, `${output}.sh`), join(folder, `${output}.pid`)];
    const program = chromium?.executablePath ?? '';
    await writeFile(wrapper, `#!/bin/sh\necho $$ >'${pid}'\nexec '${program}' "$@"\n`, { mode: 0o755 });
    const isHanging = new Promise<void>((told) => (hangs = told));
    const args = ['audit', url, `${url}never`, '--rules', 'axe/button-name', '--concurrency', '1'];
    const child = spawn(
      join(folder, 'node_modules/.bin/tingying'),
      [...args, '--format', 'json', '--output', output, '--no-sandbox', '--browser', wrapper],
      { cwd: folder, env: { ...process.env, ...chromium?.env, LANG: 'en_GB.UTF-8' } },
    );
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    const ended = new Promise<number | null>((tell) => child.on('exit', tell));
    await isHanging;
    for (const signal of signals) child.kill(signal);
    const code = await ended;
    return { code, said, browser: Number(await readFile(pid, 'utf8')) };
  };
  const isThere = (id: number): boolean => {
    try {
      return process.kill(id, 0);
    } catch {
      return false;
    }
  };

  test.runIf(process.platform !== 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'told to stop by %s, writes what it has seen, names what it has not, closes its browser and ends with %i',
    async (signal, expected) => {
      const { code, said, browser } = await stop([signal], `${signal}.json`);
      expect(code).toBe(expected);
      expect(said).toContain('1 of 2 pages were looked at');
      const { pages } = JSON.parse(await readFile(join(folder, `${signal}.json`), 'utf8')) as PageReport;
      expect(pages.map(({ troubles }) => troubles.map(({ kind }) => kind))).toEqual([[], ['stopped']]);
      expect(pages[0]?.answers.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
        'axe/button-name failed',
      ]);
      expect(isThere(browser)).toBe(false);
    },
  );

  test.runIf(process.platform !== 'win32')(
    'told twice, does not wait: what was found is lost, it says so, and no browser stays',
    async () => {
      const { code, said, browser } = await stop(['SIGINT', 'SIGTERM'], 'twice.json');
      // Of two signals that wait at once the system says which one is heard first.
      expect([130, 143]).toContain(code);
      expect(said).toContain('What had been found is lost.');
      await expect(readFile(join(folder, 'twice.json'))).rejects.toThrow(/ENOENT/);
      // It goes with the pipe to its driver, which it notices in its own time.
      await expect.poll(() => isThere(browser), { timeout: 15_000 }).toBe(false);
    },
  );
});
