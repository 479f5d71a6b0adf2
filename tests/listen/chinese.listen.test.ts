import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveDemo, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { startListening } from './startListening.js';

/** The demo speaks Chinese, as its viewers do; Orca does too. */
describeWith([...screenReaderPackages, 'chromium'], '听影，用中文 Orca 听', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveDemo();
  });
  afterAll(() => site.close());

  test('走遍控件，再用按键', async () => {
    const viewer = await startListening({
      url: `${site.url}/index.html?lang=zh-CN`,
      language: 'zh_CN',
      ready: '[data-part="controls"]',
    });
    await viewer.walk([
      ['Tab', 'English 链接.'],
      [
        'Tab',
        ...['正在离开列表。', '正在离开导航。', '正在离开横幅。'],
        ...['主内容', '区域 影片播放器：《渡灯》', '播放控制 面板.', '播放 按钮.'],
      ],
      ['Tab', '口述影像 切换按钮 未按下.'],
      ['Tab', '口述影像选择 按钮.', '打开对话框'],
      ['Tab', '后退 10 秒 按钮.'],
      ['Tab', '前进 10 秒 按钮.'],
      ['Tab', '进度 水平滑块 0 秒，共 1 分 56 秒.'],
      ['Right', '5 秒'],
      ['Prior', '1 分 5 秒'],
      ['Home', '0 秒'],
      ['c', '字幕已开，中文'],
      ['c', '字幕已关'],
      ['k', '播放'],
      ['d', '口述影像已开，合成语音'],
      ['d', '口述影像已关'],
      ['k', '已暂停'],
      ['greater', '1.25 倍'],
      ['less', '1 倍速'],
      ['Tab', '静音 切换按钮 未按下.'],
      ['Tab', '音量 水平滑块 100%'],
      ['Tab', '字幕 切换按钮 未按下.'],
      ['space', '已按下'],
      ['Tab', '字幕选择 按钮.', '打开对话框'],
      ['Tab', '倍速 按钮.', '打开对话框'],
      ['Tab', '章节 按钮.', '打开对话框'],
      ['Tab', '定位 按钮.', '打开对话框'],
      ['Tab', '设置 按钮.', '打开对话框'],
      ['Tab', '按键帮助 按钮.', '打开对话框'],
      ['Tab', '小窗 切换按钮 未按下.'],
      ['Tab', '全屏 切换按钮 未按下.'],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });
});

describeWith([...screenReaderPackages, 'firefox-esr'], '听影，用中文 Orca 在 Firefox 里听', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveFilmPage();
  });
  afterAll(() => site.close());

  test('走遍控件', { retry: 1 }, async () => {
    const viewer = await startListening({
      browser: 'firefox',
      url: findFilmPage(site, lanternFerry.address, 'zh-CN'),
      language: 'zh_CN',
      ready: '[data-part="controls"]',
    });
    await viewer.stand('play-button', '播放 按钮.');
    await viewer.walk([
      ['Tab', '口述影像 切换按钮 未按下.'],
      ['Tab', '口述影像选择 按钮.', '打开对话框'],
      ['Tab', '后退 10 秒 按钮.'],
      ['Tab', '前进 10 秒 按钮.'],
      ['Tab', '进度 滑块 0 秒，共 1 分 56 秒.'],
      ['Right', '5 秒'],
      ['Home', '0 秒'],
      ['c', '字幕已开，中文'],
      ['c', '字幕已关'],
      ['Tab', '静音 切换按钮 未按下.'],
      ['Tab', '音量 滑块 100%'],
      ['Tab', '字幕 切换按钮 未按下.'],
      ['Tab', '字幕选择 按钮.', '打开对话框'],
      ['Tab', '倍速 按钮.', '打开对话框'],
      ['Tab', '章节 按钮.', '打开对话框'],
      ['Tab', '定位 按钮.', '打开对话框'],
      ['Tab', '设置 按钮.', '打开对话框'],
      ['Tab', '按键帮助 按钮.', '打开对话框'],
      ['Tab', '小窗 切换按钮 未按下.'],
      ['Tab', '全屏 切换按钮 未按下.'],
    ]);
    expect(await viewer.listen(2)).toEqual([]);
  });
});
