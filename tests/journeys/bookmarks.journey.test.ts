import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/findChromium.mjs';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';

const found = await findChromium();
const start = (...more: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: found!.executablePath,
    env: { ...process.env, ...found!.env },
    args: [...chromiumArgs, ...more],
  });

/** A film in a page of its own, of a viewer who may have others open. */
async function openFilm(context: BrowserContext, site: Served): Promise<Page> {
  const page = await context.newPage();
  await page.goto(findFilmPage(site, lanternFerry.address));
  await page.waitForFunction(
    () =>
      Number(document.querySelector<HTMLInputElement>('[data-part="seek-slider"]')?.max) > 0 &&
      document.querySelector('video')!.readyState >= 3,
  );
  await page.getByRole('slider', { name: 'Position' }).focus();
  return page;
}

const goTo = async (page: Page, time: number) => {
  await page.evaluate((wanted) => {
    document.querySelector('video')!.currentTime = wanted;
  }, time);
  await page.waitForFunction((wanted) => {
    const { seeking, currentTime } = document.querySelector('video')!;
    return !seeking && Math.abs(currentTime - wanted) < 0.5;
  }, time);
};
const openBookmarks = async (page: Page) => {
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Bookmarks', exact: true }).click();
  return page.getByRole('dialog', { name: 'Bookmarks' });
};
const readStored = (page: Page) =>
  page.evaluate(() => {
    const text = localStorage.getItem('tingying:bookmarks:lantern-ferry') ?? '{}';
    return ((JSON.parse(text) as { bookmarks?: { time: number }[] }).bookmarks ?? []).map(({ time }) =>
      Math.round(time),
    );
  });

describe.skipIf(!found)('bookmarks', () => {
  let site: Served;
  let browser: Browser | null = null;
  beforeAll(async () => {
    site = await serveFilmPage();
  });
  afterAll(() => site.close());
  afterEach(async () => {
    await browser?.close();
    browser = null;
  });

  test('set in two pages at the same moments are all kept, and each page shows the other’s', async () => {
    browser = await start();
    const context = await browser.newContext();
    const pages = [await openFilm(context, site), await openFilm(context, site)];
    for (const round of [0, 1]) {
      await Promise.all(pages.map((page, at) => goTo(page, 10 + 30 * round + 15 * at)));
      await Promise.all(pages.map((page) => page.keyboard.press('b')));
      // Sooner, a second press would say “I got lost here”.
      await pages[0]!.waitForTimeout(3100);
    }
    for (const page of pages) {
      await expect.poll(() => readStored(page)).toEqual([10, 25, 40, 55]);
      const dialog = await openBookmarks(page);
      await expect.poll(() => dialog.getByRole('button', { name: /^Go to/ }).count()).toBe(4);
    }
    // What one deletes is gone for the other, and its words come too.
    const [one, other] = pages.map((page) => page.getByRole('dialog', { name: 'Bookmarks' }));
    await one!.getByRole('button', { name: 'Delete 10 seconds' }).click();
    await expect.poll(() => other!.getByRole('button', { name: /^Go to/ }).count()).toBe(3);
    await one!.getByRole('textbox', { name: 'Note for 25 seconds' }).fill('who is he?');
    await expect
      .poll(() => other!.getByRole('textbox', { name: 'Note for 25 seconds' }).inputValue())
      .toBe('who is he?');
  }, 60_000);

  test('have a note in the viewer’s voice: the film waits, and it is kept, played, and deleted with its bookmark', async () => {
    browser = await start('--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required');
    const context = await browser.newContext({ permissions: ['microphone'] });
    await context.addInitScript(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        Object.assign(window, { microphone: stream.getTracks() });
        return stream;
      };
    });
    let page = await openFilm(context, site);
    /** Whether the microphone is open; null while nobody has asked for it. */
    const isOpen = () =>
      page.evaluate(
        () =>
          (window as { microphone?: readonly MediaStreamTrack[] }).microphone?.some(
            ({ readyState }) => readyState === 'live',
          ) ?? null,
      );
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') asked.push(request.url());
    });
    await goTo(page, 30);
    await page.keyboard.press('b');
    await page.keyboard.press('k');
    await page.waitForFunction(() => !document.querySelector('video')!.paused);
    let dialog = await openBookmarks(page);
    const record = () => dialog.getByRole('button', { name: /^Spoken note for/ });
    const isPaused = () => page.evaluate(() => document.querySelector('video')!.paused);
    expect(await isOpen()).toBeNull();
    await record().click();
    await expect.poll(() => record().getAttribute('aria-pressed')).toBe('true');
    await expect.poll(isPaused).toBe(true);
    await expect.poll(isOpen).toBe(true);
    await page.waitForTimeout(1200);
    await record().click();
    await expect.poll(() => dialog.getByText(/^Spoken note, \d seconds?$/).count()).toBe(1);
    await expect.poll(isPaused).toBe(false);
    await expect.poll(isOpen).toBe(false);

    // Another evening, in another page.
    await page.close();
    page = await openFilm(context, site);
    dialog = await openBookmarks(page);
    const play = dialog.getByRole('button', { name: /^Play the spoken note/ });
    await play.click();
    await expect.poll(() => play.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => play.getAttribute('aria-pressed'), { timeout: 5000 }).toBe('false');
    expect(await page.getByText(/cannot be played|another device/).count()).toBe(0);
    const countNotes = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const request = indexedDB.open('tingying:voice-notes');
            request.addEventListener('success', () => {
              const database = request.result;
              const count = database.transaction('notes').objectStore('notes').count();
              count.addEventListener('success', () => {
                database.close();
                resolve(count.result);
              });
            });
          }),
      );
    await expect.poll(countNotes).toBe(1);
    await dialog.getByRole('button', { name: /^Delete \d+ seconds/ }).click();
    await expect.poll(countNotes).toBe(0);
    expect(asked).toEqual([]);
  }, 60_000);

  test.each([
    [
      'the viewer refuses',
      ['--use-fake-device-for-media-stream'],
      [],
      /does not let this page use the microphone/,
    ],
    ['there is none', [], ['microphone'], /There is no microphone/],
  ])(
    'say in words that there is no spoken note where %s',
    async (_why, args, permissions, words) => {
      browser = await start(...args);
      const page = await openFilm(await browser.newContext({ permissions }), site);
      await page.keyboard.press('b');
      const dialog = await openBookmarks(page);
      const record = dialog.getByRole('button', { name: /^Spoken note for/ });
      await record.click();
      await expect.poll(() => page.getByText(words).count()).toBeGreaterThan(0);
      expect(await record.getAttribute('aria-pressed')).toBe('false');
      expect(await dialog.getByRole('button', { name: /^Play the spoken note/ }).count()).toBe(0);
    },
    60_000,
  );
});
