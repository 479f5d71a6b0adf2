import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  document.body.style.margin = '0';
});
afterEach(cleanup);

const open = async (reading: object, width: number) => {
  await page.viewport(width, 800);
  const stored = JSON.stringify({ version: 1, more: { reading: { sign: true, ...reading } } });
  render(
    <FilmPlayer film={film} locale="en" storage={{ read: () => stored, write: () => undefined }}>
      <Player.SignLanguage />
    </FilmPlayer>,
  );
  await waitFor(() => expect((find('sign-video') as HTMLVideoElement).readyState).toBeGreaterThan(0), {
    timeout: 10_000,
  });
  // Upright, as interpreters are often filmed.
  find('sign-video').style.aspectRatio = '3 / 4';
};

describe.each([1000, 320])('an interpreter who was filmed upright, at %i px', (width) => {
  test.each([
    ['large in a corner', { signSize: 60 }],
    ['large in an upper corner', { signSize: 60, signPlace: 'topLeft' }],
    ['beside the film', { signSize: 60, signPlace: 'beside' }],
    ['beside a film that is small', { signPlace: 'beside', signSwapped: true }],
    ['in place of the film', { signSwapped: true }],
  ])('is seen whole: %s', async (_where, reading) => {
    await open(reading, width);
    const [screen, interpreter, picture] = [box('screen'), box('sign-video'), box('picture')];
    for (const one of [interpreter, picture]) {
      expect(one.top).toBeGreaterThanOrEqual(screen.top - 1);
      expect(one.bottom).toBeLessThanOrEqual(screen.bottom + 1);
    }
    // All of it is drawn, and nothing but it: the box may be wider than the video.
    expect(getComputedStyle(find('sign-video')).objectFit).toBe('contain');
    expect(Math.abs(screen.width / screen.height - 16 / 9)).toBeLessThan(0.05);
  });

  test.each([
    ['bottomRight', '0%'],
    ['topRight', '0%'],
    ['bottomLeft', '100%'],
    ['topLeft', '100%'],
  ])('makes way for the small film: %s', async (signPlace, side) => {
    await open({ signPlace, signSwapped: true }, width);
    expect(getComputedStyle(find('sign-video')).objectPosition.split(' ')[0]).toBe(side);
  });
});
