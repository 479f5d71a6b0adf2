import { render, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FilmPlayer, Player, usePlayer } from '../../src/react/index.js';
import { film } from './film.js';

beforeEach(() => {
  localStorage.clear();
  // The film's addresses answer nothing here: that a press reaches the media is enough.
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
});
afterEach(() => vi.restoreAllMocks());

describe('a viewer comes to a film', () => {
  test('finds one region, named by the film', () => {
    render(<FilmPlayer film={film} locale="en" />);
    expect(screen.getByRole('region', { name: 'Film player: The Lantern Ferry' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'The Lantern Ferry' })).toBeTruthy();
  });

  test('is told before play what description and captions there are', () => {
    render(<FilmPlayer film={film} locale="zh-CN" />);
    expect(screen.getByText('口述影像：普通话，人声')).toBeTruthy();
    expect(screen.getByText(/^字幕：/)).toBeTruthy();
  });

  test('meets play first and description right after it', () => {
    render(<FilmPlayer film={film} locale="zh-CN" />);
    const controls = within(screen.getByRole('group', { name: '播放控制' })).getAllByRole('button');
    expect(controls.slice(0, 3).map((one) => one.textContent)).toEqual(['播放', '口述影像', '口述影像选择']);
  });

  test('hears no role, key or state in a name, and every name is there', () => {
    render(<FilmPlayer film={film} locale="en" />);
    for (const button of screen.getAllByRole('button')) {
      expect(button.textContent).toMatch(/\S/);
      expect(button.textContent).not.toMatch(/button|toggle|pressed|\bon\b|\boff\b/i);
    }
  });

  test('finds a play button without a pressed state, and toggles with one', () => {
    render(<FilmPlayer film={film} locale="en" />);
    expect(screen.getByRole('button', { name: 'Play' }).hasAttribute('aria-pressed')).toBe(false);
    for (const name of ['Description', 'Captions', 'Mute', 'Full screen'])
      expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false');
  });

  test('is told why there is nothing to switch on', () => {
    render(<FilmPlayer film={{ ...film, descriptions: [], captions: [] }} locale="zh-CN" />);
    const description = screen.getByRole('button', { name: '口述影像（本片没有）' });
    expect(description.getAttribute('aria-disabled')).toBe('true');
    expect(description.hasAttribute('disabled')).toBe(false);
    expect(screen.getByRole('button', { name: '字幕（本片没有）' })).toBeTruthy();
  });

  test('hears the place in words, with the whole length before the slider is moved', () => {
    render(<FilmPlayer film={film} locale="en" />);
    expect(screen.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuetext')).toBe(
      '0 seconds of 10 minutes',
    );
  });

  test('meets no picture that is a stop without a word: Tab passes it by, and it says what it shows', () => {
    const poster = { src: 'poster.jpg', alt: 'A boatman lifts a lantern' };
    const { container } = render(<FilmPlayer film={{ ...film, poster }} locale="en" />);
    const video = container.querySelector('video')!;
    expect([video.tabIndex, video.controls, video.getAttribute('aria-label')]).toEqual([
      -1,
      false,
      poster.alt,
    ]);
  });

  test('finds three live regions, empty', () => {
    const { container } = render(<FilmPlayer film={film} locale="en" />);
    const regions = [...container.querySelectorAll('[data-part="announcer"] [aria-live]')];
    expect(regions.map((one) => one.getAttribute('aria-live'))).toEqual(['polite', 'assertive', 'polite']);
    expect(regions.map((one) => one.textContent)).toEqual(['', '', '']);
  });
});

describe('a site that uses the parts', () => {
  test('is told where a part belongs', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect(() => render(<Player.PlayButton />)).toThrow(
      /tingying: .*outside <Player\.Root>.*Move it inside/s,
    );
  });

  test('is told which field of a film is bad', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const bad = { ...film, sources: [{ src: '', type: 'video/mp4' }] };
    expect(() => render(<FilmPlayer film={bad} />)).toThrow(/tingying: .*film\.sources\[0\]\.src/s);
  });

  test('wins over a part with its own props, and both handlers are called', () => {
    const pressed = vi.fn();
    const { container } = render(
      <Player.Root film={film} locale="en">
        <Player.Screen />
        <Player.Controls>
          <Player.PlayButton className="mine" title="mine" onClick={pressed} />
        </Player.Controls>
      </Player.Root>,
    );
    const button = within(container).getByRole('button', { name: 'Play' });
    expect([button.className, button.title]).toEqual(['mine', 'mine']);
    button.click();
    expect(pressed).toHaveBeenCalledOnce();
    expect(HTMLMediaElement.prototype.play).toHaveBeenCalledOnce();
  });

  test('can prevent what a part does', () => {
    const { container } = render(
      <Player.Root film={film} locale="en">
        <Player.Screen />
        <Player.Controls>
          <Player.PlayButton onClick={(event) => event.preventDefault()} />
        </Player.Controls>
      </Player.Root>,
    );
    within(container).getByRole('button', { name: 'Play' }).click();
    expect(HTMLMediaElement.prototype.play).not.toHaveBeenCalled();
  });

  test('may write the film in place without losing the player at each render', () => {
    const players = new Set<unknown>();
    function Watch() {
      players.add(usePlayer());
      return null;
    }
    const page = () => (
      <Player.Root film={{ ...film }} locale="en">
        <Watch />
      </Player.Root>
    );
    const { rerender } = render(page());
    rerender(page());
    expect(players.size).toBe(1);
  });
});

describe('on the server', () => {
  test('the markup is a native player with sources and tracks, files before streams', () => {
    const streamed = {
      ...film,
      sources: [{ src: 'ferry.m3u8', type: 'application/vnd.apple.mpegurl' }, ...film.sources],
    };
    const html = renderToString(<FilmPlayer film={streamed} locale="zh-CN" />);
    const video = new DOMParser().parseFromString(html, 'text/html').querySelector('video');
    expect(video?.hasAttribute('controls')).toBe(true);
    expect([...(video?.querySelectorAll('source') ?? [])].map((one) => one.getAttribute('src'))).toEqual([
      'ferry.mp4',
      'ferry.m3u8',
    ]);
    expect([...(video?.querySelectorAll('track') ?? [])].map((one) => one.kind)).toEqual([
      'captions',
      'subtitles',
      'descriptions',
    ]);
    expect(html).not.toContain('data-part="controls"');
  });

  test('every track of captions, subtitles and descriptions tells its language, and has a label of its own', () => {
    const html = renderToString(<FilmPlayer film={film} locale="zh-CN" />);
    const tracks = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('track')];
    const told = tracks.map(({ kind, srclang, label }) => [kind, srclang, label]);
    expect(told.map(([, language]) => language)).toEqual(['zh-CN', 'en', 'zh-CN']);
    for (const [, , label] of told) expect(label).toMatch(/\S/);
    expect(new Set(told.map(String)).size).toBe(told.length);
  });

  test('the page takes it over without a mismatch, also in StrictMode', () => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    const page = (
      <StrictMode>
        <FilmPlayer film={film} />
      </StrictMode>
    );
    const container = document.createElement('div');
    document.body.append(container);
    container.innerHTML = renderToString(page);
    document.documentElement.lang = 'zh-CN';
    const { unmount } = render(page, { container, hydrate: true });
    expect(complaints.mock.calls).toEqual([]);
    expect(within(container).getByRole('button', { name: '播放' })).toBeTruthy();
    expect(container.querySelector('video')?.hasAttribute('controls')).toBe(false);
    unmount();
    container.remove();
    document.documentElement.lang = '';
  });
});
