import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRegistrySimulator } from '../../dist/gate-server/testkit/index.js';

/**
 * `tingying serve` as it was built, with fresh data.
 * @returns {Promise<{ url: string, said: string, close: () => Promise<void> }>} `said`: what it told whoever runs it
 */
export async function openTheatre() {
  const data = mkdtempSync(join(tmpdir(), 'tingying-own-'));
  const registry = await startRegistrySimulator();
  const server = spawn(
    process.execPath,
    [
      'dist/cli/tingying.js',
      'serve',
      ...['--port', '0', '--data', data, '--films', 'demo/films'],
      ...['--config', 'scripts/auditOwn/theatre.cjs'],
    ],
    {
      env: { ...process.env, LANG: 'en', TINGYING_OWN_REGISTRY: String(registry.endpoint) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise((done) => server.on('exit', done));
  process.once('exit', () => server.kill('SIGKILL'));
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    await registry.stop();
    rmSync(data, { recursive: true, force: true });
  };
  let said = '';
  const url = await new Promise((open, fail) => {
    server.stdout.on('data', (text) => {
      said += String(text);
      const [, address] = /open at (\S+)/.exec(said) ?? [];
      if (address) open(address);
    });
    server.on('exit', () => fail(new Error('tingying: the theatre did not open, so it cannot be audited.')));
  });
  return { url, said, close };
}
