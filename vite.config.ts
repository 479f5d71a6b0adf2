import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vite';

/** `exports` in package.json is the public face: the styles named there are built, and no others. */
const { exports: doors } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, unknown>;
};
const styles = Object.keys(doors).filter((door) => door.endsWith('.css'));

/**
 * Builds the styles, each with what it imports. The scripts are not bundled (see scripts/build.mjs).
 * Storybook and the tests read this file too; nothing here is theirs to inherit.
 */
export default defineConfig({
  build: {
    target: 'es2022',
    emptyOutDir: false,
    copyPublicDir: false,
    cssCodeSplit: true,
    minify: false,
    cssMinify: false,
    lib: {
      entry: Object.fromEntries(
        styles.map((door) => [basename(door, '.css'), `src/styles/${basename(door)}`]),
      ),
      formats: ['es'],
    },
    rolldownOptions: { output: { assetFileNames: '[name][extname]' } },
  },
});
