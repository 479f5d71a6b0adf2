import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type Session, startSession } from './startListening.js';

describeWith([...screenReaderPackages, 'chromium'], 'listen mode on a metered line, heard with Orca', () => {
  let site: Served;
  let session: Session;
  beforeAll(async () => {
    site = await serveFilmPage();
    session = await startSession();
  });
  afterAll(async () => {
    await session.close();
    await site.close();
  });

  test('one key, one sentence; nothing of the picture comes any more, and description stays', async () => {
    const viewer = await session.open({
      url: findFilmPage(site, lanternFerry.address),
      ready: '[data-part="controls"]',
    });
    await viewer.stand('seek-slider', 'Position horizontal slider 0 seconds of 1 minute 56 seconds.');
    await viewer.walk([
      ['k', 'Playing'],
      ['d', 'Description on, synthetic voice'],
    ]);
    /** One sentence; where the described sound takes more than a second, that one waits for it is told too, and when it is there. */
    const turn = async (sentence: string) => {
      const heard = [...(await viewer.press('v')), ...(await viewer.listen(3))];
      const waited = ['Switching to the described sound', 'Switched'];
      expect([[sentence], [sentence, ...waited]]).toContainEqual(heard);
    };
    await turn('Listen only. The picture is not loaded');
    const pictures = () =>
      viewer.ask(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => /video\/\d+p\/\d/.test(name)).length,
      );
    const width = () => viewer.ask(() => document.querySelector('video')!.videoWidth);
    const before = await pictures();
    expect(await width()).toBe(0);
    // It plays on, described, and says nothing of itself.
    expect(await viewer.listen(4)).toEqual([]);
    expect(await viewer.ask(() => document.querySelector('video')!.paused)).toBe(false);
    expect(await pictures()).toBe(before);
    await turn('With the picture again');
    await viewer.walk([['k', 'Paused']]);
    expect(await width()).toBeGreaterThan(0);
  });
});
