import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, inject, test } from 'vitest';
import { writeFiles } from './consumer.js';

/** Bundles one module as a consumer's build does; answers with its text and the installed files that had a part in it. */
async function bundle(name: string, text: string) {
  const folder = inject('consumer');
  writeFiles(folder, { [`shaking/${name}.js`]: text });
  const output = (await build({
    root: join(folder, 'shaking'),
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(folder, `shaking/${name}.js`), formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = output.flatMap((one) => one.output).filter((one) => one.type === 'chunk');
  const modules = chunks
    .flatMap((chunk) => Object.entries(chunk.modules))
    .filter(([path, { renderedLength }]) => renderedLength > 0 && path.includes('/node_modules/'))
    .map(([path]) => path.slice(path.lastIndexOf('/node_modules/') + '/node_modules/'.length));
  return { code: chunks.map(({ code }) => code).join('\n'), modules };
}

/** The parts whose code is in a bundle, by the name each writes on its element. */
const findParts = (code: string): string[] =>
  [...new Set([...code.matchAll(/\bpart: "([\w-]+)"/g)].map(([, part]) => part!))].sort();

test('whoever takes one part takes no other', async () => {
  const whole = await bundle('whole', `import * as tingying from 'tingying'; console.log(tingying);`);
  const one = await bundle('one', `import { Player } from 'tingying'; console.log(Player.PlayButton);`);
  expect(findParts(whole.code).length).toBeGreaterThan(10);
  expect(findParts(one.code)).toEqual(['play-button']);
  expect(one.modules.filter((path) => path.startsWith('video.js/'))).toEqual([]);
  expect(one.code.length).toBeLessThan(whole.code.length / 2);
});

test('the core brings no React, no engine and no part', async () => {
  const { modules } = await bundle('core', `import * as core from 'tingying/core'; console.log(core);`);
  expect(modules.length).toBeGreaterThan(0);
  // What reads the XML of DAPT scripts comes with them, and only with them.
  expect(modules.filter((path) => !/^(tingying\/dist\/core|saxes|xmlchars)\//.test(path))).toEqual([]);
  const film = await bundle('film', `import { parseFilm } from 'tingying/core'; console.log(parseFilm);`);
  expect(film.modules.filter((path) => !path.startsWith('tingying/dist/core/'))).toEqual([]);
});

test('the media brings no React', async () => {
  const { modules } = await bundle(
    'media',
    `import { createPlayer } from 'tingying/media'; console.log(createPlayer);`,
  );
  expect(modules.some((path) => path.startsWith('video.js/'))).toBe(true);
  expect(
    modules.filter((path) => /^(react|react-dom|lucide-react|tingying\/dist\/react)\//.test(path)),
  ).toEqual([]);
});
