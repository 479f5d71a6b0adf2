import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import { readDescriptionCues } from '../../../src/core/descriptions/readDescriptionCues.js';

/** What bench/describe/wholeFilm.mjs has written down: a line for each description, and for each line of dialogue that was recorded. */
const folder = 'bench/describe/whole';
const logs = readdirSync(folder).filter((name) => name.endsWith('.tsv'));

interface Logged {
  readonly id: string;
  /** Seconds of the film. */
  readonly script: number;
  readonly begun: number;
  readonly overDialogue: number;
  readonly likeness: number;
  readonly chance: number;
  readonly words: string;
}

function readLog(name: string): { said: readonly Logged[]; film: readonly Logged[] } {
  const [heads = '', ...lines] = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n');
  const rows = lines.map((line) => {
    const cells = line.split('\t');
    const cell = (head: string) => cells[heads.split('\t').indexOf(head)] ?? '';
    const number = (head: string) => (cell(head) === '' ? NaN : Number(cell(head)));
    const [script, begun, overDialogue] = [number('script'), number('begun'), number('over dialogue')];
    const likeness = { likeness: number('likeness'), chance: number('by chance') };
    return {
      of: cell('of'),
      id: cell('cue'),
      script,
      begun,
      overDialogue,
      ...likeness,
      words: cell('words'),
    };
  });
  return {
    said: rows.filter(({ of }) => of === 'description'),
    film: rows.filter(({ of }) => of === 'film'),
  };
}

const readScript = (language: string) =>
  readDescriptionCues(
    parseWebVtt(readFileSync(`demo/films/lantern-ferry/descriptions/${language}.vtt`, 'utf8')),
  );

/** The service makes full-width signs narrow, and drops spaces at the ends of what it is sent. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

describe('a whole film, listened through at two and a half times its speed', () => {
  test('has been, in each delivery, in both its languages and two browsers', () => {
    const deliveries = ['narration', 'rendition', 'speech', 'version'];
    const expected = deliveries.flatMap((by) =>
      ['en', 'zh'].flatMap((language) =>
        ['Chromium', 'Firefox'].map((browser) => `lantern-ferry.${by}.${language}.${browser}.tsv`),
      ),
    );
    expect(logs.sort()).toEqual(expected.sort());
  });

  test.each(logs)('lost no description, and spoke none over dialogue: %s', (name) => {
    const [, by, language = ''] = name.split('.');
    const script = readScript(language);
    const { said, film } = readLog(name);
    expect(said.map(({ id }) => id)).toEqual(script.map(({ id }) => id));
    for (const [place, one] of said.entries()) {
      const { startTime, text } = script[place]!;
      // A recording begins with its first word.
      expect(Math.abs(one.script - startTime), one.id).toBeLessThan(0.15);
      // Up to a second of the film where the one before is still spoken.
      expect(one.begun - one.script, one.id).toBeLessThan(1.5);
      expect(one.begun - one.script, one.id).toBeGreaterThan(-0.3);
      expect(one.overDialogue, one.id).toBeLessThan(0.25);
      if (by === 'speech') expect(squeeze(one.words)).toBe(squeeze(text));
      else {
        // Where its beginning is missed, that is heard; what is not there at all is no more like the words than the film alone.
        expect(one.likeness, one.id).toBeGreaterThan(0.55);
        expect(one.likeness - one.chance, one.id).toBeGreaterThan(0.2);
      }
    }
    if (by === 'speech') return;
    expect(film.length).toBeGreaterThan(5);
    for (const line of film) expect(line.likeness, line.id).toBeGreaterThan(0.7);
  });
});
