// @ts-check
/**
 * Puts the small libraries of the gate's server into its doors, so that who installs the player installs none of them. What
 * is large and optional (a database, passkeys, OpenID) stays outside: who wants it installs it beside us.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Each is a bundle by itself: the edge's has to run where there is nothing else. */
const doors = ['gate-server', 'gate-server/edge', 'gate-server/testkit'];
const outside = ['@electric-sql/pglite', '@simplewebauthn/server', 'openid-client', 'pg'];

export async function bundleGate() {
  const folder = 'dist/gate-server';
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.js')) rmSync(join(folder, name));
  for (const door of doors) {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: 'node20.19',
        outDir: `dist/${door}`,
        emptyOutDir: false,
        minify: false,
        lib: { entry: `src/${door}/index.ts`, formats: ['es'], fileName: 'index' },
        rolldownOptions: {
          external: [/^node:/, ...outside.map((name) => new RegExp(`^${name}(/|$)`))],
          output: { codeSplitting: false },
        },
      },
    });
    if (!existsSync(`dist/${door}/index.js`)) throw new Error(`The door ${door} was not built.`);
  }
}
