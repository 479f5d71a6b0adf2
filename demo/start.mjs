// Builds the commands and the theatre's page from the source, and runs `tingying serve` with the demo film. Options pass on:
// `npm start -- --data DIR`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const given = process.argv.slice(2);
const has = (option) => given.some((one) => one === option || one.startsWith(`${option}=`));

if (!existsSync('dist/cli/tingying.js') || !has('--no-build')) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--unchecked'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const server = spawn(
  process.execPath,
  [
    'dist/cli/tingying.js',
    'serve',
    ...(has('--films') ? [] : ['--films', 'demo/films']),
    ...given.filter((one) => one !== '--no-build'),
  ],
  { stdio: 'inherit' },
);
// The terminal sends both of us Ctrl+C; whoever stops only us means it too.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
