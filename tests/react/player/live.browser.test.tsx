import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FilmPlayer } from '../../../src/react/index.js';
import { hlsType } from '../../media/openPlayer.js';

const patient = { timeout: 15_000 };
const at = (path: string) => new URL(`/demo/films/lantern-ferry/hls/audio/en/${path}`, location.href).href;

/** What has been broadcast of a stream that goes on: its list has no end. */
function broadcast(): string {
  const pieces = Array.from({ length: 15 }, (_, index) => `#EXTINF:4,\n${at(`${String(index + 1)}.m4s`)}`);
  const head = `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:4\n#EXT-X-MAP:URI="${at('init.mp4')}"`;
  return URL.createObjectURL(new Blob([`${head}\n${pieces.join('\n')}\n`], { type: hlsType }));
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
});
afterEach(cleanup);

test.each([
  ['en', 'Play', 'Live', /^\d+ seconds behind live$/, /^Live −0:\d\d$/],
  ['zh-CN', '播放', '正在直播', /^比直播晚 \d+ 秒$/, /^直播 −0:\d\d$/],
])(
  'a live stream is told as live, never as a film of half a minute (%s)',
  async (locale, play, now, behind, clock) => {
    const film = { id: 'live', title: 'Live', sources: [{ src: broadcast(), type: hlsType }] };
    const { container } = render(<FilmPlayer film={film} locale={locale} />);
    const video = container.querySelector('video')!;
    const slider = () => container.querySelector('[data-part=seek-slider]')!;
    const told = () => slider().getAttribute('aria-valuetext');
    const shown = () => container.querySelector('[data-part=time]')!.textContent;
    video.muted = true;
    (await screen.findByRole('button', { name: play })).click();
    await waitFor(() => expect(video.currentTime).toBeGreaterThan(1), patient);
    // It begins with what is broadcast now, not with the oldest piece that is kept.
    await waitFor(() => expect(told()).toBe(now), patient);
    video.currentTime = 10;
    await waitFor(() => expect(told()).toMatch(behind), patient);
    expect(shown()).toMatch(clock);
    const heard: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) if (target.textContent?.trim()) heard.push(target.textContent.trim());
    }).observe(container.querySelector('[data-part=announcer]')!, { subtree: true, childList: true });
    const press = (key: string) =>
      container
        .querySelector('[data-part=play-button]')!
        .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('t');
    await waitFor(() => expect(heard.length).toBeGreaterThan(0), patient);
    const place = behind.source.slice(1, -1);
    expect(heard.at(-1)).toMatch(new RegExp(place));
    expect(heard.join()).not.toMatch(/left|还剩/);
    // Another piece is fetched, another second passes: what is told stays true.
    await new Promise((done) => setTimeout(done, 2500));
    expect([told(), shown()]).toEqual([expect.stringMatching(behind), expect.stringMatching(clock)]);
    video.currentTime = 42;
    await waitFor(() => expect([told(), shown()]).toEqual([now, now]), patient);
  },
);
