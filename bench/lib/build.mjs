/** Builds contestants as a site would: Vite, minified, React shared by the page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const bench = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
export const built = join(bench, 'dist');

const reactDoors = {
  react: 'react',
  'react-dom': 'react-dom',
  'react-dom/client': 'react-dom-client',
  'react/jsx-runtime': 'react-jsx-runtime',
};

/** The page's import map for one kind of React. @param {'production' | 'development'} kind */
export const mapReact = (kind) =>
  Object.fromEntries(
    Object.entries(reactDoors).map(([door, file]) => [door, `/built/react-${kind}/${file}.js`]),
  );

const size = (code) => brotliCompressSync(code).length;
const codeOf = (output) => (output.type === 'chunk' ? output.code : output.source);

/** @returns every file of the build: `{ fileName, imports, isEntry, … }` */
async function buildFiles(input, folder, { external = [], plugins = [], mode = 'production', base }) {
  const result = await build({
    root,
    base,
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: { alias: findTingying(), dedupe: ['react', 'react-dom'] },
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      outDir: join(built, folder),
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      modulePreload: false,
      copyPublicDir: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input,
        external,
        // As a site's own build: what the entry needs anyway is not cut out of it for the sake of what comes later.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: (asset) =>
            asset.names[0]?.endsWith('.css') ? 'entry.css' : '[name]-[hash][extname]',
        },
      },
    },
  });
  return result.output;
}

/** Our own doors, as a site that installed the package would find them. */
function findTingying() {
  const { exports: doors } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(doors).map(([door, target]) => ({
    find: new RegExp(`^tingying${door.slice(1).replaceAll('.', '\\.')}$`),
    replacement: join(root, target.default ?? target),
  }));
}

/**
 * Builds one contestant into `dist/<id>/`, without React.
 * @returns sizes in brotli bytes: what the page needs at once, and each chunk it may ask for later
 */
export async function buildContestant(id, input = join(bench, 'contestants', `${id}.jsx`)) {
  const files = await buildFiles({ entry: input }, id, {
    external: Object.keys(reactDoors),
    base: `/built/${id}/`,
  });
  const chunks = Object.fromEntries(
    files.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const needed = new Set();
  const need = (name) => {
    if (needed.has(name) || !chunks[name]) return;
    needed.add(name);
    chunks[name].imports.forEach(need);
  };
  need('entry.js');
  const sum = (some) => some.reduce((bytes, file) => bytes + size(codeOf(file)), 0);
  return {
    js: sum(Object.values(chunks).filter(({ fileName }) => needed.has(fileName))),
    css: sum(files.filter(({ fileName }) => fileName.endsWith('.css'))),
    later: Object.values(chunks)
      .filter(({ fileName }) => !needed.has(fileName))
      .map((chunk) => ({ name: chunk.name, bytes: size(chunk.code) })),
  };
}

/** Builds the React that every page shares. @param {'production' | 'development'} kind @returns brotli bytes */
export async function buildReact(kind) {
  const input = Object.fromEntries(Object.entries(reactDoors).map(([door, file]) => [file, `bench:${door}`]));
  const files = await buildFiles(input, `react-${kind}`, {
    plugins: [await nameExports()],
    mode: kind,
    base: `/built/react-${kind}/`,
  });
  return files.reduce((bytes, file) => bytes + size(codeOf(file)), 0);
}

/** React is CommonJS: its names are asked from React itself, so that the page can import them. */
async function nameExports() {
  const names = {};
  for (const door of Object.keys(reactDoors)) {
    names[door] = Object.keys(await import(door)).filter(
      (name) => name !== 'default' && name !== 'module.exports',
    );
  }
  return {
    name: 'bench-react',
    resolveId: (id) => (id.startsWith('bench:') ? `\0${id}` : null),
    load(id) {
      const door = id.startsWith('\0bench:') && id.slice('\0bench:'.length);
      return door
        ? `import all from '${door}'; export default all; export const { ${names[door].join(', ')} } = all;`
        : null;
    },
  };
}

export const hasStyles = (id) => existsSync(join(built, id, 'entry.css'));
