import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composeMatrix } from '../../scripts/report/matrix.mjs';
import { readReaderResults } from '../../scripts/report/readReaderResults.mjs';
import { readerScript } from '../../scripts/report/readerScript.mjs';
import { readers } from '../../scripts/report/readers.mjs';
import { writeReadersPage } from '../../scripts/report/writeReadersPage.mjs';

/** Made up for these tests; nobody has listened so. */
const madeUp = {
  reader: 'NVDA',
  readerVersion: '0.0-made-up',
  browser: 'Firefox',
  browserVersion: '0.0',
  system: 'Windows',
  systemVersion: '0',
  language: 'en',
  date: '2026-11-26',
  player: '0.0.0',
  steps: [
    { step: 'enter', outcome: 'as-expected', heard: 'made up: Play button' },
    { step: 'seek-quiet', outcome: 'otherwise', heard: 'made up: every second' },
    { step: 'keys', outcome: 'not-tried' },
  ],
};
const take = (result: unknown) =>
  readReaderResults([
    {
      name: 'tests/readers/made-up.json',
      text: typeof result === 'string' ? result : JSON.stringify(result),
    },
  ]);

describe('a result that a person sends', () => {
  test('changes the matrix: who was waited for is told with version and outcome, the others are not', () => {
    const before = composeMatrix([], []);
    expect(before.untried).toEqual(readers.map(({ id }) => id));
    expect(writeReadersPage(before, [], 'en')).toContain('Not yet tested with NVDA');

    const { results, troubles } = take(madeUp);
    expect(troubles).toEqual([]);
    const after = composeMatrix([], results);
    expect(after.untried).not.toContain('NVDA');
    expect(after.untried).toContain('JAWS');
    const page = writeReadersPage(after, [], 'en');
    expect(page).not.toContain('Not yet tested with NVDA');
    expect(page).toContain('Not yet tested with JAWS');
    expect(page).toContain('NVDA 0.0-made-up');
    expect(page).toContain(
      `1 of 2 steps as they should be; ${String(readerScript.length)} there are (0.0.0)`,
    );
    expect(page).toContain('made up: every second');
    expect(writeReadersPage(after, [], 'zh-CN')).toContain(`试了 2 步，1 步正常`);
  });

  test('in which nothing was tried tries nothing', () => {
    const { results } = take({ ...madeUp, steps: [{ step: 'enter', outcome: 'not-tried' }] });
    expect(composeMatrix([], results).untried).toContain('NVDA');
  });

  test.each<[string, unknown, string]>([
    ['that is no JSON', '{', 'it is no JSON'],
    [
      'of a reader that we do not know',
      { ...madeUp, reader: 'Parrot' },
      '/reader must be equal to one of the allowed values',
    ],
    [
      'without a version',
      { ...madeUp, readerVersion: '' },
      '/readerVersion must NOT have fewer than 1 characters',
    ],
    ['of a day that there is not', { ...madeUp, date: '2026-13-01' }, '/date must match pattern'],
    [
      'that says more than it is asked',
      { ...madeUp, verdict: 'supports' },
      'must NOT have additional properties',
    ],
    [
      'of a step that there is not',
      { ...madeUp, steps: [{ step: 'dance', outcome: 'as-expected' }] },
      'there is no step dance',
    ],
    [
      'that heard otherwise and does not say what',
      { ...madeUp, steps: [{ step: 'enter', outcome: 'otherwise' }] },
      "must have required property 'heard'",
    ],
    [
      'that tells a step twice',
      { ...madeUp, steps: [madeUp.steps[0], madeUp.steps[0]] },
      'the step enter is there twice',
    ],
  ])('%s is left out, and the page says so', (_what, result, fault) => {
    const { results, troubles } = take(result);
    expect(results).toEqual([]);
    expect(troubles).toEqual([expect.stringContaining(fault)]);
    const page = writeReadersPage(composeMatrix([], results), troubles, 'en');
    expect(page).toContain('tests/readers/made-up.json is left out');
    expect(page).toContain('Not yet tested with NVDA');
  });
});

describe('a person who wants to try a screen reader', () => {
  test.each(['en', 'zh-CN'] as const)(
    'finds every step in the guide, with what should be heard (%s)',
    (locale) => {
      const file = {
        en: 'docs/testing-with-screen-readers.md',
        'zh-CN': 'docs/testing-with-screen-readers.zh-CN.md',
      };
      const guide = readFileSync(file[locale], 'utf8').replace(/\s+/g, ' ');
      for (const { task, heard } of readerScript) {
        expect(guide).toContain(task[locale]);
        expect(guide).toContain(heard[locale]);
      }
      for (const { name } of readers) expect(guide).toContain(name[locale]);
    },
  );

  test('is asked about each step once', () => {
    const ids = readerScript.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
