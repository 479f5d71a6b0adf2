import { afterAll, beforeAll, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { readingFilm } from '../react/reading/readingFilm.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type Listener, type Session, startSession, type Step } from './startListening.js';

/** Puts the focus where a walk begins; what is heard on the way there is no part of it. */
const goTo = (viewer: Listener, selector: string) =>
  viewer.hear(() =>
    viewer.ask((wanted) => {
      const one = document.querySelector<HTMLElement>(wanted)!;
      for (const around of document.querySelectorAll('details'))
        around.open ||= around.contains(one) && around !== one.parentElement;
      one.focus();
    }, selector),
  );

const letters = '[data-part="caption-style"] fieldset input:checked';
const order = '[data-part="controls-order"] > summary';
const restoreOrder = '[data-part="controls-order"] > button';
const restoreCaptions = '[data-part="caption-style"] > button';
const word = '[data-part="pronunciations"]';
const look = '[data-part="reading-look"] > summary';
const restoreLook = '[data-part="reading-look"] > button';

interface Walk {
  readonly title: string;
  readonly promise: string;
  readonly locale: string;
  readonly language: 'en' | 'zh_CN';
  readonly spacing: readonly Step[];
  readonly captionsRestored: string;
  readonly order: readonly Step[];
  readonly orderRestored: string;
  readonly words: readonly Step[];
  readonly look: readonly Step[];
  readonly lookRestored: string;
}

const walks: readonly Walk[] = [
  {
    title: 'settings that come late, heard with Orca',
    promise:
      'spacing, the order of controls, words and the transcript’s look: each says what it is and what it came to',
    locale: 'en',
    language: 'en',
    spacing: [
      ['Tab', 'Space between letters horizontal slider 0%'],
      ['Right', '2%'],
      ['Right', '4%'],
      ['Tab', 'Space between words horizontal slider 0%'],
      ['Right', '2%'],
      ['Tab', 'Space between rows horizontal slider 100%'],
      ['Right', '110%'],
    ],
    captionsRestored: 'Captions look as they did at first',
    order: [
      ['space', 'expanded'],
      ['Tab', 'List with 21 items.', 'Earlier: Play push button grayed.'],
      ['Tab', 'Later: Play push button.'],
      ['Tab', 'Earlier: Description push button.'],
      ['space', 'Now number 1: Description'],
      ['Tab', 'Later: Description push button.'],
      ['space', 'Now number 2: Description'],
    ],
    orderRestored: 'The controls stand as they did at first',
    words: [
      ['a'],
      ['Tab', 'Said like this entry.'],
      ['c'],
      ['Return', 'Word entry.', 'Added: a'],
      ['Tab', 'Said like this entry.'],
      ['Tab', 'Hear how it sounds push button.'],
      ['Tab', 'Add the word push button.'],
      ['Tab', 'List with 1 item.', 'Delete a push button.', 'a, said c (English)'],
      ['space', 'Word entry.', 'Deleted: a'],
    ],
    look: [
      ['space', 'expanded'],
      ['Tab', 'Size of the letters horizontal slider 100%'],
      ['Right', '125%'],
      ['Tab', 'Font panel.', 'As the page.', 'selected radio button'],
      ['Tab', 'leaving panel.', 'Space between letters horizontal slider 0%'],
      ['Right', '2%'],
    ],
    lookRestored: 'The text looks as it did at first',
  },
  {
    title: '后来的设置，用 Orca 听',
    promise: '字距行距、控件顺序、词语读音、文字稿的样子：每一项说清是什么、改成了什么',
    locale: 'zh-CN',
    language: 'zh_CN',
    spacing: [
      ['Tab', '字距 水平滑块 0%'],
      ['Right', '2%'],
      ['Right', '4%'],
      ['Tab', '词距 水平滑块 0%'],
      ['Right', '2%'],
      ['Tab', '行距 水平滑块 100%'],
      ['Right', '110%'],
    ],
    captionsRestored: '字幕样式已恢复',
    order: [
      ['space', '已展开'],
      ['Tab', '21 个项目的列表.', '提前：播放 按钮 变灰.'],
      ['Tab', '推后：播放 按钮.'],
      ['Tab', '提前：口述影像 按钮.'],
      ['space', '排到第 1：口述影像'],
      ['Tab', '推后：口述影像 按钮.'],
      ['space', '排到第 2：口述影像'],
    ],
    orderRestored: '控件恢复了原来的顺序',
    words: [
      ['a'],
      ['Tab', '读作 输入.'],
      ['c'],
      ['Return', '词语 输入.', '已添加：a'],
      ['Tab', '读作 输入.'],
      ['Tab', '听听读音 按钮.'],
      ['Tab', '添加词语 按钮.'],
      ['Tab', '1 个项目的列表.', '删除a 按钮.', 'a，读作c（英语）'],
      ['space', '词语 输入.', '已删除：a'],
    ],
    look: [
      ['space', '已展开'],
      ['Tab', '文字大小 水平滑块 100%'],
      ['Right', '125%'],
      ['Tab', '字体 面板.', '和网页一样.', '已选中 单选钮'],
      ['Tab', '正在离开面板。', '字距 水平滑块 0%'],
      ['Right', '2%'],
    ],
    lookRestored: '文字恢复了原来的样子',
  },
];

for (const { title, promise, locale, language, ...walk } of walks)
  describeWith([...screenReaderPackages, 'chromium'], title, () => {
    let site: Served;
    let session: Session;
    beforeAll(async () => {
      site = await serveFilmPage();
      // Words are said by a voice: without one there is no list of them.
      session = await startSession({ language, voices: true });
    });
    afterAll(async () => {
      await session.close();
      await site.close();
    });

    test(promise, async () => {
      const film = readingFilm(`${lanternFerry.address}mp4/film.en.mp4`);
      const viewer = await session.open({
        url: `${findFilmPage(site, film, locale)}&reading=`,
        ready: '[data-part="transcript"]',
      });
      const restore = async (selector: string, told: string) => {
        await goTo(viewer, selector);
        await viewer.walk([['space', told]]);
      };
      await goTo(viewer, '[data-part="settings-button"]');
      await viewer.press('Return');
      await goTo(viewer, letters);
      await viewer.walk(walk.spacing);
      await restore(restoreCaptions, walk.captionsRestored);
      await goTo(viewer, order);
      await viewer.walk(walk.order);
      await restore(restoreOrder, walk.orderRestored);
      await goTo(viewer, `${word} input`);
      await viewer.walk(walk.words);
      await viewer.press('Escape');
      await viewer.press('x');
      await goTo(viewer, look);
      await viewer.walk(walk.look);
      await restore(restoreLook, walk.lookRestored);
    });
  });
