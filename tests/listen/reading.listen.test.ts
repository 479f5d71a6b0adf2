import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPreferences } from '../../src/core/preferences/defaultPreferences.js';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { readingFilm } from '../react/reading/readingFilm.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { startListening } from './startListening.js';

/** The descriptions are the screen reader's, and so is the feed: what both could say is said once. */
const preferences = JSON.stringify({
  ...defaultPreferences,
  description: { on: true, language: null },
  describer: { ...defaultPreferences.describer, textTo: 'screen-reader' },
  more: { reading: { feedLive: true } },
});

describeWith([...screenReaderPackages, 'chromium'], 'reading beside the film, heard with Orca', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveFilmPage();
  });
  afterAll(() => site.close());
  const open = (locale: 'en' | 'zh-CN') => {
    const film = readingFilm(`${lanternFerry.address}mp4/film.en.mp4`);
    const url = `${findFilmPage(site, film, locale)}&reading=&${new URLSearchParams({ preferences }).toString()}`;
    return startListening({
      url,
      language: locale === 'en' ? 'en' : 'zh_CN',
      ready: '[data-part="transcript"]',
    });
  };
  const count = (heard: readonly string[], words: string) =>
    heard.filter((one) => one.includes(words)).length;

  test('X opens the transcript at the film’s line, and Down reads on from there', async () => {
    const viewer = await open('en');
    await viewer.stand('seek-slider', 'Position horizontal slider 0 seconds of 1 minute 56 seconds.');
    const opened = (await viewer.press('x')).join(' ');
    expect(opened, viewer.transcript()).toContain('The jetty');
    const read = [...(await viewer.press('Down')), ...(await viewer.press('Down'))];
    expect(count(read, 'Take me over the river!'), viewer.transcript()).toBe(1);
  });

  test('盲文记录：对白和讲述各读一遍', async () => {
    const viewer = await open('zh-CN');
    await viewer.stand('seek-slider', '进度 水平滑块 0 秒，共 1 分 56 秒.');
    const heard = [...(await viewer.press('k')), ...(await viewer.listen(9))];
    for (const words of ['渡我过河！', 'A girl runs to the boat.'])
      expect(count(heard, words), viewer.transcript()).toBe(1);
  });
});
