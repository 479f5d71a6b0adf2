import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { describeWith } from '../../listen/session/findMissing.js';
import { openInWebKit } from '../browsers/openInWebKit.js';
import { startChromium } from '../browsers/startChromium.js';
import { untilReady, untilTime } from '../browsers/viewer.js';
import { until, type ViewerPage } from '../browsers/ViewerPage.js';
import { type SeenMedia, type ServedTheatre, serveTheatre } from './serveTheatre.js';

/** With the five seconds that are forgiven, a grant that is not renewed ends before the film has come so far. */
const grantMs = 10_000;
const past = 17;
/** A busy machine may be late, in seconds. */
const patience = 60;
let theatre: ServedTheatre;
beforeAll(async () => {
  theatre = await serveTheatre(grantMs);
});
afterAll(() => theatre.close());

const addressOf = (film: string, ...more: readonly string[]) =>
  `${theatre.url}/gated.html?${new URLSearchParams({ film, source: '.m3u8' }).toString()}&${more.join('&')}`;
const playsStreams = () =>
  document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '' &&
  !('MediaSource' in globalThis);

/** Past the life of a grant, then far on: all of it by the cookie, which is renewed in place, and nothing of it refused. */
async function watch(page: ViewerPage, seen: () => readonly SeenMedia[]): Promise<void> {
  const failed = () => seen().filter(({ status }) => status >= 400);
  // Step by step: nothing may be refused, nor stand still.
  for (let time = 2; time <= past + 1; time += 2) {
    await untilTime(page, time, patience).finally(() => expect(failed()).toEqual([]));
  }
  await page.ask(() => void (document.querySelector('video')!.currentTime = 95));
  await untilTime(page, 97, patience);
  expect(failed()).toEqual([]);
  const streamed = seen().filter(({ path }) => /\.(m3u8|m4s|mp4|key)$/.test(path));
  expect(streamed.length).toBeGreaterThan(10);
  expect(streamed.filter(({ by }) => by !== 'cookie')).toEqual([]);
}

describeWith(['chromium'], 'a stream behind the gate that Chromium plays by itself', () => {
  // An encrypted one it does not take (Chromium 156): that is played by our own engine there.
  test('goes on past the life of a grant, with the cookie alone', async () => {
    const browser = await startChromium(process.env);
    onTestFinished(() => browser.close());
    const asked = theatre.seen.length;
    const page = await browser.open(addressOf('lantern-ferry', 'native', 'bare'));
    expect(await page.ask(playsStreams)).toBe(true);
    await until(page, 'the film is there', () => document.querySelector('video') !== null);
    await page.ask(() => document.querySelector('video')!.play());
    await watch(page, () => theatre.seen.slice(asked));
  });
});

describeWith(
  ['webkit2gtk-driver', 'xvfb', 'openbox', 'dbus-daemon'],
  'a stream behind the gate that WebKitGTK plays by itself, in our player',
  () => {
    test('goes on past the life of a grant, with the cookie alone', async () => {
      const asked = theatre.seen.length;
      // It can, where GStreamer can; it is off unless it is wished. GStreamer's reader of streams stands still now and then, or
      // brings the browser down, when it changes from one picture's quality to another (1.22: 18 of 217 viewings stood still,
      // none of 108 of a stream that has one quality), and is mended no more. So it is given one.
      const page = await openInWebKit(addressOf('steady-ferry', 'native'), {
        WEBKIT_GST_ENABLE_HLS_SUPPORT: '1',
      });
      onTestFinished(() => page.close());
      expect(await page.ask(playsStreams)).toBe(true);
      await untilReady(page);
      await page.click('button', 'Play');
      await watch(page, () => theatre.seen.slice(asked));
    });
  },
);
