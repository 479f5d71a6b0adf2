import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { run, writeFiles } from './consumer.js';
import { film } from './film.js';

const settings = {
  compilerOptions: {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
    noEmit: true,
  },
};

const page = `import { FilmPlayer, defineFilm } from 'tingying';
const film = defineFilm(${JSON.stringify(film)});
export const page = <FilmPlayer film={film} locale="zh-CN" />;`;

test('every door compiles for a strict consumer who checks libraries too', async () => {
  const folder = inject('consumer');
  const manifest = readFileSync(join(folder, 'node_modules/tingying/package.json'), 'utf8');
  const { exports: doors } = JSON.parse(manifest) as { exports: Record<string, string | object> };
  const scripts = Object.keys(doors).filter((door) => typeof doors[door] === 'object');
  const all = scripts.map((door, at) => {
    const name = door.replace(/^\./, 'tingying');
    return `import * as door${at} from '${name}'; export const names${at}: string[] = Object.keys(door${at});`;
  });
  writeFiles(folder, {
    'types/tsconfig.json': JSON.stringify({ ...settings, include: ['sound'] }),
    'types/sound/doors.ts': all.join('\n'),
    'types/sound/page.tsx': page,
  });
  await run(folder, 'tsc', ['-p', 'types']);
});

test('a film that is described wrongly does not compile', async () => {
  const folder = inject('consumer');
  writeFiles(folder, {
    'types/tsconfig.wrong.json': JSON.stringify({
      compilerOptions: { ...settings.compilerOptions, skipLibCheck: true },
      include: ['wrong'],
    }),
    'types/wrong/page.tsx': page.replaceAll('"delivery":"text"', '"delivery":"telepathy"'),
  });
  await expect(run(folder, 'tsc', ['-p', 'types/tsconfig.wrong.json'])).rejects.toThrow(/telepathy/);
});
