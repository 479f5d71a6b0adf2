import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FilmPlayer, Player } from '../../../src/react/index.js';
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
    // Nobody is behind what has not begun: it begins with what is broadcast then.
    await waitFor(() => expect([told(), shown()]).toEqual([now, now]), patient);
    (await screen.findByRole('button', { name: play })).click();
    await waitFor(() => expect(video.played.length).toBeGreaterThan(0), patient);
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

const film = { id: 'live', title: 'Live', sources: [{ src: broadcast(), type: hlsType }] };

/** What the announcer of this player says from now on. */
function hear(container: Element): string[] {
  const heard: string[] = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target.textContent?.trim()) heard.push(target.textContent.trim());
  }).observe(container.querySelector('[data-part=announcer]')!, { subtree: true, childList: true });
  return heard;
}

test.each([
  ['en', 'Play', 'Live', /^Go to live, \d0 seconds behind$/, 'You are live already'],
  ['zh-CN', '播放', '正在直播', /^回到直播，晚 \d0 秒$/, '已经跟上直播'],
])(
  'who is behind a live stream goes to what is broadcast now (%s)',
  async (locale, play, now, behind, already) => {
    const { container } = render(<FilmPlayer film={film} locale={locale} />);
    const video = container.querySelector('video')!;
    video.muted = true;
    (await screen.findByRole('button', { name: play })).click();
    await waitFor(() => expect(video.played.length).toBeGreaterThan(0), patient);
    const edge = video.currentTime;
    const heard = hear(container);
    // It stands behind the clock, and says where one is.
    const button = await screen.findByRole('button', { name: now }, patient);
    const order = [...container.querySelectorAll('[data-part=time], [data-part=live-button]')];
    expect(order.map((one) => one.getAttribute('data-part'))).toEqual(['time', 'live-button']);
    const press = (key: string) =>
      container
        .querySelector('[data-part=player]')!
        .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

    for (const go of [() => button.click(), () => press('!'), () => press('End')]) {
      video.currentTime = 10;
      await waitFor(() => expect(button.title).toMatch(behind), patient);
      expect(button.textContent).toBe(button.title);
      heard.length = 0;
      go();
      await waitFor(() => expect(video.currentTime).toBeGreaterThan(edge - 2), patient);
      await waitFor(() => expect(heard).toEqual([now]), patient);
      await waitFor(() => expect(button.title).toBe(now), patient);
      go();
      await waitFor(() => expect(heard).toEqual([now, already]), patient);
    }

    // A screen reader would read each change of a name under focus.
    button.focus();
    video.currentTime = 10;
    await waitFor(
      () => expect(container.querySelector('[data-part=time]')!.textContent).toMatch(/−0:\d\d$/),
      patient,
    );
    expect(button.title).toBe(now);
    button.blur();
    await waitFor(() => expect(button.title).toMatch(behind), patient);
  },
);

test('a bar that has the way to live has it once, and a film of a length has none', async () => {
  const { container, rerender } = render(
    <Player.Root film={film} locale="en">
      <Player.Screen />
      <Player.Controls>
        <Player.LiveButton />
        <Player.PlayButton />
        <Player.TimeDisplay />
      </Player.Controls>
    </Player.Root>,
  );
  const buttons = () => [...container.querySelectorAll('[data-part=controls] button')];
  const parts = () => buttons().map((one) => one.getAttribute('data-part'));
  await waitFor(() => expect(parts()).toEqual(['live-button', 'play-button']), patient);
  await new Promise((done) => setTimeout(done, 500));
  expect(parts()).toEqual(['live-button', 'play-button']);
  const src = new URL('/demo/films/lantern-ferry/mp4/film.en.mp4', location.href).href;
  rerender(
    <FilmPlayer film={{ id: 'file', title: 'File', sources: [{ src, type: 'video/mp4' }] }} locale="en" />,
  );
  await waitFor(
    () => expect(container.querySelector('[data-part=find-your-way-button]')).not.toBeNull(),
    patient,
  );
  await waitFor(() => expect(container.querySelector('video')!.duration).toBeGreaterThan(100), patient);
  expect(container.querySelector('[data-part=live-button]')).toBeNull();
});

test.each([
  ['en', 'Play', 'Playing', 'Live', /^\d+ seconds behind live$/],
  ['zh-CN', '播放', '播放', '正在直播', /^比直播晚 \d+ 秒$/],
])(
  'the slider of a live stream moves in what can still be heard of it, and holds still under focus (%s)',
  async (locale, play, playing, now, behind) => {
    const { container } = render(<FilmPlayer film={film} locale={locale} />);
    const video = container.querySelector('video')!;
    const slider = container.querySelector<HTMLInputElement>('[data-part=seek-slider]')!;
    const told = () => slider.getAttribute('aria-valuetext');
    video.muted = true;
    await waitFor(() => expect(told()).toBe(now), patient);
    expect(slider.getAttribute('aria-disabled')).toBe('true');
    const heard = hear(container);
    (await screen.findByRole('button', { name: play })).click();
    await waitFor(() => expect(Number(slider.max) - Number(slider.min)).toBeGreaterThan(30), patient);
    expect(slider.getAttribute('aria-disabled')).toBe('false');
    expect(told()).toBe(now);
    const { min, max } = slider;
    await waitFor(() => expect(heard).toEqual([playing]), patient);

    slider.focus();
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(Math.round(video.currentTime)).toBeLessThan(Number(min) + 3), patient);
    expect(told()).toMatch(behind);
    expect(slider.value).toBe(min);
    // The film goes on, what is told holds still: a screen reader would read each second.
    const before = told();
    const second = video.currentTime;
    await waitFor(() => expect(video.currentTime).toBeGreaterThan(second + 3), patient);
    expect(told()).toBe(before);
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(video.currentTime).toBeGreaterThan(second + 7), patient);
    expect(told()).toMatch(behind);
    expect(told()).not.toBe(before);
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(Math.round(video.currentTime)).toBeGreaterThanOrEqual(Number(max)), patient);
    expect(told()).toBe(now);
    // The slider itself says where it is.
    expect(heard).toEqual([playing]);
    // The eye sees as much of it filled.
    const fill = () => Number.parseFloat(slider.parentElement!.style.getPropertyValue('--fill'));
    await waitFor(() => expect(fill()).toBe(100), patient);
  },
);
