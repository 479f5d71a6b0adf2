import { describe, expect, test } from 'vitest';
import { findCrossings } from './findCrossings.js';
import { readFiles } from './readFiles.js';

const source = readFiles('src');

test('every import runs with the arrows', () => {
  expect(source.size).toBeGreaterThan(0);
  expect(findCrossings(source)).toEqual([]);
});

/** A small house that keeps every rule; each fault below is planted into it. */
const house = {
  'src/core/index.ts': `export { findGaps } from './cues/index.js';`,
  'src/core/cues/index.ts': `export { findGaps } from './findGaps.js'; export type { Cue } from './cue.js';`,
  'src/core/cues/findGaps.ts': `import type { Cue } from './cue.js'; export const findGaps = (cues: Cue[]) => cues;`,
  'src/core/cues/cue.ts': `import type { findGaps } from './findGaps.js'; export type Cue = { by: typeof findGaps };`,
  'src/media/index.ts': `export { createPlayer } from './createPlayer.js';`,
  'src/media/createPlayer.ts': `import { engine } from './videojs/engine.js'; export const createPlayer = () => engine;`,
  'src/media/videojs/engine.ts': `import videojs from 'video.js'; export const engine = videojs;`,
  'src/gate-client/index.ts': `export const keepGrant = 1;`,
  'src/react/index.ts': `export { Player } from './player/Player.js';`,
  'src/react/player/Player.tsx': `'use client';
import { useRef } from 'react';
import { createPlayer } from '../../media/index.js';
import { findGaps } from '../../core/cues/findGaps.js';
export const Player = () => <video ref={useRef(createPlayer(findGaps))} />;`,
  'src/audit/index.ts': `export { checkPage } from './checkPage.js';`,
  'src/audit/checkPage.ts': `import { readFile } from 'node:fs/promises'; import { findGaps } from '../core/cues/findGaps.js'; export const checkPage = [readFile, findGaps];`,
  'src/cli/check.ts': `import { parseArgs } from 'node:util'; import { checkPage } from '../audit/index.js'; export const check = [parseArgs, checkPage];`,
  'src/styles/styles.css': `@import './tokens.css'; @import 'video.js/dist/video-js.css';`,
  'src/styles/tokens.css': `/* @import './gone.css' */`,
};

const plant = (fault: Record<string, string>) =>
  findCrossings(new Map(Object.entries({ ...house, ...fault })));

test('a house that keeps the rules has no faults', () => {
  expect(plant({})).toEqual([]);
});

describe('a planted fault is named', () => {
  const file = 'src/core/cues/planted.ts';
  test.each([
    [
      'a room above',
      `import { Player } from '../../react/index.js';`,
      'no arrow leads from src/core to src/react',
    ],
    ['a type only', `import type { Player } from '../../react/index.js';`, 'no arrow leads'],
    [
      'a type in a place',
      `let a: import('../../media/index.js').A;`,
      'no arrow leads from src/core to src/media',
    ],
    ['a re-export', `export * from '../../media/index.js';`, 'no arrow leads from src/core to src/media'],
    [
      'a dynamic import',
      `await import('../../media/index.js');`,
      'no arrow leads from src/core to src/media',
    ],
    [
      'a worker',
      `new URL('../../media/index.js', import.meta.url);`,
      'no arrow leads from src/core to src/media',
    ],
    ['a dynamic import of who knows what', `await import(name);`, 'only known at run time'],
    [
      'a package',
      `import { useState } from 'react';`,
      'imports the package react, which src/core/cues must not know',
    ],
    ['Node', `import fs from 'node:fs';`, 'imports the package node:fs'],
    ['Node, the old way', `const fs = require('fs');`, 'imports the package fs'],
    ['a declared package', `declare module 'video.js' { }`, 'imports the package video.js'],
    ['the DOM by a back door', `/// <reference lib="dom" />`, 'brings in the library dom past its tsconfig'],
    ['its own door', `import { findGaps } from './index.js';`, 'the door of a room it is already in'],
    [
      'the door of its house',
      `import { findGaps } from '../index.js';`,
      'the door of a room it is already in',
    ],
    ['a missing file', `import { a } from './gone.js';`, 'which is not there'],
    ['a style', `import '../../styles/styles.css';`, 'no arrow leads from src/core to src/styles'],
    ['a default export', `export default 1;`, 'exports a default'],
    ['a default function', `export default function findAll() {}`, 'exports a default'],
    ['a default in a list', `const a = 1; export { a as default };`, 'exports a default'],
    ['a default passed on', `export { default } from './cue.js';`, 'exports a default'],
  ])('%s', (_title, text, words) => {
    expect(plant({ [file]: text })).toEqual([expect.stringContaining(words)]);
    expect(plant({ [file]: `\n\n${text}` }).join()).toContain(text.startsWith('///') ? file : `${file}:3 `);
  });

  test.each([
    [
      'video.js outside its folder',
      'src/media/createPlayer.ts',
      `import videojs from 'video.js';`,
      'video.js',
    ],
    [
      'a type of video.js',
      'src/media/index.ts',
      `import type Player from 'video.js/dist/player';`,
      'video.js',
    ],
    ['video.js in a part', 'src/react/player/Player.tsx', `import 'video.js/dist/video-js.css';`, 'video.js'],
    ['React in the media', 'src/media/index.ts', `import 'react/jsx-runtime';`, 'react/jsx-runtime'],
    ['a look-alike package', 'src/react/index.ts', `import 'react-query';`, 'react-query'],
    [
      'past a door',
      'src/react/index.ts',
      `import { a } from '../media/createPlayer.js';`,
      'past the door of src/media',
    ],
    ['a neighbour', 'src/media/index.ts', `import { a } from '../gate-client/index.js';`, 'no arrow leads'],
    ['a part in an audit', 'src/audit/index.ts', `import { a } from '../react/index.js';`, 'no arrow leads'],
    ['an audit in a part', 'src/react/index.ts', `import { a } from '../audit/index.js';`, 'no arrow leads'],
    [
      'a player in a command',
      'src/cli/check.ts',
      `import { a } from '../media/index.js';`,
      'no arrow leads from src/cli to src/media',
    ],
    [
      'a command past a door',
      'src/cli/check.ts',
      `import { a } from '../audit/checkPage.js';`,
      'past the door of src/audit',
    ],
    ['Node in a part', 'src/react/index.ts', `import { a } from 'node:fs';`, 'the package node:fs'],
    ['the demo', 'src/react/index.ts', `import '../../demo/site.js';`, 'which is not there'],
    ['a style of nowhere', 'src/styles/tokens.css', `@import url("./gone.css");`, 'which is not there'],
    ['an unknown room', 'src/utils/misc.ts', `export const misc = 1;`, 'in no room'],
  ])('%s', (_title, path, text, words) => {
    expect(plant({ [path]: text })).toEqual([expect.stringContaining(words)]);
  });

  test('a cycle at run time, with its way', () => {
    const [fault, ...more] = plant({
      'src/core/cues/cue.ts': `import { findGaps } from './findGaps.js'; export const cue = findGaps;`,
      'src/core/cues/findGaps.ts': `export const findGaps = () => import('./cue.js');`,
    });
    expect(more).toEqual([]);
    expect(fault).toMatch(/^A cycle at run time: (src\/core\/cues\/(cue|findGaps)\.ts( → )?){3}$/);
  });

  test('a cycle through a neighbour folder’s door', () => {
    expect(
      plant({
        'src/core/films/index.ts': `import { findGaps } from '../cues/index.js'; export const film = findGaps;`,
        'src/core/cues/findGaps.ts': `import { film } from '../films/index.js'; export const findGaps = film;`,
      }),
    ).toEqual([expect.stringContaining('src/core/films/index.ts')]);
  });
});
