import { chromium, type Browser, type Page } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../../scripts/findChromium.mjs';
import { auditPage, writePageReport } from '../../../src/audit/index.js';
import { auditStory, tingyingMatchers } from '../../../src/audit/testing/index.js';
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
    const runner = await browser.newPage();
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
