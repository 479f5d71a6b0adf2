import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import {
  addFilm,
  createConsumer,
  openBrowser,
  pickVersions,
  run,
  serve,
  writeFiles,
  type Server,
} from './consumer.js';
import { film } from './film.js';
import { pressPlay, waitUntilMoving, watchConsole } from './page.js';

const app = {
  'next.config.mjs': `export default { devIndicators: false };`,
  'app/layout.jsx': `import 'tingying/styles.css';
import 'tingying/skin.css';
export const metadata = { title: '影片', icons: 'data:,' };
export default function Layout({ children }) {
  return <html lang="zh-CN"><body>{children}</body></html>;
}`,
  // A server component: the player's own modules say where the browser's part begins.
  'app/page.jsx': `import { FilmPlayer, defineFilm } from 'tingying';
const film = defineFilm(${JSON.stringify(film)});
export default function Page() {
  return <main><FilmPlayer film={film} locale="zh-CN" /></main>;
}`,
};

describe('a site made with Next.js', () => {
  let folder: string;
  let site: Server;
  let browser: Browser;

  beforeAll(async () => {
    folder = await createConsumer(inject('tarball'), { next: '^16', ...pickVersions('react', 'react-dom') });
    writeFiles(folder, app);
    addFilm(join(folder, 'public'));
    await run(folder, 'next', ['build']);
    site = await serve(folder, 'next', ['start', '--hostname', '127.0.0.1']);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('sends a film that a browser can play before any script has come', async () => {
    const html = await (await fetch(site.url)).text();
    const [video = ''] = /<video\b[^]*?<\/video>/.exec(html) ?? [];
    expect(video).toMatch(/^<video\b[^>]*\scontrols\b/);
    expect(video).toMatch(/<source\b[^>]*\ssrc="\/film\/mp4\/film\.zh\.mp4"/);
    expect(video).toMatch(/<track\b[^>]*\ssrc="\/film\/captions\/zh\.vtt"/);
  });

  test('plays with scripts switched off, by the browser’s own controls', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url);
    await page.locator('video[controls]').focus();
    await page.keyboard.press('Space');
    expect(await waitUntilMoving(page)).toBeGreaterThan(0.5);
    await page.close();
  });

  test('plays the film at the viewer’s first press', async () => {
    const page = await browser.newPage();
    const said = watchConsole(page);
    await page.goto(site.url);
    expect(await pressPlay(page)).toBeGreaterThan(0.5);
    expect(said).toEqual([]);
    await page.close();
  });

  test('takes over what the server sent without a difference', async ({ onTestFinished }) => {
    // Only React's development build compares every attribute and says so.
    const { url, stop } = await serve(folder, 'next', ['dev', '--hostname', '127.0.0.1']);
    onTestFinished(stop);
    const page = await browser.newPage();
    const said = watchConsole(page);
    await page.goto(url);
    await page.locator('[data-part="player"][data-hydrated]').waitFor();
    expect(said).toEqual([]);
    expect(await pressPlay(page)).toBeGreaterThan(0.5);
    expect(said).toEqual([]);
    await page.close();
  });
});
