import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import type { Keys } from './Keys.js';
import { createKeys } from './createKeys.js';

const single = ['salt', 'sealing', 'pseudonyms', 'recipients', 'media', 'evidence'] as const;

type Stored = Record<(typeof single)[number], string> & {
  version: 1;
  grants: { kid: string; secret: string; signsFrom?: number; retiredAt?: number }[];
  peppers: { id: string; key: string; from?: number }[];
};

/** The keys in this file; made there at the first start. Throws where others may read it, or where it cannot be read. */
export async function openKeyFile(path: string): Promise<Keys> {
  if (!(await isThere(path))) {
    const keys = createKeys();
    const beside = `${path}.${randomUUID()}`;
    await writeWhole(beside, keys);
    try {
      // Appears whole or not at all, and never in the place of another's: of two that start at once, one's keys are both's.
      await link(beside, path);
      return keys;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await unlink(beside);
    }
  }
  return readKeyFile(path);
}

/** The keys in this file, which has to be there: one that is gone for a moment must not become another theatre's. */
export async function readKeyFile(path: string): Promise<Keys> {
  if (!(await isThere(path)))
    throw new Error(
      `tingying: ${path} is not there. The keys stay as they were; at the next start there would be none of this theatre. Put it back, from your backup if need be.`,
    );
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Error(
      `tingying: ${path} may be read by others. Whoever has these keys can open every film and tell which certificate is whose. ` +
        `Run: chmod 600 ${path}; if others did read it, rotate the keys (docs/operations.md).`,
    );
  return readKeys(await readFile(path, 'utf8'), path);
}

/** Puts other keys in the place of those in the file, at once or not at all. */
export async function replaceKeyFile(path: string, keys: Keys): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  await writeWhole(beside, keys);
  await rename(beside, path);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    },
  );

async function writeWhole(path: string, keys: Keys): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(writeKeys(keys));
    await file.sync();
  } finally {
    await file.close();
  }
}

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const decode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));

function writeKeys(keys: Keys): string {
  const stored: Stored = {
    version: 1,
    grants: keys.grants.map(({ secret, ...key }) => ({ ...key, secret: encode(secret) })),
    peppers: keys.peppers.map(({ key, ...pepper }) => ({ ...pepper, key: encode(key) })),
    ...(Object.fromEntries(single.map((name) => [name, encode(keys[name])])) as Record<
      (typeof single)[number],
      string
    >),
  };
  return `${JSON.stringify(stored, null, 2)}\n`;
}

function readKeys(text: string, path: string): Keys {
  const broken = (what: string) =>
    new Error(
      `tingying: ${path} ${what}, so no certificate can be recognised again and no film opened. ` +
        'Put your backup of it in its place; only for a new theatre, delete it and start again.',
    );
  let stored: Partial<Stored>;
  try {
    stored = JSON.parse(text) as Partial<Stored>;
  } catch {
    throw broken('is not JSON');
  }
  const grants = (stored.grants ?? []).map(({ secret, ...key }) => ({ ...key, secret: decode(secret) }));
  if (!grants.some(({ retiredAt, secret }) => retiredAt === undefined && secret.length >= 32))
    throw broken('has no key that signs grants');
  const [pepper, ...older] = (stored.peppers ?? []).map(({ key, ...pepper }) => ({
    ...pepper,
    key: decode(key),
  }));
  if (!pepper || [pepper, ...older].some(({ key }) => key.length < 32)) throw broken('has no pepper');
  const found = single.map((name) => {
    const bytes = decode(stored[name] ?? '');
    if (bytes.length < 16) throw broken(`has no ${name}`);
    return [name, bytes] as const;
  });
  return {
    grants,
    peppers: [pepper, ...older],
    ...(Object.fromEntries(found) as Record<(typeof single)[number], Uint8Array<ArrayBuffer>>),
  };
}
