import type { PageDriver } from '../PageDriver.js';
import { takePlaywrightPage, type PlaywrightPage } from './takePlaywrightPage.js';
import { takePuppeteerPage, type PuppeteerPage } from './takePuppeteerPage.js';

/** A page of Playwright or of Puppeteer, by as much of its shape as is used. */
export type BrowserPage = PlaywrightPage | PuppeteerPage;

/**
 * Any page as rules use it.
 * @throws where it is neither Playwright's nor Puppeteer's.
 */
export function takePage(page: BrowserPage): Promise<PageDriver> {
  if (isPlaywright(page)) return takePlaywrightPage(page);
  if (isPuppeteer(page)) return takePuppeteerPage(page);
  throw new TypeError(
    'tingying: what was given is no page of Playwright or Puppeteer, so nothing can be looked at. Hand in `page`, as `await context.newPage()` or `await browser.newPage()` makes it.',
  );
}

const has = (page: object, name: string): boolean =>
  name in page && typeof (page as Record<string, unknown>)[name] === 'function';

const isPlaywright = (page: BrowserPage): page is PlaywrightPage =>
  has(page, 'emulateMedia') && has(page, 'setViewportSize');

const isPuppeteer = (page: BrowserPage): page is PuppeteerPage =>
  has(page, 'emulateMediaFeatures') && has(page, 'setViewport');
