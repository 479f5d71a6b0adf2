import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FilmPlayer } from '../../../src/react/index.js';
import { signed } from './signedFilm.js';

const video = () => document.querySelector('video')!;
const patient = { timeout: 15_000 };
const play = async () => {
  await whole();
  (await screen.findByRole('button', { name: 'Play' })).click();
  await waitFor(() => expect(video().currentTime).toBeGreaterThan(0), patient);
};
/** What stands behind the bar has come. */
const whole = () =>
  waitFor(() => expect(document.querySelector('[data-part=chapter-marks]')).not.toBeNull(), patient);

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a site gives anew', () => {
  test('the film with a renewed token in its addresses: it plays on from where it stood', async () => {
    const { rerender } = render(<FilmPlayer film={signed('1')} locale="en" />);
    await play();
    video().currentTime = 40;
    await waitFor(() => expect(video().currentTime).toBeGreaterThan(40), patient);
    rerender(<FilmPlayer film={signed('2')} locale="en" />);
    await waitFor(() => {
      expect(video().currentSrc).toContain('token=2');
      expect(video().currentTime).toBeGreaterThan(40.2);
      expect(video().paused).toBe(false);
    }, patient);
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  });

  test('the film that the viewer has paused: it stands where it stood, and waits', async () => {
    const { rerender } = render(<FilmPlayer film={signed('1')} locale="en" />);
    await play();
    video().currentTime = 40;
    (await screen.findByRole('button', { name: 'Pause' })).click();
    await waitFor(() => expect(video().paused).toBe(true), patient);
    rerender(<FilmPlayer film={signed('2')} locale="en" />);
    await waitFor(() => expect(video().currentTime).toBeCloseTo(40, 0), patient);
    expect(video().currentSrc).toContain('token=2');
    expect(video().paused).toBe(true);
  });

  test('another film: it stands at its beginning, and waits for Play', async () => {
    const { rerender } = render(<FilmPlayer film={signed('1')} locale="en" />);
    await play();
    video().currentTime = 40;
    await waitFor(() => expect(video().currentTime).toBeGreaterThan(40), patient);
    rerender(<FilmPlayer film={signed('2', { id: 'another' })} locale="en" />);
    await waitFor(() => {
      expect(video().currentSrc).toContain('token=2');
      expect(video().readyState).toBeGreaterThan(1);
    }, patient);
    expect([video().currentTime, video().paused]).toEqual([0, true]);
    expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy();
  });

  test('any film: who stands on the position stands there still, and their keys are heard', async () => {
    const { rerender } = render(<FilmPlayer film={signed('1')} locale="en" />);
    await play();
    const slider = screen.getByRole('slider', { name: 'Position' });
    slider.focus();
    rerender(<FilmPlayer film={signed('2')} locale="en" />);
    // Before its length is known, a film has no place to go to; a control that is disabled then would lose the focus.
    await new Promise((later) => requestAnimationFrame(() => setTimeout(later, 50)));
    await waitFor(() => expect(video().readyState).toBeGreaterThan(0), patient);
    expect(document.activeElement).toBe(slider);
  });

  test('its hook with a renewed token: the next request carries it', async () => {
    const asked: string[] = [];
    const real = window.fetch;
    vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
      if (input !== '/ask.vtt') return real(input, init);
      asked.push(new Headers(init?.headers).get('authorization') ?? 'none');
      return Promise.resolve(new Response('WEBVTT\n\n00:00.000 --> 00:09.000\nA lamp.\n'));
    });
    const film = signed('1', { captions: [{ src: '/ask.vtt', language: 'en' }] });
    const page = (token: string) => (
      <FilmPlayer film={film} locale="en" onRequest={() => ({ headers: { authorization: token } })} />
    );
    const { rerender } = render(page('old'));
    await whole();
    rerender(page('new'));
    screen.getByRole('button', { name: 'Captions' }).click();
    await waitFor(() => expect(asked).toEqual(['new']), patient);
  });
});
