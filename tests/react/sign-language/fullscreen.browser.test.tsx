import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FilmPlayer, Player } from '../../../src/react/index.js';
import '../../../src/styles/styles.css';
import '../../../src/styles/skin.css';
import '../../../src/styles/reading.css';
import { readingFilm } from '../reading/readingFilm.js';

const mp4 = new URL('/demo/films/lantern-ferry/mp4/film.en.mp4', location.href).href;
const film = readingFilm(mp4, {
  signLanguage: [{ sources: [{ src: mp4, type: 'video/mp4' }], language: 'ase' }],
});
const find = (part: string) => document.querySelector<HTMLElement>(`[data-part=${part}]`)!;
const box = (part: string) => find(part).getBoundingClientRect();
const patient = { timeout: 10_000 };

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  document.body.style.margin = '0';
  // A phone’s layer over the page: the same styles, and no window that has to be in front.
  vi.spyOn(document, 'fullscreenEnabled', 'get').mockReturnValue(false);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test.each([
  ['wide', 1000, 700, {}],
  ['a phone upright', 320, 640, {}],
  ['a phone upright, the film small', 320, 640, { signSwapped: true }],
  ['a phone on its side', 568, 320, {}],
  ['at 400 %', 320, 256, {}],
  ['upright, the transcript open', 320, 640, { transcript: true }],
] as const)(
  'who reads sign language in full screen has the small picture clear of the controls while the film is paused: %s',
  async (
    _name,
    width,
    height,
    { transcript = false, ...reading }: { transcript?: boolean; signSwapped?: boolean },
  ) => {
    await page.viewport(width, height);
    const stored = JSON.stringify({ version: 1, more: { reading: { sign: true, ...reading } } });
    render(
      <FilmPlayer film={film} locale="en" storage={{ read: () => stored, write: () => undefined }}>
        <Player.SignLanguage />
        <Player.SignLanguageButton />
        <Player.Transcript defaultOpen={transcript} />
      </FilmPlayer>,
    );
    await waitFor(() => expect(find('sign-video')).not.toBeNull(), patient);
    await waitFor(() => {
      for (const one of ['video', 'sign-video'])
        expect((find(one) as HTMLVideoElement).readyState).toBeGreaterThan(0);
    }, patient);
    (await screen.findByRole('button', { name: 'Full screen' })).click();
    await waitFor(() => expect(find('player').hasAttribute('data-inline-fullscreen')).toBe(true));
    const small = reading.signSwapped ? 'picture' : 'sign-video';
    await waitFor(() => {
      const [picture, controls, whole] = [box(small), box('controls'), box('screen')];
      expect(picture.height).toBeGreaterThan(20);
      expect(picture.bottom).toBeLessThanOrEqual(Math.max(controls.top, whole.top) + 1);
      expect(picture.top).toBeGreaterThanOrEqual(whole.top - 1);
      expect(picture.bottom).toBeLessThanOrEqual(height);
    });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    // What is closed takes nothing from the film: it is below, where Tab leads.
    if (width > 400) expect(Math.abs(box('screen').height - height)).toBeLessThan(4);
    const closed = screen.getByRole('button', { name: 'Transcript' });
    closed.focus();
    await waitFor(() => expect(closed.getBoundingClientRect().bottom).toBeLessThanOrEqual(height));
    // A control that is gone to is seen: not under the picture that stays.
    const last = find('fullscreen-button');
    last.focus();
    last.scrollIntoView({ block: 'nearest' });
    const { left, top, width: across, height: high } = last.getBoundingClientRect();
    expect(last.contains(document.elementFromPoint(left + across / 2, top + high / 2))).toBe(true);
  },
);
