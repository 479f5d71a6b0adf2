import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

type Door = string | { types: string; default: string };
const {
  exports: doors,
  files,
  sideEffects,
} = JSON.parse(read('package.json')) as {
  exports: Record<string, Door>;
  files: string[];
  sideEffects: string[];
};
const scripts = Object.entries(doors).filter(
  (door): door is [string, Exclude<Door, string>] => typeof door[1] === 'object',
);
const styles = Object.entries(doors).filter(
  (door): door is [string, string] => typeof door[1] === 'string' && door[1].endsWith('.css'),
);

/** `./dist/react/index.js` is built from `src/react/index.ts`; `./dist/skin.css` from `src/styles/skin.css`. */
const sourceOf = (built: string): string =>
  built.endsWith('.css')
    ? built.replace('./dist/', 'src/styles/')
    : built.replace('./dist/', 'src/').replace(/(\.d\.ts|\.js)$/, '.ts');

test.each(scripts)('the door %s opens on a source, and its types are those of its code', (_name, door) => {
  expect(existsSync(`${root}${sourceOf(door.default)}`), sourceOf(door.default)).toBe(true);
  expect(sourceOf(door.types)).toBe(sourceOf(door.default));
  expect(Object.keys(door), 'a resolver takes the first that fits, so types come first').toEqual([
    'types',
    'default',
  ]);
});

test.each(styles)('the door %s opens on a style', (_name, built) => {
  expect(existsSync(`${root}${sourceOf(built)}`), sourceOf(built)).toBe(true);
  expect(sideEffects, 'or a bundler drops the import').toContain('**/*.css');
});

/** Doors of a part of a room that is also taken by itself: into a CDN, or into somebody’s tests. */
const sideDoors = ['audit/testing', 'gate-server/edge', 'gate-server/testkit'];

test('every room with a door is public, under its own name', () => {
  const rooms = [...readdirSync(`${root}src`), ...sideDoors].filter((room) =>
    existsSync(`${root}src/${room}/index.ts`),
  );
  const named = rooms.map((room) => (room === 'react' ? '.' : `./${room}`));
  expect(scripts.map(([name]) => name).sort()).toEqual(named.sort());
});

test.each(scripts)('the door %s opens with what its room knows', (_name, door) => {
  expect(read(sourceOf(door.default))).toMatch(/^('use client';\s*)?\/(\*\*|\/)/);
});

test('what the doors name is what is published', () => {
  const named = [...scripts.flatMap(([, door]) => Object.values(door)), ...styles.map(([, built]) => built)];
  expect(files).toContain('dist');
  expect(named.filter((path) => !path.startsWith('./dist/'))).toEqual([]);
});
