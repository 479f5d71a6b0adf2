import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkScript } from '../../../src/core/scriptQuality/checkScript.js';
import { cleanScripts } from './cleanScripts.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(path, 'utf8');

describe('a script that is as it should be', () => {
  test.each(Object.entries(cleanScripts))('nothing is said of %s', (_title, { script, options }) => {
    expect(checkScript(script, options).findings).toEqual([]);
  });

  test.each(['zh', 'en'])(
    'nothing is said of the demo film’s own (%s), but that nobody has signed it off and it names no maker, which it owns to',
    (language) => {
      const film = `${root}demo/films/lantern-ferry`;
      const { findings, accepted, cueCount } = checkScript(read(`${film}/descriptions/${language}.vtt`), {
        fileName: `${language}.vtt`,
        captions: read(`${film}/captions/${language}.vtt`),
        duration: (JSON.parse(read(`${film}/film.json`)) as { duration: number }).duration,
      });
      expect(findings).toEqual([]);
      expect(cueCount).toBe(14);
      expect(accepted).toEqual([
        expect.objectContaining({
          rule: 'credits',
          reason: expect.stringMatching(/CREDITS\.md/) as string,
        }),
        expect.objectContaining({
          rule: 'sign-off',
          reason: expect.stringMatching(/demonstration|演示片/) as string,
        }),
      ]);
    },
  );
});

/** A script that nobody here has written, of a film of 15 seconds without dialogue; a machine that has one says where. */
const stranger = process.env['TINGYING_STRANGE_SCRIPT'] ?? '';

test.skipIf(!existsSync(stranger))(
  'of a stranger’s script only is said that nobody has signed it off, and that it does not say who made it',
  () => {
    const { findings } = checkScript(read(stranger), { captions: '', duration: 15 });
    expect(findings.map(({ rule }) => rule)).toEqual(['credits', 'sign-off']);
  },
);
