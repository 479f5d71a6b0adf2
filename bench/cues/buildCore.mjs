import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the core's door for Node, as the package ships it. @returns the file's address */
export async function buildCore() {
  const outDir = fileURLToPath(new URL('../dist/cues/', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(new URL('../../src/core/index.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'core.mjs',
      },
    },
  });
  return new URL('../dist/cues/core.mjs', import.meta.url).href;
}
