import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createWalSync } from '../../../src/gate-server/store/createWalSync.js';
import type { Database } from '../../../src/gate-server/store/Database.js';
import { migrate } from '../../../src/gate-server/store/migrate.js';
import { openPglite } from '../../../src/gate-server/store/openPglite.js';
import { StoreUnavailable } from '../../../src/gate-server/store/StoreUnavailable.js';
import { compileGate } from '../../../scripts/compileGate.mjs';

const gate = compileGate();
const children = new Set<ChildProcess>();
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tingying-embedded-'));
  return () => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
    rmSync(dir, { recursive: true, force: true });
  };
});
afterAll(gate.remove);

const script = (name: string) => join(import.meta.dirname, 'processes', name);

/** Starts one of the programs beside us, and hears what it says. */
function start(name: string, ...args: string[]) {
  const child = spawn(process.execPath, [script(name), gate.folder, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const said: string[] = [];
  let heard: (() => void) | undefined;
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    heard?.();
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    said,
    first: () =>
      new Promise<string>((resolve, reject) => {
        heard = () => said[0] !== undefined && resolve(said[0]);
        heard();
        void ended.then(() =>
          said[0] === undefined ? reject(new Error(`${name} ended without a word`)) : undefined,
        );
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const insert = (database: Database, id: string) =>
  database.transaction(
    (sql) => sql.query('insert into viewer (id, created_at) values ($1, $2)', [id, '2026-01-01T00:00:00Z']),
    {
      durable: true,
    },
  );

describe('attack 45: a second process on the embedded database', () => {
  test('is refused while the first lives, and told which one it is and what to do', async () => {
    const holder = start('hold.mjs', dir);
    expect(await holder.first()).toBe('held');
    const { pid } = JSON.parse(readFileSync(join(dir, 'lock'), 'utf8')) as { pid: number };
    const trouble = await openPglite({ dir }).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(StoreUnavailable);
    expect(trouble).toMatchObject({
      because: 'locked',
      message: expect.stringContaining(`process ${pid}`) as string,
    });
    expect(existsSync(join(dir, 'pglite', 'PG_VERSION'))).toBe(false);
    // Killed, it leaves its file behind; the next one sees that nobody is there any more.
    await holder.kill();
    expect(existsSync(join(dir, 'lock'))).toBe(true);
    const next = start('hold.mjs', dir);
    expect(await next.first()).toBe('held');
  });

  test('is refused in the same process too, and may come once the first has closed', async () => {
    const first = await openPglite({ dir });
    await expect(openPglite({ dir })).rejects.toMatchObject({ because: 'locked' });
    await migrate(first);
    await insert(first, 'kept');
    await first.close();
    expect(existsSync(join(dir, 'lock'))).toBe(false);
    const second = await openPglite({ dir });
    expect(await second.query('select id from viewer', [])).toEqual([{ id: 'kept' }]);
    await second.close();
  });

  test('of ten that find a dead one’s file at the same moment one has it', async () => {
    const dead = start('hold.mjs', dir);
    await dead.first();
    await dead.kill();
    const rush = Array.from({ length: 10 }, () => start('hold.mjs', dir));
    const said = await Promise.all(rush.map((one) => one.first()));
    expect(said.filter((word) => word === 'held')).toHaveLength(1);
    expect(said.filter((word) => word === 'locked')).toHaveLength(9);
  });

  const write = (change: Record<string, unknown>) => {
    const holder = start('hold.mjs', dir);
    return holder.first().then(async () => {
      const lock = JSON.parse(readFileSync(join(dir, 'lock'), 'utf8')) as Record<string, unknown>;
      await holder.kill();
      writeFileSync(join(dir, 'lock'), JSON.stringify({ ...lock, ...change }));
    });
  };

  test('a number that another program has got since is not taken for the dead one', async () => {
    await write({ pid: process.pid }); // alive, but it started at another time
    expect(await start('hold.mjs', dir).first()).toBe('held');
  });

  test('one from before the machine was started again is dead', async () => {
    await write({ boot: 'another', pid: process.pid });
    expect(await start('hold.mjs', dir).first()).toBe('held');
  });

  test('one in another container, which cannot be asked, lives as long as it gives a sign', async () => {
    await write({ space: 'elsewhere pid:[1]' });
    expect(await start('hold.mjs', dir).first()).toBe('locked');
    const old = new Date(Date.now() - 61_000);
    utimesSync(join(dir, 'lock'), old, old);
    expect(await start('hold.mjs', dir).first()).toBe('held');
  });

  test('a file that was cut off while it was written is taken over, but not at once', async () => {
    writeFileSync(join(dir, 'lock'), '{"pid":');
    expect(await start('hold.mjs', dir).first()).toBe('locked');
    const old = new Date(Date.now() - 11_000);
    utimesSync(join(dir, 'lock'), old, old);
    expect(await start('hold.mjs', dir).first()).toBe('held');
  });
});

describe('attack 46: a power cut on the embedded database', () => {
  test('each acknowledged decision was forced to the disk: the log’s files, and all files when the log moved on', async () => {
    const database = await openPglite({ dir });
    await migrate(database);
    const forced: string[] = [];
    const disk = createWalSync(join(dir, 'pglite'), (path, what) => {
      forced.push(`${what} ${path.slice(dir.length + 1)}`);
      return Promise.resolve();
    });
    await disk.sync();
    expect(forced).toContain('data pglite/pg_wal/000000010000000000000001');
    expect(forced).toContain('all pglite/pg_wal');
    expect(forced).toContain('all pglite/global/pg_control');
    forced.length = 0;
    await disk.sync();
    expect(forced).toEqual(['data pglite/pg_wal/000000010000000000000001']);
    forced.length = 0;
    // Ten at once share: the one that runs, and one for all who came meanwhile.
    await Promise.all(Array.from({ length: 10 }, () => disk.sync()));
    expect(forced).toHaveLength(2);
    await database.close();
  });

  test('who asks while the disk is busy waits for a forcing that began after their write', async () => {
    const database = await openPglite({ dir });
    await database.close();
    let begun = 0;
    let letGo: (() => void) | undefined;
    const disk = createWalSync(join(dir, 'pglite'), () => {
      begun++;
      // Only the very first one is slow.
      return begun > 1 ? Promise.resolve() : new Promise<void>((resolve) => (letGo = resolve));
    });
    const first = disk.sync();
    await expect.poll(() => begun).toBe(1);
    let atFirst = 0;
    const later = disk.sync();
    void first.then(() => (atFirst = begun));
    letGo?.();
    await later;
    expect(atFirst).toBeGreaterThan(0);
    expect(begun).toBeGreaterThan(atFirst);
  });

  test.skipIf(!hasStrace())(
    'the system sees one fdatasync for each decision that was acknowledged alone',
    () => {
      const trace = join(dir, 'trace');
      const code = `
      const { openPglite } = await import(${JSON.stringify(join(gate.folder, 'gate-server/store/openPglite.js'))});
      const { migrate } = await import(${JSON.stringify(join(gate.folder, 'gate-server/store/migrate.js'))});
      const database = await openPglite({ dir: ${JSON.stringify(join(dir, 'data'))} });
      await migrate(database);
      for (let i = 0; i < 50; i++) await database.transaction((sql) => sql.query("insert into viewer (id, created_at) values ($1, now())", ['v' + i]), { durable: true });
      process.kill(process.pid, 'SIGKILL');`;
      rmSync(join(dir, 'data'), { recursive: true, force: true });
      execFileSync('mkdir', [join(dir, 'data')]);
      try {
        execFileSync('strace', [
          '-f',
          '-e',
          'trace=fdatasync',
          '-o',
          trace,
          process.execPath,
          '--input-type=module',
          '-e',
          code,
        ]);
      } catch {
        // It kills itself.
      }
      const calls = readFileSync(trace, 'utf8')
        .split('\n')
        .filter((line) => /fdatasync\(\d+/.test(line));
      expect(calls.length).toBeGreaterThanOrEqual(50);
    },
  );
});

describe('the disk is full', () => {
  test.skipIf(!canMount())(
    'told as such, nothing acknowledged is lost, and it goes on when there is room again',
    async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', dir]);
      try {
        const database = await openPglite({ dir });
        await migrate(database);
        const { bavail, bsize } = statfsSync(dir);
        writeFileSync(join(dir, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - 300_000)));
        const kept: string[] = [];
        let trouble: unknown;
        for (let index = 0; index < 5_000 && trouble === undefined; index++) {
          const id = `v${index}-${'x'.repeat(2_000)}`;
          await insert(database, id).then(
            () => kept.push(id),
            (error: unknown) => (trouble = error),
          );
        }
        expect(kept.length).toBeGreaterThan(5);
        expect(trouble).toBeInstanceOf(StoreUnavailable);
        expect(trouble).toMatchObject({
          because: 'full',
          message: expect.stringMatching(/Make room/) as string,
        });
        await database.close();

        truncateSync(join(dir, 'filler'), 0);
        const again = await openPglite({ dir });
        const rows = new Set(
          (await again.query<{ id: string }>('select id from viewer', [])).map(({ id }) => id),
        );
        for (const id of kept) expect(rows.has(id)).toBe(true);
        await insert(again, 'after');
        await again.close();
      } finally {
        execFileSync('umount', [dir]);
      }
    },
  );
});

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true']);
    return true;
  } catch {
    return false;
  }
}

/** A disk that is small enough to fill needs the right to mount one. */
function canMount(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'tingying-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
