import { describe, expect, test } from 'vitest';
import {
  knownFindings,
  writeBaseline,
  type AuditedPage,
  type Outcome,
  type PageFinding,
  type PageReport,
  type RuleAnswer,
} from '../../../src/audit/index.js';
import { findBrowser } from '../../../src/audit/pages/browser/findBrowser.js';
import { loadPeer } from '../../../src/audit/pages/browser/loadPeer.js';
import { nameBrowser, wantsAxe } from '../../../src/audit/pages/auditPage.js';
import { listCriteria, tellAxe } from '../../../src/audit/pages/axe/tellAxe.js';
import type { AxeNode, AxeResult } from '../../../src/audit/pages/axe/AxeRun.js';
import { applyRule } from '../../../src/audit/pages/applyRule.js';
import { chooseRules, isWanted } from '../../../src/audit/pages/chooseRules.js';
import { definePageRule, type PageHit } from '../../../src/audit/pages/definePageRule.js';
import type { PageDriver } from '../../../src/audit/pages/PageDriver.js';
import { mergeLooks } from '../../../src/audit/pages/mergeLooks.js';
import { parseList } from '../../../src/audit/pages/parseList.js';
import { parseSitemap } from '../../../src/audit/pages/parseSitemap.js';
import { readSitemap } from '../../../src/audit/pages/readSitemap.js';
import { pageRules } from '../../../src/audit/pages/rules/pageRules.js';
import { tellTrouble } from '../../../src/audit/pages/tellTrouble.js';
import { actRules } from './fixtures/mediaCases.js';

const finding = (more: Partial<PageFinding> = {}): PageFinding => ({
  outcome: 'failed',
  severity: 'error',
  target: { path: ['#film'], excerpt: '<video>' },
  viewport: null,
  message: 'm',
  cost: 'c',
  fix: 'f',
  question: null,
  ...more,
});
const answer = (findings: readonly PageFinding[], rule = 'media/captions'): RuleAnswer => ({
  rule,
  group: 'media',
  title: 't',
  act: [],
  criteria: [],
  source: 's',
  outcome: findings[0]?.outcome ?? 'inapplicable',
  findings,
});
const page = (answers: readonly RuleAnswer[], url = 'https://films.example/watch?film=3'): AuditedPage => ({
  url,
  finalUrl: url,
  title: '',
  startedAt: '',
  durationMs: 0,
  viewports: [],
  answers,
  troubles: [],
});
const report = (...pages: readonly AuditedPage[]): Pick<PageReport, 'pages'> => ({ pages });

describe('a baseline', () => {
  const before = report(
    page([answer([finding({ outcome: 'cantTell' })]), answer([finding()], 'media/text-tracks')]),
  );
  const baseline = writeBaseline(before);

  test('knows what it was made of, in other words, on another day and another host', () => {
    const later = report(
      page(
        [
          answer([finding({ outcome: 'cantTell', message: 'other words' })]),
          answer([finding({ message: 'andere', severity: 'warning' })], 'media/text-tracks'),
        ],
        'http://localhost:49152/watch?film=3',
      ),
    );
    expect(knownFindings(later, baseline)).toHaveLength(2);
  });

  test('does not know another place, another page, another rule', () => {
    const other = report(
      page([answer([finding({ target: { path: ['#trailer'], excerpt: '' } })], 'media/text-tracks')]),
      page([answer([finding()], 'media/text-tracks')], 'https://films.example/watch?film=4'),
      page([answer([finding()], 'media/motion-can-stop')]),
    );
    expect(knownFindings(other, baseline)).toEqual([]);
  });

  test('does not excuse a failure where it knew a question', () => {
    expect(knownFindings(report(page([answer([finding()])])), baseline)).toEqual([]);
  });

  test('holds neither what passed nor the day, so that the same pages give the same file', () => {
    expect(writeBaseline(report(page([answer([finding({ outcome: 'passed' })])])))).toContain(
      '"findings": {}',
    );
    expect(writeBaseline(before)).toBe(baseline);
  });

  test.each(['', '{}', '{"version":2,"findings":{}}', '[]'])('that is none is refused: %s', (text) => {
    expect(() => knownFindings(before, text)).toThrow(/baseline/);
  });
});

describe('several windows', () => {
  const [wide, narrow] = [
    { width: 1280, height: 800 },
    { width: 320, height: 640 },
  ];

  test('what all show is told once; what one shows is told with it', () => {
    const [merged] = mergeLooks([
      { viewport: wide, answers: [answer([finding()])] },
      {
        viewport: narrow,
        answers: [answer([finding(), finding({ target: { path: ['#menu'], excerpt: '' } })])],
      },
    ]);
    expect(merged?.findings.map(({ target, viewport }) => [target?.path[0], viewport])).toEqual([
      ['#film', null],
      ['#menu', narrow],
    ]);
  });

  test('two of one place in one window stay two', () => {
    const [merged] = mergeLooks([{ viewport: wide, answers: [answer([finding(), finding()])] }]);
    expect(merged?.findings).toHaveLength(2);
  });

  test('by an atomic rule, too, the worst of them holds', () => {
    const seen = (outcome: Outcome): RuleAnswer => ({ ...answer([]), parts: [{ act: 'f51b46', outcome }] });
    const merge = (one: Outcome, other: Outcome) =>
      mergeLooks([
        { viewport: wide, answers: [seen(one)] },
        { viewport: narrow, answers: [seen(other)] },
      ])[0]?.parts;
    expect(merge('inapplicable', 'failed')).toEqual([{ act: 'f51b46', outcome: 'failed' }]);
    expect(merge('cantTell', 'passed')).toEqual([{ act: 'f51b46', outcome: 'cantTell' }]);
  });

  test('what passes in one and fails in the other fails', () => {
    const [merged] = mergeLooks([
      { viewport: wide, answers: [answer([finding({ outcome: 'passed' })])] },
      { viewport: narrow, answers: [answer([finding()])] },
    ]);
    expect(merged?.outcome).toBe('failed');
  });
});

describe('a rule on a page', () => {
  const says = (facts: string) => facts;
  const words = { title: 'title', found: says, cost: 'cost', fix: says, question: says };
  const rule = (hits: readonly PageHit<string>[]) =>
    definePageRule<string>({
      id: 'media/example',
      group: 'media',
      severity: 'error',
      criteria: [],
      source: '',
      parts: ['aaaaaa', 'bbbbbb'],
      find: async () => Promise.resolve(hits),
      words: { en: words, 'zh-CN': words },
    });
  const ask = (...hits: readonly Omit<PageHit<string>, 'target'>[]) =>
    applyRule(
      rule(hits.map((hit) => ({ target: null, ...hit }))),
      { driver: {} as PageDriver, once: () => Promise.reject(new Error('asked of nothing')) },
      'en',
    );

  test('that cannot be decided stays a question, with its words', async () => {
    const told = await ask({ outcome: 'cantTell', facts: 'Is it so?' });
    expect(told).toMatchObject({
      outcome: 'cantTell',
      findings: [{ outcome: 'cantTell', question: 'Is it so?' }],
    });
  });

  test('that is decided asks nothing', async () => {
    const { findings } = await ask({ outcome: 'passed', facts: 'a' }, { outcome: 'failed', facts: 'b' });
    expect(findings.map(({ question }) => question)).toEqual([null, null]);
  });

  test('that applies to nothing is inapplicable, and so is each of its parts', async () => {
    expect(await ask()).toMatchObject({
      outcome: 'inapplicable',
      parts: [
        { act: 'aaaaaa', outcome: 'inapplicable' },
        { act: 'bbbbbb', outcome: 'inapplicable' },
      ],
    });
  });

  test('is by each of its parts no better than its worst place', async () => {
    const { outcome, parts } = await ask(
      { outcome: 'passed', facts: 'a', parts: { aaaaaa: 'failed', bbbbbb: 'passed' } },
      { outcome: 'passed', facts: 'b', parts: { bbbbbb: 'cantTell' } },
    );
    expect(outcome).toBe('passed');
    expect(parts).toEqual([
      { act: 'aaaaaa', outcome: 'failed' },
      { act: 'bbbbbb', outcome: 'cantTell' },
    ]);
  });
});

describe('which rules', () => {
  test('looking comes before using, whatever order they are asked in', () => {
    const uses = chooseRules(pageRules, {}).map((rule) => rule.uses);
    expect(uses).toEqual([...uses].sort((a, b) => Number(a) - Number(b)));
  });

  test.each([
    [{}, true],
    [{ rules: ['media/captions'] }, true],
    [{ rules: ['media/'] }, true],
    [{ rules: ['axe/'] }, false],
    [{ groups: ['player'] }, false],
    [{ skipRules: ['media/'] }, false],
    [{ rules: ['media/'], skipRules: ['media/captions'] }, false],
  ] as const)('%o: captions are %s', (choice, wanted) => {
    expect(isWanted({ id: 'media/captions', group: 'media' }, choice)).toBe(wanted);
  });

  test('axe-core is not even loaded where nothing of it is wanted', () => {
    expect(wantsAxe({ rules: ['media/captions'] })).toBe(false);
    expect(wantsAxe({ groups: ['media'] })).toBe(false);
    expect(wantsAxe({ skipRules: ['axe/'] })).toBe(false);
    expect(wantsAxe({ rules: ['axe/image-alt'] })).toBe(true);
    expect(wantsAxe({})).toBe(true);
  });

  test('an ACT rule is named only where pages after its examples have been audited', () => {
    const named = pageRules.flatMap(({ act, parts }) => [...act, ...parts]);
    expect(named.sort()).toEqual(actRules.map(({ id }) => id).sort());
  });

  test('ids stand once, and each rule speaks both languages', () => {
    const ids = pageRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, group, titles } of pageRules) {
      expect(id.startsWith(`${group}/`), id).toBe(true);
      expect(titles['zh-CN'], id).toMatch(/[\u4e00-\u9fff]/);
      expect(titles.en, id).toMatch(/^[A-Z]/);
    }
  });
});

describe('axe-core’s results', () => {
  const node: AxeNode = {
    html: '<img>',
    target: ['#frame', ['#host', 'img']],
    failureSummary: '',
    any: [{ message: 'No alt' }],
    all: [],
    none: [],
  };
  const result = (id: string, more: Partial<AxeResult> = {}): AxeResult => ({
    id,
    impact: 'critical',
    help: 'Images have text',
    description: 'd',
    helpUrl: 'https://dequeuniversity.com/rules/axe/4.14/image-alt?application=axeAPI',
    tags: ['wcag2a', 'wcag111', 'EN-9.1.1.1'],
    nodes: [node],
    ...more,
  });

  test('become answers: failed, needs review, passed, does not apply', () => {
    const answers = tellAxe(
      {
        violations: [result('image-alt')],
        incomplete: [result('color-contrast'), result('image-alt', { nodes: [node, node] })],
        passes: [result('html-has-lang')],
        inapplicable: [result('video-caption', { nodes: [] })],
      },
      [{ ruleId: 'image-alt', tags: [], actIds: ['23a2a8'] }],
      'en',
    );
    expect(answers.map(({ rule, outcome, findings }) => [rule, outcome, findings.length])).toEqual([
      ['axe/image-alt', 'failed', 3],
      ['axe/color-contrast', 'cantTell', 1],
      ['axe/html-has-lang', 'passed', 1],
      ['axe/video-caption', 'inapplicable', 0],
    ]);
    expect(answers[0]).toMatchObject({ act: ['23a2a8'], criteria: ['WCAG 1.1.1', 'EN 9.1.1.1'] });
    expect(answers[0]?.findings[0]?.target?.path).toEqual(['#frame', '#host', 'img']);
    expect(answers[1]?.findings[0]?.question).toContain('Images have text');
  });

  test('weigh as much as they cost; a practice that no criterion asks for is advice', () => {
    const weigh = (more: Partial<AxeResult>) =>
      tellAxe(
        { violations: [result('a', more)], incomplete: [], passes: [], inapplicable: [] },
        [],
        'zh-CN',
      )[0]?.findings[0]?.severity;
    expect(weigh({ impact: 'serious' })).toBe('error');
    expect(weigh({ impact: 'moderate' })).toBe('warning');
    expect(weigh({ impact: 'minor' })).toBe('advice');
    expect(weigh({ impact: 'critical', tags: ['best-practice'] })).toBe('advice');
  });

  test('name their criteria', () => {
    expect(listCriteria(['cat.color', 'wcag2aa', 'wcag1412', 'EN-301-549', 'EN-9.1.4.12'])).toEqual([
      'WCAG 1.4.12',
      'EN 9.1.4.12',
    ]);
  });
});

describe('lists of pages', () => {
  test('a list: an address a line, remarks left out, and what is none is named with its line', () => {
    expect(
      parseList('\ufeff# films\r\nhttps://a.example/1  # the first\n\nwatch it\nhttps://a.example/#part\n'),
    ).toEqual({
      urls: ['https://a.example/1', 'https://a.example/#part'],
      wrong: [{ line: 4, text: 'watch it' }],
    });
  });

  test('a site map: pages, not their pictures and films; an index: its maps', () => {
    expect(
      parseSitemap(
        '<urlset xmlns="…"><url><loc> https://a.example/?a=1&amp;b=2 </loc><image:image><image:loc>https://a.example/i.png</image:loc></image:image></url><!-- <url><loc>https://a.example/no</loc></url> --><url><loc><![CDATA[https://a.example/3]]></loc></url></urlset>',
      ),
    ).toEqual({ pages: ['https://a.example/?a=1&b=2', 'https://a.example/3'], maps: [] });
    expect(
      parseSitemap('<sitemapindex><sitemap><loc>https://a.example/m.xml</loc></sitemap></sitemapindex>')
        ?.maps,
    ).toEqual(['https://a.example/m.xml']);
    expect(parseSitemap('<html></html>')).toBeNull();
  });

  test('an index is followed, to itself only once; one map that is gone hides no other', async () => {
    const texts: Record<string, string> = {
      'https://a.example/':
        '<sitemapindex><loc>https://a.example/</loc><loc>https://a.example/gone</loc><loc>https://a.example/b</loc></sitemapindex>',
      'https://a.example/b': '<urlset><loc>https://a.example/1</loc><loc>https://a.example/2</loc></urlset>',
    };
    const get = ((url: string) =>
      Promise.resolve(
        texts[url] === undefined ? new Response('', { status: 404 }) : new Response(texts[url]),
      )) as typeof fetch;
    expect(await readSitemap('https://a.example/', { most: 10, get })).toEqual({
      ok: true,
      urls: ['https://a.example/1', 'https://a.example/2'],
    });
    expect(await readSitemap('https://a.example/', { most: 1, get })).toEqual({
      ok: true,
      urls: ['https://a.example/1'],
    });
    expect(await readSitemap('https://a.example/gone', { most: 10, get })).toEqual({
      ok: false,
      reason: 'status 404',
    });
  });
});

describe('what an audit needs of the machine', () => {
  const wish = (more: Partial<Parameters<typeof findBrowser>[0]>) =>
    findBrowser(
      { env: {}, ofPlaywright: '/pw/chrome', platform: 'linux', exists: () => false, ...more },
      'en',
    );

  test('a browser: the named one, that of a variable, Playwright’s, the system’s', () => {
    const there = (...paths: readonly string[]) => ({ exists: (path: string) => paths.includes(path) });
    const all = there('/a', '/b', '/c', '/pw/chrome', '/usr/bin/chromium');
    expect(wish({ ...all, named: '/a', env: { TINGYING_CHROMIUM: '/b', CHROME: '/c' } })).toBe('/a');
    expect(wish({ ...all, env: { TINGYING_CHROMIUM: '/b', CHROME: '/c' } })).toBe('/b');
    expect(wish({ ...all, env: { CHROME: '/c' } })).toBe('/c');
    expect(wish(all)).toBe('/pw/chrome');
    expect(wish(there('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
  });

  test('who has none is told how to get one; who names one that is not there is not given another', () => {
    expect(() => wish({})).toThrow(/npx playwright-core install chromium/);
    expect(() => wish({ named: '/a', exists: (path) => path !== '/a' })).toThrow(
      /--browser names \/a, but there is no such file/,
    );
  });

  test.each(['axe-core', 'playwright-core'] as const)(
    'without %s, the line that installs it is told',
    async (name) => {
      const missing = Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
      await expect(loadPeer(name, () => Promise.reject(missing), 'en')).rejects.toThrow(
        `npm install --save-dev ${name}`,
      );
      await expect(loadPeer(name, () => Promise.reject(missing), 'zh-CN')).rejects.toThrow(
        `npm install --save-dev ${name}`,
      );
      await expect(loadPeer(name, () => Promise.reject(new Error('broken')), 'en')).rejects.toThrow('broken');
    },
  );

  test('browsers are called by their names', () => {
    expect(
      nameBrowser(
        'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
      ),
    ).toBe('Chromium 156.0');
    expect(nameBrowser('Mozilla/5.0 (X11; rv:152.0) Gecko/20100101 Firefox/152.0')).toBe('Firefox 152.0');
    expect(
      nameBrowser(
        'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
      ),
    ).toBe('WebKit 19.1');
  });

  test('every trouble is told in three parts, in both languages', () => {
    const all = [
      { kind: 'unreachable', error: 'ERR' },
      { kind: 'status', status: 404 },
      { kind: 'not-html', contentType: '' },
      { kind: 'redirects' },
      { kind: 'hangs', seconds: 6 },
      { kind: 'crashed' },
      { kind: 'too-long', seconds: 60 },
      { kind: 'login', error: 'no' },
      { kind: 'rule-broke', rule: 'media/captions', error: new Error('x\ny') },
    ] as const;
    for (const facts of all) {
      const [en, zh] = [tellTrouble(facts, 'en'), tellTrouble(facts, 'zh-CN')];
      for (const part of ['message', 'cost', 'fix'] as const) {
        expect(en[part], facts.kind).toMatch(/\.$/);
        expect(zh[part], facts.kind).toMatch(/[\u4e00-\u9fff].*。|。$|\)。?$/);
      }
    }
  });
});
