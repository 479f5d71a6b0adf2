import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createGate } from '../../src/gate-server/createGate.js';
import { human } from '../../src/gate-server/providers/human/human.js';
import { registry } from '../../src/gate-server/providers/registry/registry.js';
import { findMissing } from '../../src/gate-server/startup/findMissing.js';

afterEach(() => vi.unstubAllEnvs());

describe('attack 47: a theatre in public with what was made for trying out', () => {
  test('is refused, and each missing thing is named', () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(() => createGate()).toThrow(/production.*origin:.*keys:.*contact:.*operator:.*providers:/s);
  });

  const whole = {
    origin: 'https://theatre.example',
    keys: { file: 'keys.json' },
    contact: { phone: '400-000-0000' },
    operator: '某无障碍剧场',
    providers: [human()],
  };
  test.each([
    ['no origin', { origin: [] }, 'origin:'],
    ['plain http', { origin: 'http://localhost:4173' }, 'origin: http://localhost:4173 is not https'],
    ['no way to get help', { contact: {} }, 'contact:'],
    ['nobody who answers for it', { operator: '' }, 'operator:'],
    ['no way to verify', { providers: [] }, 'providers: at least one'],
    [
      'a registry that asks nobody',
      { providers: [registry({ endpoint: 'http://127.0.0.1:1/', demo: true })] },
      '“registry” is only for trying out',
    ],
  ])('%s is one missing thing', (_what, change, words) => {
    expect(findMissing({ ...whole, ...change })).toEqual([expect.stringContaining(words)]);
  });

  test('nothing is missing where all is set', () => {
    expect(findMissing(whole)).toEqual([]);
  });
});

test.each([
  ['no address', 'theatre.example'],
  ['a path', 'https://theatre.example/gate'],
  ['plain http to the world', 'http://theatre.example'],
  ['another scheme', 'file:///theatre'],
])('an origin that is %s is refused at once', (_what, origin) => {
  expect(() => createGate({ origin })).toThrow(/tingying: origin/);
});

test('a gate that cannot open says why, answers 503 with a sentence, and never lets anybody in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-startup-'));
  const lines: string[] = [];
  const gate = createGate({
    keys: { file: join(folder, 'keys.json') },
    store: { url: 'mysql://nowhere' },
    log: (line) => lines.push(line),
  });
  await expect(gate.ready).rejects.toThrow(/postgres/);
  const response = await gate(new Request('http://localhost/gate/v1/play-sessions', { method: 'POST' }));
  expect(response.status).toBe(503);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(((await response.json()) as { say: string }).say).not.toBe('');
  expect(lines.join()).toContain('gate-not-open');
  await gate.close();
  rmSync(folder, { recursive: true });
});
