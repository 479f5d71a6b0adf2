import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { suiteOf } from '../requirements/outcomeOf.mjs';
import { readClaims } from '../requirements/readClaims.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tingying-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const id = 'DAPT #serialization';
const claims = readClaims(readFileSync('tests/requirements.tsv', 'utf8')).filter((claim) => claim.id === id);

/** Results in which the claimed tests of one requirement ran, and ended so. */
function writeResults(statuses: readonly string[]): string {
  const [first] = claims;
  const path = join(folder, 'unit.json');
  const assertionResults = claims.map(({ title }, index) => ({
    title,
    ancestorTitles: [],
    status: statuses[index] ?? 'passed',
  }));
  const testResults = [{ name: `/project/${first!.file}`, assertionResults }];
  writeFileSync(path, JSON.stringify({ suite: 'unit', startTime: 0, testResults }));
  return path;
}

function report(...args: string[]) {
  const output = join(folder, 'report');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/report.mjs', '--output', output, ...args],
    {
      encoding: 'utf8',
    },
  );
  const read = (file: string) => readFileSync(join(output, file), 'utf8');
  const answerOf = (row: string) =>
    new RegExp(`data-answer="([^"]+)"[^>]*><th scope="row"><span class="id">${row}<`).exec(
      read('index.html'),
    )?.[1];
  return { status, stderr, files: readdirSync(output).sort(), read, answerOf };
}

describe('npm run report', () => {
  test('writes every page, OpenACR and EARL from the results that it is given', () => {
    expect(new Set(claims.map(({ file }) => file)).size).toBe(1);
    expect(claims.map(({ file }) => suiteOf(file))).toContain('unit');
    const { status, files, answerOf } = report('--results', writeResults([]));
    expect(status).toBe(0);
    expect(files).toEqual([
      ...['earl.jsonld', 'index.html', 'index.zh-CN.html', 'openacr.yaml'],
      ...['screen-readers.html', 'screen-readers.zh-CN.html', 'send-result.html', 'send-result.zh-CN.html'],
    ]);
    expect(answerOf(id)).toBe('supports');
    expect(answerOf('WCAG 1.2.4')).toBe('not-tested');
  });

  test.each(['failed', 'skipped'])('a claimed test that was %s lowers its row, and is named', (status) => {
    const { answerOf, read } = report('--results', writeResults([status]));
    expect(answerOf(id)).toBe('partially-supports');
    expect(read('index.html')).toMatch(new RegExp(`<strong>(was )?${status}</strong>: <span lang="en">`));
  });

  test('without results says what to do, and leaves no answers of an earlier run', () => {
    report('--results', writeResults([]));
    const { status, stderr, files } = report('--results', join(folder, 'gone.json'));
    expect(status).toBe(1);
    expect(stderr).toContain('node tests/run.mjs --results');
    expect(files).toEqual(['send-result.html', 'send-result.zh-CN.html']);
  });

  test('shows what was kept of screen readers as kept, where nobody listened in this run', () => {
    const page = report('--results', writeResults([])).read('screen-readers.html');
    expect(page).toContain('kept from an earlier run');
    expect(page).not.toContain('(this run)');
    expect(page).toContain('Not yet tested with NVDA');
  });
});
