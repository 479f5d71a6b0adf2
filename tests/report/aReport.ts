import { type Report, composeReport } from '../../scripts/report/composeReport.mjs';
import { readRequirements } from '../../scripts/report/readRequirements.mjs';
import { readRuns } from '../../scripts/report/readRuns.mjs';
import type { Claim } from '../requirements/readClaims.mjs';

interface Given {
  /** `id, level, text` of each row, then what it follows. */
  readonly rows?: readonly (readonly [id: string, level: string, en: string, follows?: string])[];
  /** By requirement: the tests that are claimed for it. */
  readonly claims?: Readonly<Record<string, readonly string[]>>;
  /** By the test's title: what became of it. A test that is not here is not there. */
  readonly ran?: Readonly<Record<string, string>>;
  readonly shortfalls?: readonly (readonly [id: string, extent: string, en: string])[];
  readonly notApplicable?: readonly (readonly [id: string, en: string])[];
  readonly suites?: readonly string[];
}

const file = 'tests/a.test.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');

/** A small report, made the way the real one is: from tables and from results. */
export function aReport({
  rows = [['WCAG 2.1.2', 'A', 'No trap']],
  claims = {},
  ran = {},
  shortfalls = [],
  notApplicable = [],
  suites = ['unit'],
}: Given): Report {
  const { requirements, faults } = readRequirements({
    standards: table(
      ['id', 'level', 'en', 'zh-CN', 'follows'],
      rows.map(([id, level, en, follows = '']) => [id, level, en, `${en}，中文`, follows]),
    ),
    shortfalls: table(
      ['id', 'extent', 'en', 'zh-CN'],
      shortfalls.map((one) => [...one, '缺']),
    ),
    notApplicable: table(
      ['id', 'en', 'zh-CN'],
      notApplicable.map((one) => [...one, '因']),
    ),
  });
  const named = Object.entries(claims).flatMap(([id, titles]) => titles.map((title) => ({ id, title })));
  const claimed: Claim[] = named.map(({ id, title }, index) => ({ line: index + 2, id, file, title }));
  const assertionResults = Object.entries(ran).map(([title, status]) => ({
    title,
    status,
    ancestorTitles: [],
  }));
  const testResults = [{ name: `/project/${file}`, assertionResults }];
  const runs = readRuns(
    suites.map((suite) => ({
      name: `${suite}.json`,
      text: JSON.stringify({ suite, startTime: Date.UTC(2026, 10, 26), commit: 'a'.repeat(40), testResults }),
    })),
  );
  return composeReport({
    ...{ requirements, claims: claimed, runs, faults },
    product: { name: 'tingying', version: '1.2.3' },
    madeAt: '2026-11-26T08:00:00.000Z',
  });
}

/** What the report says of one requirement. */
export function rowOf(report: Report, id: string) {
  const found = report.parts.flatMap(({ rows }) => rows).find((row) => row.id === id);
  if (!found) throw new Error(`The report has no row ${id}.`);
  return found;
}
