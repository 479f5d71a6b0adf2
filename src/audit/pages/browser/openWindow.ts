import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { PageDriver } from '../PageDriver.js';
import { followResponses } from './followResponses.js';
import { takePlaywrightPage } from './takePlaywrightPage.js';

/** A window in which pages are looked at, one after another. */
export interface AuditWindow {
  readonly page: Page;
  readonly driver: PageDriver;
  readonly untilCrashed: Promise<'crashed'>;
  /**
   * Leaves the page, and takes away what it has left: then the next of its origin is met as a first visitor meets it. False where not all
   * of it can be taken away, and for pages of another origin: there another window has to be opened.
   */
  emptyFor(url: string): Promise<boolean>;
  /** For good. */
  close(): Promise<unknown>;
}

/** A process that has shown so many pages is given up, with all that it still holds. */
const mostPages = 40;

/** A window that nobody has used. */
export async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<AuditWindow> {
  const context = await browser.newContext({ ...options, acceptDownloads: false });
  const page = await context.newPage();
  const untilCrashed = new Promise<'crashed'>((tell) => {
    page.on('crash', () => tell('crashed'));
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  const followed = followResponses();
  const driver = await takePlaywrightPage(page, followed);
  const devtools = await context.newCDPSession(page);
  let writings = 0;
  const noteWriting = ({ storageId }: { storageId: { isLocalStorage: boolean } }) => {
    if (!storageId.isLocalStorage) writings += 1;
  };
  await devtools.send('DOMStorage.enable');
  devtools.on('DOMStorage.domStorageItemAdded', noteWriting);
  devtools.on('DOMStorage.domStorageItemUpdated', noteWriting);
  let pages = 0;

  const emptyFor = async (url: string): Promise<boolean> => {
    pages += 1;
    const origin = originOf(page.url());
    if (origin === null || origin !== originOf(url) || pages >= mostPages) return false;
    if (context.pages().length > 1 || context.serviceWorkers().length > 0) return false;
    const origins = new Set(
      [...followed.responses, ...page.frames().map((frame) => ({ url: frame.url() }))].flatMap(
        (one) => originOf(one.url) ?? [],
      ),
    );
    await driver.evaluateInFrames(clearSession, null);
    const before = writings;
    await page.goto('about:blank');
    // What a page writes in leaving lies where nobody comes to any more.
    if (writings > before) return false;
    await context.clearCookies();
    for (const one of origins)
      await devtools.send('Storage.clearDataForOrigin', { origin: one, storageTypes: 'all' });
    followed.forget();
    return true;
  };

  return { page, driver, untilCrashed, emptyFor, close: () => context.close() };
}

/** Null for what is no page of the web. */
function originOf(url: string): string | null {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).origin : null;
}

/** Runs in the page: what belongs to the window itself, and to no storage that could be cleared from outside. */
function clearSession(): void {
  window.name = '';
  try {
    sessionStorage.clear();
  } catch {
    // It has none.
  }
}
