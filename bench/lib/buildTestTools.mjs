import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { built } from './build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Modules of the tests' own, built for this program: a sound card that nobody hears, a speech service that writes down what it is sent.
 * @param {Record<string, string>} modules a name for each, and where it stands below `tests/`
 * @param {readonly string[]} [beside] files that they look for beside themselves
 * @returns {Promise<Record<string, any>>} what each exports, by its name
 */
export async function buildTestTools(modules, beside = []) {
  const outDir = join(built, 'test-tools');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(modules).map(([name, path]) => [name, join(root, 'tests', path)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  for (const path of beside) copyFileSync(join(root, 'tests', path), join(outDir, path.split('/').at(-1)));
  const names = Object.keys(modules);
  const loaded = await Promise.all(
    names.map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)),
  );
  return Object.fromEntries(names.map((name, place) => [name, loaded[place]]));
}
