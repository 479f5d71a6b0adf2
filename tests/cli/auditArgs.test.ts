import { describe, expect, test } from 'vitest';
import { parseAuditArgs, readUrl } from '../../src/cli/audit/parseAuditArgs.js';
import { createFolder, run } from './runCheck.js';

const parse = (...args: readonly string[]) =>
  parseAuditArgs(args, { LANG: 'en' }, ['media/captions', 'player/names']);
const refusal = (...args: readonly string[]) => {
  const parsed = parse(...args);
  return parsed.ok ? null : parsed.reason;
};

describe('who writes tingying audit', () => {
  test('and an address, gets a fair audit without any option', () => {
    expect(parse('films.example/watch')).toMatchObject({
      ok: true,
      args: {
        urls: ['https://films.example/watch'],
        failOn: 'error',
        format: 'text',
        timeout: 60,
        concurrency: null,
        viewports: [],
        rules: null,
      },
    });
  });

  test('says everything that can be said', () => {
    const parsed = parse(
      'https://a.example/',
      '--sitemap',
      'a.example/sitemap.xml',
      '--list',
      'pages.txt',
      '--crawl',
      '20',
      '--max-pages',
      '100',
      '--viewport',
      '1280x800',
      '--viewport',
      '320x640,768x1024',
      '--login',
      'login.mjs',
      '--browser',
      '/b',
      '--no-sandbox',
      '--concurrency',
      '4',
      '--timeout',
      '90',
      '--rules',
      'media/,axe/image-alt',
      '--skip-rules',
      'player/names',
      '--groups',
      'media,player',
      '--baseline',
      'b.json',
      '--write-baseline',
      'c.json',
      '--format',
      'json',
      '-o',
      'r.json',
      '--fail-on',
      'review',
      '-q',
      '--lang',
      'zh',
    );
    expect(parsed).toMatchObject({
      ok: true,
      args: {
        locale: 'zh-CN',
        sitemaps: ['https://a.example/sitemap.xml'],
        lists: ['pages.txt'],
        crawl: 20,
        mostPages: 100,
        viewports: [
          { width: 1280, height: 800 },
          { width: 320, height: 640 },
          { width: 768, height: 1024 },
        ],
        sandbox: false,
        rules: ['media/', 'axe/image-alt'],
        skipRules: ['player/names'],
        groups: ['media', 'player'],
        failOn: 'review',
        quiet: true,
      },
    });
  });

  test.each([
    [[], /No page was named/],
    [['ftp://a.example'], /no address of a page/],
    [['a.example', '--ruels', 'x'], /Unknown option/],
    [['a.example', '--rules', 'media/caption'], /no such rule/],
    [['a.example', '--rules', 'sound/'], /no such rule/],
    [['a.example', '--groups', 'sound'], /--groups cannot be “sound”/],
    [['a.example', '--viewport', '320'], /--viewport cannot be “320”/],
    [['a.example', '--timeout', '0'], /--timeout wants a whole number/],
    [['a.example', '--concurrency', 'two'], /--concurrency wants a whole number/],
    [['a.example', '--format', 'pdf'], /--format cannot be “pdf”/],
    [['a.example', '--fail-on', 'all'], /--fail-on cannot be “all”/],
    [['a.example', '--lang', 'fr'], /--lang cannot be “fr”/],
  ] as const)('%j: is told why it cannot be done', (args, reason) => {
    expect(refusal(...args)).toMatch(reason);
    expect(refusal(...args)).toMatch(/Nothing was audited|nothing to audit/);
  });

  test.each([
    ['localhost:4173/watch', 'http://localhost:4173/watch'],
    ['127.0.0.1:80', 'http://127.0.0.1/'],
    ['films.example', 'https://films.example/'],
    ['file:///a/b.html', 'file:///a/b.html'],
    ['javascript://x', null],
    ['http://', null],
  ])('%s is read as %s', (given, read) => {
    expect(readUrl(given)).toBe(read);
  });

  test('is helped in both languages, and told every rule', async () => {
    const help = await run(['audit', '--help']);
    const hilfe = await run(['audit', '--help', '--lang', 'zh']);
    const rules = await run(['audit', '--list-rules']);
    expect([help.code, hilfe.code, rules.code]).toEqual([0, 0, 0]);
    for (const { out } of [help, hilfe])
      for (const option of ['--sitemap', '--login', '--write-baseline', '--fail-on'])
        expect(out).toContain(option);
    expect(rules.out).toContain('media/description-voiced');
  });

  test('is told of a baseline that is none before anything is looked at, and has one read that Windows has saved', async () => {
    const files = createFolder({
      'none.json': '{"version":2}',
      'saved.json': '\uFEFF{"version":1,\r\n"findings":{}}\r\n',
    });
    const audit = (baseline: string) =>
      run([
        'audit',
        'http://127.0.0.1:9/',
        '--browser',
        '/nowhere/chrome',
        '--baseline',
        files.path(baseline),
      ]);
    const { code, err } = await audit('none.json');
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('none.json is no file') as string,
    });
    expect((await audit('saved.json')).err).toContain('--browser names /nowhere/chrome');
  });

  test('is told how many pages are left out, and how to have them looked at', async () => {
    const files = createFolder({
      'pages.txt': 'http://a.example/1\r\nhttp://a.example/2\r\nhttp://a.example/3\r\n',
    });
    const audit = (most: string) =>
      run(['audit', '--list', files.path('pages.txt'), '--max-pages', most, '--browser', '/nowhere/chrome']);
    expect((await audit('2')).err).toContain('1 of 3 pages are left out');
    expect((await audit('3')).err).not.toContain('left out');
  });

  test.each([
    [['--list', '/nowhere/pages.txt'], /\/nowhere\/pages\.txt cannot be read \(ENOENT\)/],
    [
      ['http://127.0.0.1:9/', '--browser', '/nowhere/chrome', '--rules', 'media/captions'],
      /--browser names \/nowhere\/chrome/,
    ],
    [['http://127.0.0.1:9/', '--login', '/nowhere/login.mjs'], /signs nobody in/],
  ] as const)('%j: nothing can be done, exit code 2', async (args, reason) => {
    const { code, err } = await run(['audit', ...args]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(reason) as string });
  });
});
