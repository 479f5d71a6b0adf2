import axe from 'axe-core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { composeMatrix } from '../../scripts/report/matrix.mjs';
import { readReaderResults } from '../../scripts/report/readReaderResults.mjs';
import { readerScript } from '../../scripts/report/readerScript.mjs';
import { writeConformancePage } from '../../scripts/report/writeConformancePage.mjs';
import { writeFormPage } from '../../scripts/report/writeFormPage.mjs';
import { writeReadersPage } from '../../scripts/report/writeReadersPage.mjs';
import { aReport } from './aReport.js';

const locales = ['en', 'zh-CN'] as const;

const report = aReport({
  rows: [
    ['WCAG 2.1.1', 'A', 'Keyboard'],
    ['WCAG 2.1.2', 'A', 'No trap & <none>'],
    ['WCAG 1.4.3', 'AA', 'Contrast'],
    ['WCAG 2.4.1', 'A', 'Bypass'],
    ['WCAG 2.5.4', 'A', 'Motion'],
    ['EN 9.2.1.1', 'shall', 'Keyboard', 'WCAG 2.1.1'],
  ],
  claims: {
    'WCAG 2.1.1': ['plays by key'],
    'WCAG 2.1.2': ['plays by key', 'leaves by Tab'],
    'WCAG 1.4.3': ['leaves by Tab'],
  },
  ran: { 'plays by key': 'passed', 'leaves by Tab': 'failed' },
  notApplicable: [['WCAG 2.5.4', 'Nothing moves']],
  shortfalls: [['WCAG 2.1.2', 'part', 'Frames']],
});

const recorded = {
  ...{
    reader: 'Orca',
    readerVersion: '43.1',
    browser: 'chromium',
    browserVersion: '156',
    language: 'en' as const,
  },
  at: '2026-11-26T08:00:00.000Z',
  controls: {
    'seek-slider': {
      arrived: ['Position slider'],
      uses: [{ key: 'Right', heard: ['5 seconds'], of: 'the walk' }],
    },
  },
  kept: false,
};

function open(html: string): void {
  document.documentElement.lang = /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';
  document.documentElement.innerHTML = html.replace(/^[^]*?<html[^>]*>/, '').replace(/<\/html>\s*$/, '');
}

const write = {
  conformance: (locale: 'en' | 'zh-CN') => writeConformancePage(report, locale),
  readers: (locale: 'en' | 'zh-CN') =>
    writeReadersPage(composeMatrix([recorded], []), ['a.json is left out'], locale),
  form: (locale: 'en' | 'zh-CN') => writeFormPage({ version: '1.2.3' }, locale),
};
const pages = Object.keys(write) as (keyof typeof write)[];

const findViolations = async () => {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

describe.each(pages)('the page of the report: %s', (page) => {
  test.each(locales)('axe finds nothing in it (%s)', async (locale) => {
    open(write[page](locale));
    expect(await findViolations()).toEqual([]);
    expect(document.documentElement.lang).toBe(locale);
  });

  test('asks for nothing from elsewhere', () => {
    expect(write[page]('en')).not.toMatch(/<link|\bsrc=|url\(|@import|https?:/);
  });
});

test('axe would see a table that scrolls out of reach, and a field without a name', async () => {
  open(write.form('en').replace('<label for="reader">', '<label>'));
  expect((await findViolations()).map(([id]) => id)).toContain('select-name');
});

describe('who reads the conformance page', () => {
  const answerOf = (id: string) =>
    [...document.querySelectorAll('tr[data-answer]')].find(
      (row) => row.querySelector('.id')?.textContent === id,
    )!;

  test('finds each requirement with its answer in words, and the test that failed by its name', () => {
    open(write.conformance('en'));
    expect(answerOf('WCAG 2.1.1').querySelector('.word')!.textContent).toContain('Supports');
    expect(answerOf('WCAG 2.1.2').textContent).toContain('Partially supports');
    expect(answerOf('WCAG 2.1.2').textContent).toContain('Missing: Frames');
    expect(answerOf('WCAG 2.1.2').textContent).toContain('failed: leaves by Tab');
    expect(answerOf('WCAG 2.1.2').textContent).toContain('No trap & <none>');
    expect(answerOf('WCAG 1.4.3').textContent).toContain('Does not support');
    expect(answerOf('WCAG 2.4.1').textContent).toContain('Not yet tested');
    expect(answerOf('WCAG 2.5.4').textContent).toContain('Nothing moves');
    expect(answerOf('EN 9.2.1.1').textContent).toContain('Asks the same as WCAG 2.1.1');
  });

  test('finds the counts that the rows have', () => {
    open(write.conformance('en'));
    const line = [...document.querySelectorAll('tbody tr')].find((row) =>
      row.querySelector('a[href="#WCAG"]'),
    )!;
    const counts = [...line.querySelectorAll('td')].map((cell) => Number(cell.textContent));
    expect(counts).toEqual([5, 1, 1, 1, 1, 1]);
  });

  test('is told what contradicts itself, and that nothing ran', () => {
    open(writeConformancePage({ ...report, runs: [], notRun: ['unit'], faults: ['A row lies.'] }, 'en'));
    expect(document.body.textContent).toContain('A row lies.');
    expect(document.body.textContent).toContain('Nothing ran');
    expect(document.body.textContent).toMatch(/Did not run.*unit/);
  });

  test('chooses an answer by radio buttons that need no script', () => {
    const html = write.conformance('en');
    open(html);
    const choices = [...document.querySelectorAll<HTMLInputElement>('fieldset input[type="radio"]')];
    expect(choices).toHaveLength(6);
    for (const { id } of choices.slice(1)) expect(html).toContain(`body:has(#${id}:checked)`);
    expect(html).not.toContain('<script');
    document.querySelector<HTMLInputElement>('#show-partially-supports')!.click();
    const shown = [...document.querySelectorAll('tr[data-answer]')].filter((row) => {
      const around = [row, row.closest('section')!];
      return around.every((one) => getComputedStyle(one).display !== 'none');
    });
    expect(shown.map((row) => row.querySelector('.id')!.textContent)).toEqual(['WCAG 2.1.2']);
    expect(getComputedStyle(document.getElementById('EN')!.closest('section')!).display).toBe('none');
  });
});

describe('who fills in the form', () => {
  test('gets a file that the report takes in', async () => {
    open(write.form('en'));
    const files: Blob[] = [];
    vi.stubGlobal('URL', { createObjectURL: (file: Blob) => `blob:${String(files.push(file))}` });
    onTestFinished(() => void vi.unstubAllGlobals());
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the page's own script, as the browser runs it
    (new Function(document.querySelector('script')!.textContent) as () => void)();

    const field = (id: string) => document.getElementById(id) as HTMLInputElement;
    const told = {
      reader: 'NVDA',
      readerVersion: '0',
      browser: 'Firefox',
      browserVersion: '0',
      system: 'Windows',
      systemVersion: '0',
    };
    for (const [id, value] of Object.entries(told)) field(id).value = value;
    const [first] = readerScript;
    const otherwise = document.querySelector<HTMLInputElement>(
      `[name="outcome-${first!.id}"][value="otherwise"]`,
    )!;
    otherwise.click();
    const heard = field(`heard-${first!.id}`);
    expect(heard.required).toBe(true);
    heard.value = 'Play, twice';
    document.querySelector('form')!.requestSubmit();

    const text = field('file').value;
    expect(await files[0]!.text()).toBe(text);
    const { results, troubles } = readReaderResults([{ name: 'sent.json', text }]);
    expect(troubles).toEqual([]);
    expect(results[0]).toMatchObject({ ...told, language: 'en', player: '1.2.3' });
    expect(results[0]!.steps).toHaveLength(readerScript.length);
    expect(results[0]!.steps[0]).toEqual({ step: first!.id, outcome: 'otherwise', heard: 'Play, twice' });
    expect(results[0]!.steps[1]!.outcome).toBe('not-tried');
    expect(document.activeElement?.id).toBe('told');
  });
});
