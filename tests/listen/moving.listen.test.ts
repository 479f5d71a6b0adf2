import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { startListening } from './startListening.js';

/** Nothing has to be heard of a letter. */
const typing = { first: 0.1, quiet: 0.1 };

describeWith([...screenReaderPackages, 'chromium'], 'one’s way in a film, heard with Orca', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveFilmPage();
  });
  afterAll(() => site.close());

  const openAtSlider = async (language: 'en' | 'zh_CN', told: string) => {
    const url = findFilmPage(site, lanternFerry.address, language === 'en' ? 'en' : 'zh-CN');
    const viewer = await startListening({ url, language, ready: '[data-part="controls"]' });
    await viewer.stand('seek-slider', told);
    return viewer;
  };
  test('get lost, ask, go back; go to a time that is typed; search a word that was heard', async () => {
    const viewer = await openAtSlider('en', 'Position horizontal slider 0 seconds of 1 minute 56 seconds.');
    await viewer.walk([
      ['o', '1 minute'],
      [
        't',
        'Paused at 1 minute, 56 seconds left, Chapter 1, Part One: The Bank, Lighting the lantern, normal speed, description off, captions off.',
      ],
      ['z', 'Back at Opening title'],
      ['z', 'You have not jumped anywhere yet'],
      [
        'g',
        'Go to a time dialog',
        'Time entry.',
        'Such as 1 20 30, one hour twenty, plus 5 minutes, or 50%.',
      ],
    ]);
    await viewer.press('1 space', typing);
    await viewer.press('4', { until: '1 minute 4 seconds, of 1 minute 56 seconds. Enter to go.' });
    await viewer.walk([
      ['Return', 'Film controls panel.', /^Position horizontal slider/, '1 minute 4 seconds'],
    ]);
    await viewer.walk([
      [
        'slash',
        'Search in the film dialog',
        /^Words entry/,
        'In captions, descriptions and chapters. Full stop and comma then go from result to result.',
      ],
    ]);
    await viewer.press('m o t h e', typing);
    await viewer.press('r', { until: /^\d+ results?$/ });
    await viewer.walk([
      ['Return', 'Film controls panel.', /^Position horizontal slider/, /^Result \d of \d, /],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('迷路了，问一问，再回去', async () => {
    const viewer = await openAtSlider('zh_CN', '进度 水平滑块 0 秒，共 1 分 56 秒.');
    await viewer.walk([
      ['o', '1 分钟'],
      ['t', /^停在 1 分钟，还剩 56 秒，/],
      ['z', /^回到/],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });
});
