import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSite } from '../../src/cli/serve/createSite.js';
import { explainOpening } from '../../src/cli/serve/explainOpening.js';
import { parseServeArgs } from '../../src/cli/serve/parseServeArgs.js';
import { serveWords } from '../../src/cli/serve/serveWords.js';

const portOf = (args: readonly string[], env: Record<string, string> = {}) => {
  const parsed = parseServeArgs(args, env);
  if (!parsed.ok) return parsed.reason;
  return 'args' in parsed ? parsed.args.port : null;
};

describe('whoever opens a theatre', () => {
  test('names a port, or has the usual one where a variable is set to nothing', () => {
    expect(portOf([])).toBe(4173);
    expect(portOf([], { PORT: '' })).toBe(4173);
    expect(portOf([], { PORT: '8080' })).toBe(8080);
    expect(portOf(['--port', '0'], { PORT: '8080' })).toBe(0);
    for (const none of ['', ' ', '0x50', '1e3', '65536', '-1', '80.5'])
      expect(portOf([`--port=${none}`])).toContain(`the port “${none}” is none`);
  });

  test('is told of a port only where the port is the reason', () => {
    const words = serveWords.en;
    const error = (code: string, syscall: string, message: string) =>
      Object.assign(new Error(message), { code, syscall });
    expect(explainOpening(error('EACCES', 'listen', 'listen EACCES'), 80, words)).toContain(
      'the port 80 may not',
    );
    expect(explainOpening(error('EADDRINUSE', 'listen', 'taken'), 80, words)).toContain(
      'the port 80 is taken',
    );
    const folder = error('EACCES', 'mkdir', "EACCES: permission denied, mkdir '/var/theatre'");
    expect(explainOpening(folder, 4173, words)).toBe(
      "tingying: EACCES: permission denied, mkdir '/var/theatre'",
    );
  });

  test('has files served whose names have spaces, brackets or Chinese in them, and no others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await mkdir(join(folder, '海报'));
    await writeFile(join(folder, 'index.html'), '<p>');
    await writeFile(join(folder, '海报', '灯 船 [1].webp'), 'picture');
    const site = await createSite(folder, { secure: false });
    const ask = (path: string) => site(new Request(new URL(path, 'http://localhost/')));
    const picture = ask('/海报/灯 船 [1].webp');
    expect([picture.status, picture.headers.get('content-type'), await picture.text()]).toEqual([
      200,
      'image/webp',
      'picture',
    ]);
    for (const path of ['/%2e%2e/secret.txt', '/%E6.webp', '/..%2fsecret.txt', '/%00.webp'])
      expect([path, ask(path).status]).toEqual([path, 404]);
  });
});
