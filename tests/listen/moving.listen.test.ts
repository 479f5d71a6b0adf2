import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type Session, startSession } from './startListening.js';

/** Nothing has to be heard of a letter. */
const typing = { first: 0.1, quiet: 0.1 };

// Types as an input method does, with the field's own events; there is no other call that does.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const insert = (text: string) => document.execCommand('insertText', false, text);

describeWith([...screenReaderPackages, 'chromium'], 'one’s way in a film, heard with Orca', () => {
  let site: Served;
  let session: Session;
  beforeAll(async () => {
    site = await serveFilmPage();
    session = await startSession({ microphone: true });
  });
  afterAll(async () => {
    await session.close();
    await site.close();
  });
  const openAtSlider = async () => {
    const viewer = await session.open({
      url: findFilmPage(site, lanternFerry.address),
      ready: '[data-part="controls"]',
    });
    await viewer.stand('seek-slider', 'Position horizontal slider 0 seconds of 1 minute 56 seconds.');
    return viewer;
  };

  test('get lost, ask, go back; go to a time that is typed; search a word that was heard', async () => {
    const viewer = await openAtSlider();
    await viewer.walk([
      ['o', '1 minute'],
      [
        't',
        'Paused at 1 minute, 56 seconds left, Chapter 1, Part One: The Bank, Lighting the lantern, normal speed, description off, captions off.',
      ],
      ['t', /^The film is 1 minute 56 seconds long, volume 100%, /],
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
      [
        'Return',
        'Film controls panel.',
        'Position horizontal slider 1 minute 4 seconds of 1 minute 56 seconds.',
      ],
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

  test('a bookmark has a note in one’s own voice: it is recorded, heard and deleted, and each is told once', async () => {
    const viewer = await openAtSlider();
    const record = [
      'Spoken note for 0 seconds toggle button not pressed.',
      /^A spoken note is up to a minute long\. It stays on this device/,
    ] as const;
    await viewer.walk([
      ['b', 'Bookmark at 0 seconds. Press again if you got lost here.'],
      ['h', 'Find your way dialog', 'List with 12 items.', 'Where am I push button.'],
    ]);
    await viewer.pass('Tab', 'Bookmarks push button. | opens dialog');
    await viewer.walk([['Return', 'Bookmarks dialog', 'Bookmark here push button.']]);
    await viewer.pass('Tab', 'Note for 0 seconds entry.');
    await viewer.walk([
      ['Tab', ...record],
      ['Return', 'pressed', 'Recording for up to 60 seconds. Press again to stop.'],
      ['Return', 'not pressed', /^Spoken note kept, \d seconds?$/],
      ['Tab', 'Play the spoken note for 0 seconds toggle button not pressed.'],
      ['Return', 'pressed'],
    ]);
    // It ends by itself, and that is all that is heard of it.
    expect(await viewer.listen(4)).toEqual(['not pressed']);
    await viewer.walk([
      ['Tab', 'Delete the spoken note for 0 seconds push button.'],
      ['Return', ...record, 'Spoken note deleted'],
    ]);
    expect(await viewer.listen(1)).toEqual([]);
  });
});

describeWith([...screenReaderPackages, 'chromium'], '在影片里找路，用 Orca 听', () => {
  let site: Served;
  let session: Session;
  beforeAll(async () => {
    site = await serveFilmPage();
    session = await startSession({ language: 'zh_CN' });
  });
  afterAll(async () => {
    await session.close();
    await site.close();
  });

  test('迷路了，问一问，再回去；输入时间；搜听到的词', async () => {
    const viewer = await session.open({
      url: findFilmPage(site, lanternFerry.address, 'zh-CN'),
      ready: '[data-part="controls"]',
    });
    await viewer.stand('seek-slider', '进度 水平滑块 0 秒，共 1 分 56 秒.');
    await viewer.walk([
      ['o', '1 分钟'],
      ['t', /^停在 1 分钟，还剩 56 秒，/],
      ['t', /^全片 1 分 56 秒，音量 100%，/],
      ['z', /^回到/],
      ['g', '输入时间 对话框', '时间 输入.', '例如：1 20 30，一小时二十分，加 5 分钟，50%。'],
    ]);
    await viewer.press('1 space', typing);
    await viewer.press('4', { until: '1 分 4 秒，全片 1 分 56 秒。按回车过去。' });
    await viewer.walk([
      ['Return', '播放控制 面板.', '进度 水平滑块 1 分 4 秒，共 1 分 56 秒.'],
      [
        'slash',
        '在影片里搜 对话框',
        '搜什么 输入.',
        '搜字幕、讲述和章节。之后按句点和逗号，逐个去下一个、上一个结果。',
      ],
    ]);
    await viewer.hear(() => viewer.ask(insert, '我娘'), { until: /^\d+ 个结果$/ });
    await viewer.walk([['Return', '播放控制 面板.', /^进度 水平滑块/, /^第 \d 个，共 \d+ 个，/]]);
    expect(await viewer.listen(2)).toEqual([]);
  });
});
