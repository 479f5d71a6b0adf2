import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyFile, replaceKeyFile } from '../../../src/gate-server/keys/keyFile.js';
import { rotateGrantKey } from '../../../src/gate-server/keys/rotateKeys.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tingying-keys-'));
  path = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('attack 47: default keys: none are; they are made at the first start, differ everywhere and are read by their owner only', async () => {
  const keys = await openKeyFile(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await openKeyFile(path)).toEqual(keys);
  rmSync(path);
  const others = await openKeyFile(path);
  expect(others.peppers[0].key).not.toEqual(keys.peppers[0].key);
  expect(others.grants[0]?.secret).not.toEqual(keys.grants[0]?.secret);
});

test('attack 47: two processes that start at once get the same keys', async () => {
  const [one, ...others] = await Promise.all(Array.from({ length: 10 }, () => openKeyFile(path)));
  for (const other of others) expect(other).toEqual(one);
  expect(readdirSync(folder)).toEqual(['keys.json']);
});

test('attack 47: keys that others may read are not used', async () => {
  await openKeyFile(path);
  chmodSync(path, 0o644);
  await expect(openKeyFile(path)).rejects.toThrow(/may be read by others.*chmod 600/s);
});

test.each([
  ['nothing', ''],
  ['half a file', '{"version":1,"grants":[{"kid":"a'],
  [
    'no pepper',
    '{"version":1,"grants":[{"kid":"a","secret":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]}',
  ],
  ['a short secret', '{"version":1,"grants":[{"kid":"a","secret":"AAAA"}]}'],
])('a key file with %s is not replaced by new keys, for that would lose every claim', async (_what, text) => {
  writeFileSync(path, text, { mode: 0o600 });
  await expect(openKeyFile(path)).rejects.toThrow(/no certificate can be recognised again.*backup/s);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('a rotated key signs; the one before verifies until its last grant is dead, then it is gone', async () => {
  const first = await openKeyFile(path);
  const now = Date.parse('2026-11-26T08:00:00Z');
  const second = rotateGrantKey(first, now);
  expect(second.grants.map(({ kid }) => kid)).toEqual([second.grants[0]?.kid, first.grants[0]?.kid]);
  expect(second.grants[0]?.retiredAt).toBeUndefined();
  expect(second.grants[1]?.retiredAt).toBe(now);
  expect(second.peppers).toBe(first.peppers);
  const third = rotateGrantKey(second, now + 3_600_000);
  expect(third.grants).toHaveLength(2);
  expect(third.grants.map(({ kid }) => kid)).not.toContain(first.grants[0]?.kid);
  await replaceKeyFile(path, third);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await openKeyFile(path)).toEqual(third);
});
