import { expect, test } from 'vitest';
import { keepOpen } from '../../../src/audit/pages/browser/keepOpen.js';

function openMany() {
  const opened: { there: boolean; isConnected(): boolean }[] = [];
  const open = async () => {
    await new Promise((done) => setTimeout(done, 5));
    const one = { there: true, isConnected: () => one.there };
    opened.push(one);
    return one;
  };
  return { opened, open };
}

test('a browser that a page has brought down is opened once, however many pages are looked at', async () => {
  const { opened, open } = openMany();
  const first = await open();
  const browsers = keepOpen(first, open);
  expect(await browsers.ask()).toBe(first);
  first.there = false;
  const asked = await Promise.all([browsers.ask(), browsers.ask(), browsers.ask()]);
  expect(opened).toHaveLength(2);
  expect(new Set(asked)).toEqual(new Set([opened[1]]));
  expect(browsers.last()).toBe(opened[1]);
});

test('one that cannot be opened is told to all who asked, and tried again by the next', async () => {
  const { open } = openMany();
  const first = await open();
  first.there = false;
  let fails = true;
  const browsers = keepOpen(first, () => (fails ? Promise.reject(new Error('no browser')) : open()));
  const asked = await Promise.allSettled([browsers.ask(), browsers.ask()]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect((await browsers.ask()).isConnected()).toBe(true);
});
