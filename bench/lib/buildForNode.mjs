import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Builds one door of the source for Node, as the package ships it.
 * @param {string} door from the repository's root: `src/core/index.ts`
 * @param {string} folder below bench/dist; emptied first
 * @returns {Promise<string>} the module's address
 */
export async function buildForNode(door, folder) {
  const outDir = new URL(`../dist/${folder}/`, import.meta.url);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: fileURLToPath(outDir),
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(new URL(`../../${door}`, import.meta.url)),
        formats: ['es'],
        fileName: () => 'built.mjs',
      },
    },
  });
  return new URL('built.mjs', outDir).href;
}
