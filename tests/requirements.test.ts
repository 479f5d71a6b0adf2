import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findTitles } from './requirements/findTitles.js';
import { judgeClaims } from './requirements/judgeClaims.mjs';
import { type Claim, header, readClaims } from './requirements/readClaims.mjs';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const text = readFileSync(here('tests/requirements.tsv'), 'utf8');
const claims = readClaims(text);

/** Every requirement that the report speaks of. */
const known = new Set(
  readFileSync(here('tests/requirements/standards.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t')[0] ?? ''),
);

const wellFormed = /^[A-Z\d-]+ \S+( \S+)*$/;

/** Read once for all claims on a file. */
const titles = new Map<string, ReturnType<typeof findTitles>>();
function titlesOf(file: string) {
  const known = titles.get(file) ?? findTitles(here(file));
  titles.set(file, known);
  return known;
}

/** What is wrong with a claim before any test has run. */
function findFaults({ id, file, title }: Claim, ids = known): string[] {
  if (!wellFormed.test(id)) return [`“${id}” is no id`];
  if (!ids.has(id)) return [`there is no requirement ${id}`];
  if (!/^(tests\/.+\.test\.tsx?|stories\/.+\.stories\.tsx)$/.test(file) || !existsSync(here(file)))
    return [`there is no test file ${file}`];
  return titlesOf(file).some((one) => one.test(title)) ? [] : [`there is no test “${title}” in ${file}`];
}

describe('who reads which requirements the player meets', () => {
  test('finds three columns, and no row twice', () => {
    const [first, ...rows] = text.trimEnd().split('\n');
    expect(first?.split('\t')).toEqual(header);
    expect(rows.filter((row) => row.split('\t').length !== 3)).toEqual([]);
    expect(rows.length).toBe(new Set(rows).size);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('finds a test for each, under the title it is claimed by', () => {
    const faults = claims.flatMap((claim) =>
      findFaults(claim).map((fault) => `tests/requirements.tsv:${String(claim.line)}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  const sound: Claim = {
    line: 2,
    id: 'WCAG 2.1.2',
    file: 'tests/requirements.test.ts',
    title: 'who reads which requirements the player meets > finds three columns, and no row twice',
  };
  test.each<[string, Partial<Claim>, string]>([
    ['a requirement that there is not', { id: 'WCAG 9.9.9' }, 'there is no requirement WCAG 9.9.9'],
    ['what is no id', { id: 'wcag' }, '“wcag” is no id'],
    ['a file that there is not', { file: 'tests/gone.test.ts' }, 'there is no test file tests/gone.test.ts'],
    ['a file that is no test', { file: 'tests/run.mjs' }, 'there is no test file tests/run.mjs'],
    ['a test that there is not', { title: 'gone' }, 'there is no test “gone” in tests/requirements.test.ts'],
    [
      'a test outside of its suite',
      { title: 'finds three columns, and no row twice' },
      'there is no test “finds three columns, and no row twice” in tests/requirements.test.ts',
    ],
  ])('is not told of %s', (_what, part, fault) => {
    const ids = new Set(['WCAG 2.1.2']);
    expect(findFaults(sound, ids)).toEqual([]);
    expect(findFaults({ ...sound, ...part }, ids)).toEqual([fault]);
  });
});

describe('a claim is held against what ran', () => {
  const claim: Claim = { line: 3, id: 'WCAG 2.1.2', file: 'tests/a.browser.test.ts', title: 'suite > holds' };
  const ran = (status: string, ancestor = 'suite', title = 'holds') => [
    {
      name: '/project/tests/a.browser.test.ts',
      assertionResults: [{ status, title, ancestorTitles: [ancestor] }],
    },
  ];

  test('and stands by a test that passed', () => {
    expect(judgeClaims([claim], ['browser'], ran('passed'))).toEqual([]);
  });

  test.each([
    ['that was skipped', ran('skipped'), 'was skipped'],
    ['that is still to be written', ran('todo'), 'was skipped'],
    ['that failed', ran('failed'), 'was failed'],
    ['that is not there', ran('passed', 'suite', 'held'), 'has no such test'],
    ['in another suite', ran('passed', 'other'), 'has no such test'],
    ['in a file that did not run', [], 'did not run'],
  ])('and falls by a test %s', (_what, files, fault) => {
    const faults = judgeClaims([claim], ['browser'], files);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('tests/requirements.tsv:3: WCAG 2.1.2');
    expect(faults[0]).toContain(fault);
  });

  test('but not where its suite did not run, or cannot run on this machine', () => {
    expect(judgeClaims([claim], ['unit'], [])).toEqual([]);
    const missing = 'suite (skipped here; to run it: apt-get install ffmpeg)';
    expect(judgeClaims([claim], ['browser'], ran('skipped', missing))).toEqual([]);
  });

  test('a story is known by its export, however Storybook spells it', () => {
    const story = { ...claim, file: 'stories/a.stories.tsx', title: 'FitsAt320Px' };
    const files = [
      {
        name: '/project/stories/a.stories.tsx',
        assertionResults: [{ status: 'passed', title: 'Fits At 320 Px', ancestorTitles: [] }],
      },
    ];
    expect(judgeClaims([story], ['storybook'], files)).toEqual([]);
    expect(judgeClaims([{ ...story, title: 'FitsAt480Px' }], ['storybook'], files)).toHaveLength(1);
  });
});
