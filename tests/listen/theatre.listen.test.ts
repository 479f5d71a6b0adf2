import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { serveTheatrePage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { startListening } from './startListening.js';

/** A film is found by pinyin, and a piece of it heard, by who hears the page and does not see it. */
describeWith([...screenReaderPackages, 'chromium'], 'the theatre, heard with Orca', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveTheatrePage();
  });
  afterAll(() => site.close());

  // Types as a paste does, with the field's own events; there is no other call that does.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const insert = (text: string) => document.execCommand('insertText', false, text);
  const isPressed = () => document.querySelector('[data-part="sample-button"][aria-pressed="true"]') !== null;

  test('a viewer finds a film by pinyin, is told once what was found, and hears a sample', async () => {
    const viewer = await startListening({
      url: `${site.url}/theatre.html`,
      ready: '[data-part="card-link"]',
    });
    expect((await viewer.press('Tab')).join(' | ')).toMatch(/Title, person, pinyin or initials/);
    const typed = [...(await viewer.hear(() => viewer.ask(insert, 'dudeng'))), ...(await viewer.listen(2))];
    expect(typed.filter((heard) => heard.includes('found'))).toEqual(['1 title found: The Lantern Ferry.']);
    await viewer.walk([['Return', 'leaving search.', /^1 title found\. heading level 2/]]);
    const link = (await viewer.press('Tab')).join(' | ');
    expect(link).toMatch(/The Lantern Ferry link/);
    expect(link).toMatch(/described by a person: Li/);
    expect((await viewer.press('Tab')).join(' | ')).toMatch(/Sample of The Lantern Ferry/);
    await viewer.press('space');
    expect(await viewer.ask(isPressed)).toBe(true);
    expect(await viewer.listen(2)).toEqual([]);
  });

  test('观众用拼音找到影片，只听到一次结果，再试听', async () => {
    const viewer = await startListening({
      url: `${site.url}/theatre.html?locale=zh-CN`,
      language: 'zh_CN',
      ready: '[data-part="card-link"]',
    });
    expect((await viewer.press('Tab')).join(' | ')).toMatch(/片名、人名、拼音或首字母/);
    const typed = [...(await viewer.hear(() => viewer.ask(insert, 'dudeng'))), ...(await viewer.listen(2))];
    expect(typed.filter((heard) => heard.includes('找到'))).toEqual(['找到 1 部，第一部：渡灯。']);
    await viewer.press('Return');
    const link = (await viewer.press('Tab')).join(' | ');
    expect(link).toMatch(/渡灯/);
    expect(link).toMatch(/真人讲述：李讲述/);
    expect((await viewer.press('Tab')).join(' | ')).toMatch(/试听《渡灯》/);
    await viewer.press('space');
    expect(await viewer.ask(isPressed)).toBe(true);
  });
});
