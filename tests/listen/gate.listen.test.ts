import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { serveGatePage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { startListening } from './startListening.js';

/** Each step of the way through the gate, as it is heard: its question, once, and which step it is, once. */
describeWith([...screenReaderPackages, 'chromium'], 'the gate, heard with Orca', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveGatePage();
  });
  afterAll(() => site.close());

  test('a viewer goes on with an application to the films, and hears each step once', async () => {
    const viewer = await startListening({
      url: `${site.url}/gate.html?begun`,
      ready: '[data-part="next-button"]',
    });
    await viewer.walk([
      [
        'Tab',
        'main content',
        'region Access to The Lantern Ferry',
        'Go on with the application push button.',
      ],
      ['Return', 'Certificate number.', 'Step 5 of 6.'],
    ]);
    expect(await viewer.listen(3)).toEqual([]);
  });

  test('观众接着填，每一步只听到一次', async () => {
    const viewer = await startListening({
      url: `${site.url}/gate.html?begun&locale=zh-CN`,
      language: 'zh_CN',
      ready: '[data-part="next-button"]',
    });
    await viewer.walk([['Tab', '区域 《渡灯》的观看', '接着填申请 按钮.']]);
    expect(await viewer.listen(3)).toEqual([]);
  });
});
