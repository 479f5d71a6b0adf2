import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../journeys/browsers/ViewerPage.js';
import { untilPaused, untilTime } from '../journeys/browsers/viewer.js';
import type { Served } from '../pages/servePages.js';
import { serveTheatrePage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type Listener, type Session, startSession } from './startListening.js';

// Types as a paste does, with the field's own events; there is no other call that does.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const insert = (text: string) => document.execCommand('insertText', false, text);
/** Stands there, as a viewer has got there by the screen reader's own keys. */
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)!.focus();

const untilSamplePlays = (viewer: Listener) =>
  until(
    viewer,
    'the sample plays',
    () => document.querySelector('[data-part="sample-button"][aria-pressed="true"]') !== null,
  );

/** A film is found by pinyin and a piece of it heard, and one's place in it is kept, for who hears the page and does not see it. */
for (const { title, finds, resumes, locale, language, said } of [
  {
    title: 'the theatre, heard with Orca',
    finds: 'a viewer finds a film by pinyin, is told once what was found, and hears a sample',
    resumes: 'who leaves in the middle is told where they stopped, asked once, and goes on from there',
    locale: 'en',
    language: 'en',
    said: {
      field: /Title, person, pinyin or initials/,
      told: /found/,
      found: '1 title found: The Lantern Ferry.',
      first: /^1 title found\. heading level 2/,
      link: /The Lantern Ferry link/,
      by: /described by a person: Li/,
      sample: /Sample of The Lantern Ferry/,
      slider: 'Position horizontal slider 0 seconds of 1 minute 56 seconds.',
      minute: '1 minute',
      playing: 'Playing',
      paused: 'Paused',
      begun: /^Continue listening heading level 2/,
      stopped: /The Lantern Ferry.*You stopped at 1 minute/,
      offer: /Go on at 1 minute.*push button/,
      pause: 'Pause push button.',
    },
  },
  {
    title: '剧场，用 Orca 听',
    finds: '观众用拼音找到影片，只听到一次结果，再试听',
    resumes: '中途离开，片名下说到哪里；再进去问一次，从那里接着听',
    locale: 'zh-CN',
    language: 'zh_CN',
    said: {
      field: /片名、人名、拼音或首字母/,
      told: /找到/,
      found: '找到 1 部，第一部：渡灯。',
      first: /^找到 1 部。 标题 水平 2/,
      link: /渡灯/,
      by: /真人讲述：李讲述/,
      sample: /试听《渡灯》/,
      slider: '进度 水平滑块 0 秒，共 1 分 56 秒.',
      minute: '1 分钟',
      playing: '播放',
      paused: '已暂停',
      begun: /^接着听 标题 水平 2/,
      stopped: /渡灯.*上次听到 1 分/,
      offer: /从 1 分.*接着听/,
      pause: '暂停 按钮.',
    },
  },
] as const)
  describeWith([...screenReaderPackages, 'chromium'], title, () => {
    let site: Served;
    let session: Session;
    beforeAll(async () => {
      site = await serveTheatrePage();
      session = await startSession({ language });
    });
    afterAll(async () => {
      await session.close();
      await site.close();
    });

    test(finds, async () => {
      const viewer = await session.open({
        url: `${site.url}/theatre.html?locale=${locale}`,
        ready: '[data-part="card-link"]',
      });
      expect((await viewer.press('Tab')).join(' | ')).toMatch(said.field);
      const typed = [
        ...(await viewer.hear(() => viewer.ask(insert, 'dudeng'), { until: said.found })),
        ...(await viewer.listen(2)),
      ];
      expect(typed.filter((heard) => said.told.test(heard))).toEqual([said.found]);
      const opened = await viewer.press('Return', { until: said.first });
      expect(
        opened.filter((one) => said.first.test(one)),
        viewer.transcript(),
      ).toHaveLength(1);
      const link = (await viewer.press('Tab')).join(' | ');
      expect(link).toMatch(said.link);
      expect(link).toMatch(said.by);
      expect((await viewer.press('Tab')).join(' | ')).toMatch(said.sample);
      await viewer.press('space');
      await untilSamplePlays(viewer);
      expect(await viewer.listen(2)).toEqual([]);
    });

    test(resumes, async () => {
      const viewer = await session.open({
        url: `${site.url}/theatre.html?locale=${locale}&work=lantern-ferry`,
        ready: '[data-part="seek-slider"]',
      });
      await viewer.stand('seek-slider', said.slider);
      await viewer.walk([
        ['o', said.minute],
        ['k', said.playing],
      ]);
      await untilTime(viewer, 60.5);
      await viewer.walk([['k', said.paused]]);
      await untilPaused(viewer, true);
      const left = await viewer.ask(() => document.querySelector('video')!.currentTime);
      await viewer.hear(() => viewer.ask(focus, '[data-part="way-back"] a'));
      const titles = await viewer.press('Return', { until: said.begun });
      expect(
        titles.filter((one) => said.begun.test(one)),
        viewer.transcript(),
      ).toHaveLength(1);
      const link = await viewer.hear(() => viewer.ask(focus, '[data-part="shelf"] [data-part="card-link"]'));
      expect(link.join(' '), viewer.transcript()).toMatch(said.stopped);
      await viewer.press('Return');
      await until(
        viewer,
        'the offer is there',
        () => document.querySelector('[data-part="resume-button"]') !== null,
      );
      const offer = await viewer.hear(() => viewer.ask(focus, '[data-part="resume-button"]'), {
        until: said.offer,
      });
      expect(offer.join(' '), viewer.transcript()).toMatch(said.offer);
      const gone = await viewer.press('Return', { until: said.pause });
      expect(
        gone.filter((one) => one === said.pause),
        viewer.transcript(),
      ).toHaveLength(1);
      // It plays on from there, and says nothing of itself.
      expect(await viewer.listen(1)).toEqual([]);
      expect(await viewer.ask(() => document.querySelector('video')!.currentTime)).toBeGreaterThan(
        left - 0.5,
      );
    });
  });
