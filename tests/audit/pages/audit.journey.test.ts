import { chmodSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  auditPage,
  auditSite,
  writePageReport,
  type AuditedPage,
  type Outcome,
  type PageReport,
} from '../../../src/audit/index.js';
import { chromiumArgs, findChromium } from '../../../scripts/findChromium.mjs';
import { createFolder, run } from '../../cli/runCheck.js';
import { mediaRules } from '../../../src/audit/pages/rules/media/mediaRules.js';
import { addressActRule } from '../../../src/audit/pages/report/wcagCriteria.js';
import { judgeAct, writeActRow, writeActSummary, type ActAssertion } from './compareAct.js';
import { actRules, mediaCases } from './fixtures/mediaCases.js';
import { serveCases, type ServedCases } from './fixtures/serveCases.js';

const chromium = await findChromium();
Object.assign(process.env, chromium?.env);
const browser = chromium?.executablePath ?? null;

let site: ServedCases;
let report: PageReport;
const audited = new Map<string, AuditedPage>();

beforeAll(async () => {
  site = await serveCases();
  report = await auditSite(
    mediaCases.map((_one, nth) => site.urlOf(`/case/${nth}`)),
    { groups: ['media'], browser, concurrency: 4, timeout: 40 },
  );
  for (const [nth, page] of report.pages.entries()) audited.set(mediaCases[nth]?.name ?? '', page);
});
afterAll(() => site.close());

const outcomeOf = (page: AuditedPage | undefined, rule: string): Outcome | undefined =>
  page?.answers.find((answer) => answer.rule === rule)?.outcome;

describe('who audits a page with media', () => {
  test.each(mediaCases)('is told what is right, wrong and open about $name', ({ name, expected }) => {
    const page = audited.get(name);
    expect(page?.troubles).toEqual([]);
    const outcomes = Object.fromEntries(Object.keys(expected).map((rule) => [rule, outcomeOf(page, rule)]));
    expect(outcomes).toEqual(expected);
  });

  test.each<[string, readonly Outcome[]]>([
    ['media/no-autoplaying-sound', ['passed', 'failed', 'cantTell', 'inapplicable']],
    ['media/motion-can-stop', ['passed', 'failed', 'cantTell', 'inapplicable']],
    // Only a person can pass these.
    ['media/captions', ['failed', 'cantTell', 'inapplicable']],
    ['media/visual-alternative', ['failed', 'cantTell', 'inapplicable']],
    ['media/audio-description', ['failed', 'cantTell', 'inapplicable']],
    ['media/video-transcript', ['failed', 'cantTell', 'inapplicable']],
    ['media/silent-video-alternative', ['failed', 'cantTell', 'inapplicable']],
    ['media/audio-alternative', ['failed', 'cantTell', 'inapplicable']],
    // A file can be read, or it cannot.
    ['media/text-tracks', ['passed', 'failed', 'inapplicable']],
    ['media/described-sound-offered', ['passed', 'failed', 'cantTell', 'inapplicable']],
    ['media/description-voiced', ['passed', 'failed', 'cantTell', 'inapplicable']],
  ])('%s ends in every way in which it can: %j', (rule, outcomes) => {
    const seen = new Set([...audited.values()].map((page) => outcomeOf(page, rule)));
    expect([...seen].sort()).toEqual([...outcomes].sort());
    expect(mediaRules.map(({ id }) => id)).toContain(rule);
  });

  test('is told the whole way to a film in a frame', () => {
    const page = audited.get('a video that starts by itself in a frame');
    const [finding] = page?.answers.find(({ rule }) => rule === 'media/no-autoplaying-sound')?.findings ?? [];
    expect(finding?.target).toMatchObject({ path: ['body > iframe', 'body > video'], frame: 'about:srcdoc' });
  });

  test('never hears of a pass where only a person can decide', () => {
    const forPeople = [
      'media/captions',
      'media/visual-alternative',
      'media/audio-description',
      'media/video-transcript',
      'media/silent-video-alternative',
      'media/audio-alternative',
    ];
    const findings = [...audited.values()]
      .flatMap(({ answers }) => answers)
      .filter(({ rule }) => forPeople.includes(rule))
      .flatMap((answer) => answer.findings);
    expect(findings.length).toBeGreaterThan(60);
    expect(findings.filter(({ outcome }) => outcome === 'passed')).toEqual([]);
    expect(findings.filter(({ outcome, question }) => outcome === 'cantTell' && !question)).toEqual([]);
  });

  test('reads in the guide and in the README, for each ACT rule, what the EARL report of these pages says of it', () => {
    const read = (file: string) =>
      readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), 'utf8')
        .split('\n')
        .map((line) => line.replace(/ +/g, ' '));
    const rows = actRules.map(({ id, criteria }) => {
      const assertions = listActAssertions(id);
      expect(assertions.length, id).toBeGreaterThan(4);
      expect(judgeAct(assertions, criteria), id).not.toBe('inconsistent');
      return writeActRow(id, assertions, criteria);
    });
    expect(read('docs/auditing.md').filter((line) => /^\| `[0-9a-z]{6}` \|/.test(line))).toEqual(rows);
    const summary = writeActSummary(
      actRules.map(({ id, criteria }) => ({ id, criteria, assertions: listActAssertions(id) })),
    );
    expect(read('README.md').filter((line) => /^\| `media\/[a-z-]+` \|/.test(line))).toEqual(summary);
  });

  test('finds each ACT rule asserted once a page', () => {
    const { '@graph': graph } = JSON.parse(writePageReport(report, 'earl')) as Earl;
    for (const { assertions = [] } of graph.slice(1)) {
      const told = assertions.flatMap(({ test: { derivedFrom = [] } }) => derivedFrom).sort();
      expect(told).toEqual(actRules.map(({ id }) => addressActRule(id)).sort());
    }
  });
});

/** `tingying audit`, as a terminal runs it. */
const command = (...args: readonly string[]) =>
  run(['audit', '--browser', browser ?? '', '--no-sandbox', ...args]);

interface Earl {
  readonly '@graph': readonly {
    readonly source?: string;
    readonly assertions?: readonly {
      readonly test: {
        readonly title: string;
        readonly derivedFrom?: readonly string[];
        readonly isPartOf?: readonly string[];
      };
      readonly result: { readonly outcome: string };
    }[];
  }[];
}

/** What the EARL report of the cases says by one ACT rule. */
function listActAssertions(id: string): readonly ActAssertion[] {
  const { '@graph': graph } = JSON.parse(writePageReport(report, 'earl')) as Earl;
  return mediaCases.flatMap(({ act = [] }, nth) =>
    act
      .filter(({ rule }) => rule === id)
      .flatMap((example): readonly ActAssertion[] => {
        const subject = graph.find(({ source }) => source === site.urlOf(`/case/${nth}`));
        return (subject?.assertions ?? [])
          .filter(({ test: { derivedFrom = [] } }) => derivedFrom.includes(addressActRule(id)))
          .map((one) => ({
            ...example,
            ours: one.test.title,
            outcome: one.result.outcome.replace('earl:', '') as Outcome,
            criteria: (one.test.isPartOf ?? []).map((name) => name.replace('WCAG22:', '')),
          }));
      }),
  );
}

describe('a page that cannot be looked at is told, and the others are looked at', () => {
  const closed = async (): Promise<string> => {
    const server = createServer();
    const port = await new Promise<number>((done) =>
      server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)),
    );
    await new Promise((done) => server.close(done));
    return `http://127.0.0.1:${port}/`;
  };
  /** The same browser with so little memory that a page can use it up. */
  const crampedBrowser = (): string => {
    const files = createFolder({
      'chromium.sh': `#!/bin/sh\nexec '${browser ?? ''}' "$@" --js-flags=--max-old-space-size=48\n`,
    });
    chmodSync(files.path('chromium.sh'), 0o755);
    return files.path('chromium.sh');
  };
  const unseen: readonly (readonly [string, string, string])[] = [
    ['is not there', '/gone', 'status'],
    ['breaks the server', '/broken', 'status'],
    ['leads round in a circle', '/round', 'redirects'],
    ['leads round by its script', '/round-by-script', 'redirects'],
    ['is a picture', '/picture', 'not-html'],
    ['is a letter', '/letter', 'not-html'],
    ['is a download', '/download', 'not-html'],
    ['never comes', '/never', 'unreachable'],
    ['never lets go', '/loop', 'hangs'],
    ['lets go no more after a while', '/late-loop', 'hangs'],
    ['uses up its memory', '/greedy', 'crashed'],
    ['no server serves', '', 'unreachable'],
  ];
  const seen = ['/dialogs', '/popup', '/late', '/fine'];
  /** These are waited for to the end of their time, so they are given little. */
  const endless = ['/never', '/loop', '/late-loop'];
  let nowhere: string;
  let codes: readonly number[];
  let pages: readonly AuditedPage[];
  const urlOf = (path: string) => (path === '' ? nowhere : site.urlOf(path));
  beforeAll(async () => {
    nowhere = await closed();
    const options = [
      '--rules',
      'axe/document-title,media/captions',
      '--concurrency',
      '3',
      '--format',
      'json',
    ];
    const quick = [...unseen.map(([, path]) => path), ...seen].filter(
      (path) => !endless.includes(path) && path !== '/greedy',
    );
    const ran = await Promise.all([
      command(...quick.map(urlOf), ...options),
      command(...endless.map(urlOf), ...options, '--timeout', '6'),
      command(urlOf('/greedy'), ...options, '--browser', crampedBrowser()),
    ]);
    codes = ran.map(({ code }) => code);
    pages = ran.flatMap(({ out }) => (JSON.parse(out) as PageReport).pages);
  });
  const find = (path: string) => pages.find(({ url }) => url === urlOf(path));

  test.each(unseen)('one that %s', (_what, path, kind) => {
    const page = find(path);
    expect(page?.troubles.map((trouble) => trouble.kind)).toEqual([kind]);
    // What could not be asked passes nowhere; the late one answers until it hangs.
    if (path !== '/late-loop') expect(page?.answers).toEqual([]);
  });

  test('the run ends with 1, as the guide says, though nothing else was found', () => {
    expect(codes).toEqual([1, 1, 1]);
    const guide = readFileSync(fileURLToPath(new URL('../../../docs/auditing.md', import.meta.url)), 'utf8');
    expect(guide).toMatch(/\| 0 \| nothing at or above/);
    expect(guide).toMatch(/\| 1 \| .*a page could not be looked at to its end/);
    expect(guide).toMatch(/\| 2 \| it could not be done/);
  });

  test('dialogs and windows that open by themselves hold nobody up; what scripts build late is looked at, too', () => {
    for (const path of seen) {
      expect(find(path)?.troubles, path).toEqual([]);
      expect(outcomeOf(find(path), 'axe/document-title'), path).toBe('passed');
    }
    expect(outcomeOf(find('/fine'), 'media/captions')).toBe('inapplicable');
    expect(outcomeOf(find('/late'), 'media/captions')).toBe('failed');
    expect(pages.length).toBe(unseen.length + seen.length);
  });
});

test('a page that looks at itself with axe-core all the time is looked at by ours, and keeps its own', async () => {
  const window = await playwright.launch({
    executablePath: browser!,
    args: chromiumArgs,
    env: { ...process.env, ...chromium?.env },
  });
  try {
    const page = await window.newPage();
    await page.goto(site.urlOf('/own-axe'));
    const { pages } = await auditPage(page, { groups: ['page'] });
    expect(pages[0]?.troubles).toEqual([]);
    expect(outcomeOf(pages[0], 'axe/button-name')).toBe('failed');
    expect(
      await page.evaluate(() => Reflect.get(globalThis, 'axe') === Reflect.get(globalThis, 'mine')),
    ).toBe(true);
  } finally {
    await window.close();
  }
});

describe('a page in one’s own test', () => {
  const url = () =>
    site.urlOf(`/case/${mediaCases.findIndex(({ name }) => name === 'a video with sound and nothing else')}`);
  const expected = {
    'media/captions': 'failed',
    'media/audio-description': 'failed',
    'axe/html-has-lang': 'passed',
  };
  const outcomes = (report: PageReport) =>
    Object.fromEntries(Object.keys(expected).map((rule) => [rule, outcomeOf(report.pages[0], rule)]));

  test('of Playwright', async () => {
    const own = await playwright.launch({ executablePath: browser ?? '', args: chromiumArgs });
    try {
      const page = await own.newPage();
      await page.goto(url());
      const report = await auditPage(page, { rules: Object.keys(expected) });
      expect(outcomes(report)).toEqual(expected);
      expect(report.browser).toMatch(/^Chromium \d+/);
    } finally {
      await own.close();
    }
  });

  test('of Puppeteer', async () => {
    const own = await puppeteer.launch({ executablePath: browser ?? '', args: chromiumArgs });
    try {
      const page = await own.newPage();
      await page.goto(url());
      expect(outcomes(await auditPage(page, { rules: Object.keys(expected) }))).toEqual(expected);
    } finally {
      await own.close();
    }
  });
});

describe('at a terminal', () => {
  test('a site map’s pages are looked at, links are followed, and nothing is wrong: exit code 0', async () => {
    const { code, out } = await command(
      '--sitemap',
      site.urlOf('/sitemap.xml'),
      '--crawl',
      '3',
      '--concurrency',
      '1',
      '--rules',
      'axe/document-title',
      '--format',
      'json',
    );
    const { pages } = JSON.parse(out) as PageReport;
    expect(pages.map(({ url }) => url.replace(site.address, ''))).toEqual([
      '/fine',
      '/second?a=1&b=2',
      '/second',
    ]);
    expect(code).toBe(0);
  });

  test('what one window shows and the other does not is told with the window', async () => {
    const { out } = await command(
      site.urlOf('/wide-only'),
      '--rules',
      'media/captions',
      '--viewport',
      '1280x800',
      '--viewport',
      '320x640',
      '--format',
      'json',
    );
    const [page] = (JSON.parse(out) as PageReport).pages;
    expect(page?.answers[0]?.findings.map(({ viewport }) => viewport)).toEqual([
      { width: 1280, height: 800 },
    ]);
  });

  test('who must sign in does so once, by a script', async () => {
    const files = createFolder({
      'login.mjs': `export const login = async (page) => { await page.goto(${JSON.stringify(site.urlOf('/sign-in'))}); };`,
      'wrong.mjs': 'export const signIn = 1;',
      'stuck.mjs': `export const login = async () => { throw new Error('no such button'); };`,
    });
    const visit = (...more: readonly string[]) =>
      command(site.urlOf('/members'), '--rules', 'axe/document-title', ...more);
    expect(await visit()).toMatchObject({ code: 1, out: expect.stringContaining('401') as string });
    expect(await visit('--login', files.path('login.mjs'))).toMatchObject({ code: 0 });
    expect(await visit('--login', files.path('wrong.mjs'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('exports no function') as string,
    });
    expect(await visit('--login', files.path('stuck.mjs'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('no such button') as string,
    });
  });

  test('what is in the baseline fails nothing, and what is new does', async () => {
    const files = createFolder({});
    const visit = (nth: string, ...more: readonly string[]) =>
      command(
        site.urlOf(nth),
        '--rules',
        'media/video-transcript,media/text-tracks',
        '--fail-on',
        'advice',
        ...more,
      );
    const bare = `/case/${mediaCases.findIndex(({ name }) => name === 'a video with sound and nothing else')}`;
    expect((await visit(bare, '--write-baseline', files.path('known.json'))).code).toBe(1);
    expect((await visit(bare, '--baseline', files.path('known.json'))).code).toBe(0);
    const worse = `/case/${mediaCases.findIndex(({ name }) => name === 'a video whose captions hold nothing')}`;
    expect((await visit(worse, '--baseline', files.path('known.json'))).code).toBe(1);
  });
});
