import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { type Answer, answers, judgeRow } from '../../scripts/report/judgeRow.mjs';
import { readRequirements } from '../../scripts/report/readRequirements.mjs';
import { readRuns } from '../../scripts/report/readRuns.mjs';
import type { Outcome } from '../requirements/outcomeOf.mjs';
import { readClaims } from '../requirements/readClaims.mjs';
import { aReport, rowOf } from './aReport.js';

const id = 'WCAG 2.1.2';
const claims = { [id]: ['goes in', 'comes out'] };

describe('a reader of the report is told that a requirement', () => {
  test('is supported where each of its tests passed, and nothing is known to be missing', () => {
    const report = aReport({ claims, ran: { 'goes in': 'passed', 'comes out': 'passed' } });
    expect(rowOf(report, id).answer).toBe('supports');
    expect(report.faults).toEqual([]);
  });

  test.each([
    ['a test that failed', 'failed', 'failed'],
    ['a test that was skipped', 'skipped', 'skipped'],
    ['a test that is still to be written', 'todo', 'skipped'],
  ])('is supported in part, and by which test not, beside %s', (_what, status, outcome) => {
    const row = rowOf(aReport({ claims, ran: { 'goes in': 'passed', 'comes out': status } }), id);
    expect(row.answer).toBe('partially-supports');
    expect(row.evidence).toContainEqual(expect.objectContaining({ title: 'comes out', outcome }));
  });

  test('is supported in part beside a test that is claimed and not there', () => {
    const row = rowOf(aReport({ claims, ran: { 'goes in': 'passed' } }), id);
    expect(row.answer).toBe('partially-supports');
    expect(row.evidence).toContainEqual(expect.objectContaining({ title: 'comes out', outcome: 'no-test' }));
  });

  test('is not supported where no test passed and one failed', () => {
    const row = rowOf(aReport({ claims, ran: { 'goes in': 'failed', 'comes out': 'skipped' } }), id);
    expect(row.answer).toBe('does-not-support');
  });

  test('is not yet tested where its tests were skipped, or their suite did not run', () => {
    const skipped = aReport({ claims, ran: { 'goes in': 'skipped', 'comes out': 'skipped' } });
    expect(rowOf(skipped, id).answer).toBe('not-tested');
    const notRun = aReport({ claims, ran: { 'goes in': 'passed', 'comes out': 'passed' }, suites: ['dom'] });
    expect(rowOf(notRun, id).answer).toBe('not-tested');
    expect(notRun.notRun).toEqual(['unit']);
  });

  test('is not yet tested where no test names it', () => {
    expect(rowOf(aReport({ ran: { 'goes in': 'passed' } }), id).answer).toBe('not-tested');
  });

  test('is shown by the tests of the one that it follows', () => {
    const rows = [
      [id, 'A', 'No trap'],
      ['EN 9.2.1.2', 'shall', 'No trap', id],
    ] as const;
    const ran = { 'goes in': 'passed', 'comes out': 'passed' };
    expect(rowOf(aReport({ rows, claims, ran }), 'EN 9.2.1.2').answer).toBe('supports');
    const worse = aReport({ rows, claims, ran, shortfalls: [[id, 'part', 'Frames']] });
    expect(rowOf(worse, 'EN 9.2.1.2').answer).toBe('partially-supports');
  });
});

describe('what is written by hand', () => {
  const ran = { 'goes in': 'passed', 'comes out': 'passed' };

  test('lowers an answer, and tells what is missing', () => {
    const row = rowOf(aReport({ claims, ran, shortfalls: [[id, 'part', 'Frames']] }), id);
    expect(row.answer).toBe('partially-supports');
    expect(row.shortfalls[0]?.text.en).toBe('Frames');
    expect(rowOf(aReport({ claims, ran, shortfalls: [[id, 'whole', 'All']] }), id).answer).toBe(
      'does-not-support',
    );
  });

  test('never raises one', () => {
    const outcome = fc.constantFrom<Outcome>(
      'passed',
      'failed',
      'skipped',
      'suite-not-run',
      'not-here',
      'no-file',
      'no-test',
    );
    const extent = fc.constantFrom<'part' | 'whole'>('part', 'whole');
    const ranks: Record<Answer, number> = {
      supports: 3,
      'partially-supports': 2,
      'not-tested': 1,
      'does-not-support': 0,
      'not-applicable': 1,
    };
    fc.assert(
      fc.property(fc.array(outcome), fc.array(extent), (outcomes, shortfalls) => {
        const [without, withThem] = [judgeRow({ outcomes }), judgeRow({ outcomes, shortfalls })];
        expect(ranks[withThem]).toBeLessThanOrEqual(ranks[without]);
        if (!outcomes.includes('passed')) expect(withThem).not.toMatch(/supports$/);
        if (outcomes.some((one) => one !== 'passed')) expect(withThem).not.toBe('supports');
      }),
    );
    expect(Object.keys(ranks).sort()).toEqual([...answers].sort());
  });

  test('cannot say “supports”: not as a shortfall, not in a column of its own', () => {
    expect(() => aReport({ shortfalls: [[id, 'supports', 'It does']] })).toThrow('says “supports”');
    const tables = { standards: 'id\tlevel\ten\tzh-CN\tfollows\n', shortfalls: 'id\textent\ten\tzh-CN\n' };
    const answered = { ...tables, standards: 'id\tlevel\ten\tzh-CN\tfollows\tanswer\n' };
    expect(() => readRequirements({ ...answered, notApplicable: 'id\ten\tzh-CN\n' })).toThrow(
      'and no others',
    );
    const sixth = `${tables.standards}${id}\tA\tNo trap\t\t\tsupports\n`;
    expect(() => readRequirements({ ...tables, standards: sixth, notApplicable: 'id\ten\tzh-CN\n' })).toThrow(
      'has 6 columns',
    );
  });

  test('says that something does not apply only with a reason, and never of what a test claims', () => {
    expect(rowOf(aReport({ notApplicable: [[id, 'No keyboard']] }), id).answer).toBe('not-applicable');
    const unreasoned = aReport({ notApplicable: [[id, ' ']] });
    expect(unreasoned.faults).toEqual([expect.stringContaining('without a reason')]);
    const both = aReport({ claims, ran, notApplicable: [[id, 'No keyboard']] });
    expect(both.faults).toEqual([expect.stringContaining('a test claims it')]);
    expect(rowOf(both, id).answer).toBe('supports');
  });

  test('of what there is not is named', () => {
    const unknown = 'WCAG 9.9.9';
    expect(aReport({ claims: { [unknown]: ['goes in'] } }).faults).toEqual([
      expect.stringContaining(unknown),
    ]);
    expect(aReport({ shortfalls: [[unknown, 'part', 'x']] }).faults).toEqual([
      expect.stringContaining(unknown),
    ]);
    expect(aReport({ notApplicable: [[unknown, 'x']] }).faults).toEqual([expect.stringContaining(unknown)]);
    const rows = [['EN 9.2.1.2', 'shall', 'No trap', unknown]] as const;
    expect(aReport({ rows }).faults).toEqual([expect.stringContaining(unknown)]);
  });
});

describe('results', () => {
  test('given twice for one suite are refused, for the worse could hide behind the better', () => {
    const text = JSON.stringify({ suite: 'unit', testResults: [] });
    expect(() =>
      readRuns([
        { name: 'a.json', text },
        { name: 'b.json', text },
      ]),
    ).toThrow('was given twice');
  });

  test.each(['', '[]', '{"suite":"unit"}'])('that are none are refused: “%s”', (text) => {
    expect(() => readRuns([{ name: 'a.json', text }])).toThrow('a.json holds no test results');
  });

  test('of Vitest itself are told apart by suite', () => {
    const named = (name: string) => ({
      name,
      assertionResults: [{ title: 't', status: 'passed', ancestorTitles: [] }],
    });
    const testResults = [
      named('/p/tests/a.test.ts'),
      named('/p/tests/a.dom.test.tsx'),
      named('/p/stories/a.stories.tsx'),
    ];
    const runs = readRuns([{ name: 'all.json', text: JSON.stringify({ testResults }) }]);
    expect(runs.map(({ suite, counts }) => [suite, counts.passed])).toEqual([
      ['unit', 1],
      ['dom', 1],
      ['storybook', 1],
    ]);
  });
});

describe('the project’s own tables', () => {
  const read = (name: string) => readFileSync(`tests/requirements/${name}.tsv`, 'utf8');
  const tables = {
    standards: read('standards'),
    shortfalls: read('shortfalls'),
    notApplicable: read('notApplicable'),
  };
  const { requirements, faults } = readRequirements(tables);
  const countOf = (start: string) => requirements.filter((one) => one.id.startsWith(start)).length;
  const levelOf = (level: string) =>
    requirements.filter((one) => one.id.startsWith('WCAG ') && one.level === level).length;

  test('are without fault, and know every requirement that a test claims', () => {
    expect(faults).toEqual([]);
    const claimed = readClaims(readFileSync('tests/requirements.tsv', 'utf8'));
    const ids = new Set(requirements.map((one) => one.id));
    expect(claimed.filter((claim) => !ids.has(claim.id))).toEqual([]);
    const exempt = requirements.filter((one) => one.notApplicable).map((one) => one.id);
    expect(claimed.filter((claim) => exempt.includes(claim.id))).toEqual([]);
  });

  test('list all of WCAG 2.2, of MAUR and of WCAG 2.1 as EN 301 549 has it', () => {
    expect([levelOf('A'), levelOf('AA'), levelOf('AAA')]).toEqual([31, 24, 31]);
    expect(countOf('MAUR ')).toBe(119);
    expect(requirements.filter((one) => /^EN 9\.\d+\.\d+\.\d+$/.test(one.id))).toHaveLength(50);
  });
});
