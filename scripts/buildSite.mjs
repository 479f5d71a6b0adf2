// @ts-check
/** Builds the theatre's page, as `tingying serve` shows it: files that need no server of their own. */
import { resolve } from 'node:path';
import { build } from 'vite';

/** @param {string} outDir */
export async function buildSite(outDir) {
  await build({
    configFile: 'demo/vite.config.ts',
    logLevel: 'warn',
    // The films come from the gate and lie elsewhere.
    // The engine for streams is one chunk, fetched with the first stream: nothing to be warned of.
    build: { outDir: resolve(outDir), emptyOutDir: true, copyPublicDir: false, chunkSizeWarningLimit: 800 },
  });
}
