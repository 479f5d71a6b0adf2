import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { until } from '../journeys/browsers/ViewerPage.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type Session, startSession } from './startListening.js';

for (const { title, promise, locale, language, said } of [
  {
    title: 'listen mode on a metered line, heard with Orca',
    promise: 'one key, one sentence; nothing of the picture comes any more, and description stays',
    locale: 'en',
    language: 'en',
    said: {
      slider: 'Position horizontal slider 0 seconds of 1 minute 56 seconds.',
      playing: 'Playing',
      paused: 'Paused',
      described: 'Description on, synthetic voice',
      waited: ['Switching to the described sound', 'Switched'],
      only: 'Listen only. The picture is not loaded',
      again: 'With the picture again',
    },
  },
  {
    title: '省流量，只听，用 Orca 听',
    promise: '按一个键，听到一句；画面不再加载，口述影像还在',
    locale: 'zh-CN',
    language: 'zh_CN',
    said: {
      slider: '进度 水平滑块 0 秒，共 1 分 56 秒.',
      playing: '播放',
      paused: '已暂停',
      described: '口述影像已开，合成语音',
      waited: ['正在换成带讲述的声音', '已换好'],
      only: '只听，不加载画面',
      again: '画面回来了',
    },
  },
] as const)
  describeWith([...screenReaderPackages, 'chromium'], title, () => {
    let site: Served;
    let session: Session;
    beforeAll(async () => {
      site = await serveFilmPage();
      session = await startSession({ language });
    });
    afterAll(async () => {
      await session.close();
      await site.close();
    });

    test(promise, async () => {
      const viewer = await session.open({
        url: findFilmPage(site, lanternFerry.address, locale),
        ready: '[data-part="controls"]',
      });
      await viewer.stand('seek-slider', said.slider);
      await viewer.walk([
        ['k', said.playing],
        ['d', said.described],
      ]);
      /** One sentence; where the described sound takes more than a second, that one waits for it is told too, and when it is there. */
      const turn = async (sentence: string) => {
        const heard = [...(await viewer.press('v')), ...(await viewer.listen(3))];
        expect([[sentence], [sentence, ...said.waited]]).toContainEqual(heard);
      };
      await turn(said.only);
      const pictures = () =>
        viewer.ask(
          () =>
            performance.getEntriesByType('resource').filter(({ name }) => /video\/\d+p\/\d/.test(name))
              .length,
        );
      const width = () => viewer.ask(() => document.querySelector('video')!.videoWidth);
      const before = await pictures();
      expect(await width()).toBe(0);
      // It plays on, described, and says nothing of itself.
      expect(await viewer.listen(4)).toEqual([]);
      expect(await viewer.ask(() => document.querySelector('video')!.paused)).toBe(false);
      expect(await pictures()).toBe(before);
      await turn(said.again);
      await until(
        viewer,
        'the picture is there again',
        () => document.querySelector('video')!.videoWidth > 0,
      );
      await viewer.walk([['k', said.paused]]);
    });
  });
