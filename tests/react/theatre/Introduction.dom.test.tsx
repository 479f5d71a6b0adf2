import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { fakeVoice } from '../../../src/media/index.js';
import { Theatre, type TheatreProps } from '../../../src/react/index.js';

const catalogue: Catalogue = {
  works: [
    {
      id: 'ferry',
      kind: 'film',
      title: '渡灯',
      introduction: {
        parts: [
          { heading: '人物', text: '阿萤，红衣。' },
          { heading: { 'zh-CN': '地方', en: 'Where' }, text: { en: 'A wide river.' } },
        ],
      },
      film: { id: 'ferry', title: '渡灯', sources: [{ src: 'film.mp4', type: 'video/mp4' }] },
    },
  ],
};
const settings = (describer: object) => ({
  read: () =>
    JSON.stringify({ ...defaultPreferences, describer: { ...defaultPreferences.describer, ...describer } }),
  write: () => undefined,
});
const open = (props: Partial<TheatreProps> = {}) =>
  render(
    <Theatre
      catalogue={catalogue}
      locale="zh-CN"
      preferences={settings({ rate: 1.5 })}
      renderFilm={() => null}
      {...props}
    />,
  );
const read = () => screen.getByRole('button', { name: '读给我听' });
const region = () => document.querySelector('[data-part="theatre-reading"]')!;

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/?work=ferry');
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('an introduction before the film', () => {
  test('is there as text under headings, and nothing of it is read unasked', async () => {
    const voice = fakeVoice();
    open({ voice });
    const place = screen.getByRole('region', { name: '开场介绍' });
    expect(
      within(place)
        .getAllByRole('heading')
        .map((one) => one.textContent),
    ).toEqual(['开场介绍', '人物', '地方']);
    expect(within(place).getByText('A wide river.').lang).toBe('en');
    await new Promise((done) => setTimeout(done, 50));
    expect(voice.asked).toEqual([]);
  });

  test('is read by the voice that describes films, at the speed the viewer has set, each part in its own language', async () => {
    const voice = fakeVoice();
    open({ voice });
    await userEvent.click(read());
    await waitFor(() => expect(voice.current?.text).toBe('人物'));
    expect(read().getAttribute('aria-pressed')).toBe('true');
    act(() => voice.end());
    act(() => voice.end());
    act(() => voice.end());
    expect(voice.asked.map(({ text, language, rate }) => [text, language, rate])).toEqual([
      ['人物', 'zh-CN', 1.5],
      ['阿萤，红衣。', 'zh-CN', 1.5],
      ['地方', 'zh-CN', 1.5],
      ['A wide river.', 'en', 1.5],
    ]);
    act(() => voice.end());
    expect(read().getAttribute('aria-pressed')).toBe('false');
  });

  test('stops on a second press, and a part can be skipped; the focus is never lost', async () => {
    const voice = fakeVoice();
    open({ voice });
    await userEvent.click(read());
    await waitFor(() => expect(voice.current).not.toBeNull());
    await userEvent.click(screen.getByRole('button', { name: '下一段' }));
    expect(voice.current?.text).toBe('地方');
    await userEvent.click(screen.getByRole('button', { name: '下一段' }));
    expect(screen.queryByRole('button', { name: '下一段' })).toBeNull();
    expect(document.activeElement).toBe(read());
    await userEvent.click(read());
    expect(voice.current?.text).toBe('人物');
    await userEvent.click(read());
    expect(voice.current).toBeNull();
  });

  test('is gone through backwards, too: by a button, and by the arrows on any of its buttons', async () => {
    const voice = fakeVoice();
    open({ voice });
    await userEvent.click(read());
    await waitFor(() => expect(voice.current?.text).toBe('人物'));
    await userEvent.keyboard('{ArrowRight}');
    expect(voice.current?.text).toBe('地方');
    expect(document.activeElement).toBe(read());
    await userEvent.click(screen.getByRole('button', { name: '上一段' }));
    expect(voice.current?.text).toBe('人物');
    await userEvent.keyboard('{ArrowRight}');
    expect(voice.current?.text).toBe('地方');
    await userEvent.keyboard('{ArrowLeft}');
    expect(voice.current?.text).toBe('人物');
    // Before the first there is none: it is begun once more.
    await userEvent.keyboard('{ArrowLeft}');
    expect(voice.asked.slice(-2).map(({ text }) => text)).toEqual(['人物', '人物']);
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(voice.asked).toHaveLength(6);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.queryByRole('button', { name: '上一段' })).toBeNull();
    expect(document.activeElement).toBe(read());
    await userEvent.keyboard('{ArrowLeft}');
    expect(voice.current).toBeNull();
  });

  test('gives way to a film that begins to play, and to another page', async () => {
    const voice = fakeVoice();
    open({ voice });
    await userEvent.click(read());
    await waitFor(() => expect(voice.current).not.toBeNull());
    const film = document.body.appendChild(document.createElement('video'));
    act(() => void film.dispatchEvent(new Event('play')));
    expect(voice.current).toBeNull();
    film.remove();
    await userEvent.click(read());
    expect(voice.current).not.toBeNull();
    await userEvent.click(screen.getByRole('link', { name: '全部影片' }));
    expect(voice.current).toBeNull();
  });

  test('is the screen reader’s to read where the viewer wants descriptions so, with the language of each part', async () => {
    open({ preferences: settings({ textTo: 'screen-reader' }) });
    await userEvent.click(read());
    await waitFor(() => expect(region().textContent).toContain('人物'));
    expect(region().getAttribute('aria-live')).toBe('polite');
    await userEvent.click(screen.getByRole('button', { name: '下一段' }));
    await waitFor(() => expect(region().querySelector('p')?.lang).toBe('zh-CN'));
    await userEvent.click(read());
    await waitFor(() => expect(region().textContent).toBe(''));
  });

  test('that no voice can read says so, in the ear and on the page', async () => {
    const voice = fakeVoice();
    open({ voice });
    await userEvent.click(read());
    await waitFor(() => expect(voice.current).not.toBeNull());
    act(() => voice.fail('needs-gesture'));
    const words = '没有语音能读介绍，文字在下面。';
    const shown = () => document.querySelector('[data-part="theatre-trouble"]')?.textContent;
    await waitFor(() => expect(shown()).toBe(words));
    expect(
      document.querySelector('[data-part="theatre-status"]')?.textContent.replaceAll('\u00a0', ''),
    ).toContain(words);
  });
});
