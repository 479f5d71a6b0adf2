// @ts-check
/** Builds the theatre's page, as `tingying serve` shows it: files that need no server of their own. */
import { resolve } from 'node:path';
import { build } from 'vite';

/** @param {string} outDir */
export async function buildSite(outDir) {
  const { NODE_ENV } = process.env;
  // A test runner's own would build another page than the one that is served: React as it is for developers.
  process.env.NODE_ENV = 'production';
  await build({
    configFile: 'demo/vite.config.ts',
    logLevel: 'warn',
    // The films come from the gate and lie elsewhere.
    // The engine for streams is one chunk, fetched with the first stream: nothing to be warned of.
    build: { outDir: resolve(outDir), emptyOutDir: true, copyPublicDir: false, chunkSizeWarningLimit: 800 },
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
}
