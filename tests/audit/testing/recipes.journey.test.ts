import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../../scripts/findChromium.mjs';
import { auditPage, writePageReport } from '../../../src/audit/index.js';
import { auditStory, tingyingMatchers } from '../../../src/audit/testing/index.js';
import { audit } from '../../../src/cli/audit/audit.js';
import { serveExamples } from './serveExamples.js';

expect.extend(tingyingMatchers);

const found = await findChromium();
const launch = {
  ...(found && { executablePath: found.executablePath, env: { ...process.env, ...found.env } }),
  args: chromiumArgs,
};

let examples: Awaited<ReturnType<typeof serveExamples>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  examples = await serveExamples();
  browser = await chromium.launch(launch as Parameters<typeof chromium.launch>[0]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  examples?.close();
});

describe('a site owner puts an audit into their own tests', () => {
  test('with Playwright’s page', async () => {
    await page.goto(`${examples.origin}/good`);
    await expect(page).toPassAudit();
    await page.goto(`${examples.origin}/bad`);
    await expect(page).not.toPassAudit();
  });

  test('with Puppeteer’s page', async () => {
    const own = await puppeteer.launch(launch as Parameters<typeof puppeteer.launch>[0]);
    try {
      const page = await own.newPage();
      await page.goto(`${examples.origin}/good`);
      await expect(page).toPassAudit();
      await page.goto(`${examples.origin}/bad`);
      await expect(page).not.toPassAudit();
    } finally {
      await own.close();
    }
  });

  test('and keeps the report', async () => {
    await page.goto(`${examples.origin}/bad`);
    const report = await auditPage(page);
    expect(writePageReport(report, 'junit')).toContain('axe/image-alt');
    await expect(report).not.toPassAudit();
  });

  test('for each story, by Storybook’s test-runner', async () => {
    const runner = await (await browser.newContext()).newPage();
    await runner.goto(`${examples.origin}/iframe.html`);
    await runner.evaluate(() => Object.assign(globalThis, { __test: 'kept' }));
    const hooks = { postVisit: auditStory };
    await hooks.postVisit(runner, { id: 'film--with-name' });
    await expect(hooks.postVisit(runner, { id: 'film--without-name' })).rejects.toThrow(/axe\/button-name/);
    // The runner's own page is as it was: what it has put there is still there for the next story.
    expect(await runner.evaluate(() => (globalThis as { __test?: string }).__test)).toBe('kept');
    expect(browser.contexts().flatMap((context) => context.pages())).toHaveLength(2);
  });
});

test('a question stays open until a person answers it, and is answered in every run after that', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tingying-answers-'));
  const file = join(folder, 'audit-answers.json');
  const said: string[] = [];
  const terminal = {
    env: { ...process.env, ...found?.env, ...(found && { TINGYING_CHROMIUM: found.executablePath }) },
    out: (text: string) => void said.push(text),
    err: (text: string) => void said.push(text),
  };
  const run = (...more: string[]) =>
    audit.run(
      [
        `${examples.origin}/unsure`,
        '--no-sandbox',
        '--rules',
        'axe/color-contrast',
        '--lang',
        'en',
        '--fail-on',
        'review',
        ...more,
      ],
      terminal,
    );
  try {
    expect(await run('--draft-answers', file), said.join('\n')).toBe(1);
    const draft = await readFile(file, 'utf8');
    expect(await run('--answers', file), 'a draft answers nothing').toBe(1);
    const filled = draft
      .replace('"outcome": null', '"outcome": "passed"')
      .replace('"by": ""', '"by": "Li Na"')
      .replace('"on": ""', '"on": "2026-11-26"')
      .replace('"reason": ""', '"reason": "the picture is plain"');
    await writeFile(file, filled);
    said.length = 0;
    expect(await run('--answers', file), said.join('\n')).toBe(0);
    expect(said.join('\n')).toContain('Li Na looked at it on 2026-11-26 and found that it passes');
    await writeFile(file, filled.replace('<p style', '<p class'));
    said.length = 0;
    expect(await run('--answers', file)).toBe(1);
    expect(said.join('\n')).toContain('has changed since it was answered');
    await writeFile(file, filled.replace('"reason": "the picture is plain"', '"reason": ""'));
    expect(await run('--answers', file)).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
