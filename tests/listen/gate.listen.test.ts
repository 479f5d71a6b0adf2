import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { serveGatePage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { startListening } from './startListening.js';

/** A step of the way through the gate, as it is heard: its question, once, which step it is, once, and what is wrong, where. */
describeWith([...screenReaderPackages, 'chromium'], 'the gate, heard with Orca', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveGatePage();
  });
  afterAll(() => site.close());

  test('a viewer goes on with an application, hears the step once, and which group of the number is wrong', async () => {
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
        'This film is free for people who are blind or have low vision. Verify once, about 3 minutes, no photo.',
      ],
      ['Return', 'Certificate number.', 'Step 5 of 6.'],
    ]);
    expect(await viewer.listen(3)).toEqual([]);
    await viewer.press('Tab');
    // Types as a paste does, with the field's own events; there is no other call that does.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const insert = (text: string) => document.execCommand('insertText', false, text);
    const paste = (number: string) => viewer.ask(insert, number);
    await viewer.hear(() => paste('11010519000229002511'), { first: 2 });
    const wrong = await viewer.press('Return');
    expect(wrong.join(' | ')).toMatch(/check the birth date, places 7 to 14/);
  });

  test('the number is read back digit by digit, all is sent, and the answer is heard', async () => {
    const viewer = await startListening({
      url: `${site.url}/gate.html?begun`,
      ready: '[data-part="next-button"]',
    });
    await viewer.press('Tab');
    await viewer.press('Return');
    await viewer.press('Tab');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above
    const insert = (text: string) => document.execCommand('insertText', false, text);
    await viewer.hear(() => viewer.ask(insert, '11010519491231002X11'), { first: 2 });
    await viewer.walk([
      ['Return', '1 1 0 1, 0 5 1 9, 4 9 1 2, 3 1 0 0, 2 X, 1 1. Is that right?', 'Saved. Step 6 of 6.'],
      ['Tab', 'Description list with 3 terms.', 'description value.', 'Change: Way push button.'],
      ['Tab', 'description value.', 'Change: Your name push button.'],
      ['Tab', 'description value.', 'Change: Certificate number push button.'],
      ['Tab', 'leaving list.', 'Yes, send push button.'],
    ]);
    await viewer.press('Return');
    await viewer.listen(4);
    // Where it stands, as it is when one is led to it; what becomes of it is told as it comes.
    expect(viewer.transcript()).toMatch(
      /Return +(Sent|Being checked|Verified)\. \| You are verified\. All films are now free for you\./,
    );
  });

  test('观众接着填，每一步只听到一次', async () => {
    const viewer = await startListening({
      url: `${site.url}/gate.html?begun&locale=zh-CN`,
      language: 'zh_CN',
      ready: '[data-part="next-button"]',
    });
    // Whether the page's own landmark is said first depends on what the browser offers meanwhile.
    expect((await viewer.press('Tab')).join(' | ')).toMatch(
      /区域 《渡灯》的观看 \| 接着填申请 按钮\. \| 本片供视障人士免费观看。先认证一次，约 3 分钟，不用拍照。$/,
    );
    await viewer.walk([['Return', '残疾人证号.', '第 5 步，共 6 步。']]);
    expect(await viewer.listen(3)).toEqual([]);
  });
});
