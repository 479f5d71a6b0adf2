import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../src/audit/pages/answers/parseAnswers.js';
import { pageReportFormats } from '../../../src/audit/pages/report/writers.js';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/auditing-in-tests.md');

const recipes = [...guide.matchAll(/<!-- recipe: (\S+) -->\n\n```ts\n([^`]*)```/g)].map(
  ([, file = '', code = '']) => ({ file, lines: code.trim().split('\n') }),
);

/** Imports are written for who has the package; ours lead to its source. */
const bare = (line: string): string => line.trim().replace(/^import \{ (.*) \} from .*$/, '$1');

describe('docs/auditing-in-tests.md', () => {
  test('every recipe has at most three lines, each of which a test runs', () => {
    expect(recipes).toHaveLength(4);
    for (const { file, lines } of recipes) {
      expect(lines.length).toBeLessThanOrEqual(3);
      const tested = read(file)
        .split('\n')
        .map((line) => line.trim());
      for (const line of lines) {
        const names = bare(line);
        const isThere = line.startsWith('import')
          ? names
              .split(', ')
              .every((name) => tested.some((one) => one.startsWith('import') && one.includes(name)))
          : tested.includes(line);
        expect(isThere, `${file}: ${line}`).toBe(true);
      }
    }
  });

  test('every way in of which it tells is a door of the package', () => {
    const { exports: doors } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const named = [...guide.matchAll(/\btingying\/([\w./-]+?)(?=[’'`)\s])/g)].map((match) => `./${match[1]}`);
    expect(new Set(named).size).toBeGreaterThanOrEqual(4);
    for (const door of named) expect(doors, door).toHaveProperty([door]);
  });

  test('every format is told', () => {
    for (const format of pageReportFormats) expect(guide).toContain(`| \`${format}\` |`);
  });

  test('its answer is one that is taken', () => {
    const [, example = ''] = /```json\n([^`]*)```/.exec(guide) ?? [];
    expect(parseAnswers(example)).toMatchObject({ ok: true });
  });

  test('the schemas that it names are published', () => {
    const build = read('scripts/build.mjs');
    for (const [schema] of guide.matchAll(/[\w-]+\.schema\.json/g))
      expect(build, schema).toContain(`dist/${schema}`);
    expect(existsSync(new URL('../../../src/audit/testing/index.ts', import.meta.url))).toBe(true);
  });
});
