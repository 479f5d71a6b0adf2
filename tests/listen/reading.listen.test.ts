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

for (const { title, locale, language, slider, toTranscript, toFeed } of [
  {
    title: 'reading beside the film, heard with Orca',
    locale: 'en',
    language: 'en',
    slider: 'Position horizontal slider 0 seconds of 1 minute 56 seconds.',
    toTranscript: 'X opens the transcript at the film’s line, and Down reads on from there',
    toFeed: 'the braille feed: dialogue and descriptions are each read once',
  },
  {
    title: '在影片旁边读，用 Orca 听',
    locale: 'zh-CN',
    language: 'zh_CN',
    slider: '进度 水平滑块 0 秒，共 1 分 56 秒.',
    toTranscript: 'X 键打开文字稿，停在影片的这一句；下键往下读',
    toFeed: '盲文记录：对白和讲述各读一遍',
  },
] as const)
  describeWith([...screenReaderPackages, 'chromium'], title, () => {
    let site: Served;
    beforeAll(async () => {
      site = await serveFilmPage();
    });
    afterAll(() => site.close());
    const open = async () => {
      const film = readingFilm(`${lanternFerry.address}mp4/film.en.mp4`);
      const url = `${findFilmPage(site, film, locale)}&reading=&${new URLSearchParams({ preferences }).toString()}`;
      // A screen reader of its own: Orca is silent about a slider that comes to the number which a slider last told, be it in the page before.
      const viewer = await startListening({ url, language, ready: '[data-part="transcript"]' });
      await viewer.stand('seek-slider', slider);
      return viewer;
    };
    const spoken = locale === 'en' ? 'Take me over the river!' : '渡我过河！';
    const count = (heard: readonly string[], words: string) =>
      heard.filter((one) => one.includes(words)).length;

    test(toTranscript, async () => {
      const viewer = await open();
      const opened = (await viewer.press('x', { until: /The jetty/ })).join(' ');
      expect(opened, viewer.transcript()).toContain('The jetty');
      const read = [...(await viewer.press('Down')), ...(await viewer.press('Down'))];
      expect(count(read, spoken), viewer.transcript()).toBe(1);
    });

    test(toFeed, async () => {
      const viewer = await open();
      const heard = [...(await viewer.press('k')), ...(await viewer.listen(9))];
      for (const words of [spoken, 'A girl runs to the boat.'])
        expect(count(heard, words), viewer.transcript()).toBe(1);
    });
  });
