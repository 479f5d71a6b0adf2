import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue.js';
import { parseViewing } from '../../../src/core/viewing/parseViewing.js';
import { Theatre } from '../../../src/react/index.js';
import '../../../src/styles/styles.css';

const file = '/demo/films/lantern-ferry/mp4/film.zh.mp4';
const catalogue: Catalogue = {
  works: [
    {
      id: 'ferry',
      kind: 'film',
      title: '渡灯',
      sample: { src: file },
      film: { id: 'ferry', title: '渡灯', sources: [{ src: file, type: 'video/mp4' }] },
    },
  ],
};
const key = 'tingying:viewing';
const kept = () => parseViewing(JSON.parse(localStorage.getItem(key) ?? 'null')).places[0];
const open = () => render(<Theatre catalogue={catalogue} locale="en" />);
const video = async () => {
  await screen.findByRole('button', { name: 'Play' }, { timeout: 10_000 });
  const found = document.querySelector('video')!;
  await waitFor(() => expect(found.readyState).toBeGreaterThan(0), { timeout: 10_000 });
  found.muted = true;
  return found;
};

beforeEach(() => {
  localStorage.clear();
  const places = [{ id: 'ferry', time: 75, duration: 116, at: 1, finished: false }];
  localStorage.setItem(key, JSON.stringify({ version: 1, places, favourites: [] }));
  history.replaceState(null, '', `${location.pathname}?work=ferry`);
});
afterEach(cleanup);

test('a film page explains the film’s words in the viewer’s language, under a heading, where the film has any', async () => {
  const [work] = catalogue.works;
  const glossary = {
    'zh-CN': [{ term: '艄公', meaning: '送人过河的船夫。', reading: 'shāogōng' }],
    en: [{ term: 'jetty', meaning: 'A walkway over water.' }],
  };
  const film = { id: 'ferry', title: '渡灯', sources: [{ src: file, type: 'video/mp4' }], glossary };
  render(<Theatre catalogue={{ works: [{ ...work!, film }] }} locale="en" />);
  const heading = await screen.findByRole(
    'heading',
    { name: 'Words in this film', level: 4 },
    { timeout: 10_000 },
  );
  const section = heading.closest('section')!;
  expect([...section.querySelectorAll('dt, dd')].map((one) => one.textContent)).toEqual([
    'jetty',
    'A walkway over water.',
  ]);
  cleanup();
  open();
  await video();
  expect(screen.queryByRole('heading', { name: 'Words in this film' })).toBeNull();
});

test('who comes back is asked, goes on where they were, and the place follows when they leave', async () => {
  const page = open();
  const film = await video();
  expect(film.currentTime).toBe(0);
  expect(film.paused).toBe(true);
  screen.getByRole('button', { name: 'Go on at 1 minute 15 seconds' }).click();
  await waitFor(() => expect(film.currentTime).toBeGreaterThan(75.2), { timeout: 10_000 });
  expect(screen.queryByText('You have been here')).toBeNull();
  expect(document.activeElement?.getAttribute('data-part')).toBe('play-button');
  const left = film.currentTime;
  page.unmount();
  // The film tells its time four times a second, a busy machine's less often.
  expect(kept()!.time).toBeGreaterThanOrEqual(left - 1);
  expect(kept()).toMatchObject({ id: 'ferry', finished: false });
});

test('who presses Play without answering loses nothing: the old place is still offered and kept', async () => {
  const page = open();
  const film = await video();
  screen.getByRole('button', { name: 'Play' }).click();
  await waitFor(() => expect(film.currentTime).toBeGreaterThan(0.3), { timeout: 10_000 });
  screen.getByRole('button', { name: 'Pause' }).click();
  await waitFor(() => expect(film.paused).toBe(true));
  expect(screen.getByRole('button', { name: 'Go on at 1 minute 15 seconds' })).toBeTruthy();
  page.unmount();
  expect(kept()!.time).toBe(75);
});

test('from the start is from the start, and a pause keeps the place', async () => {
  open();
  const film = await video();
  screen.getByRole('button', { name: 'From the start' }).click();
  // The first place is kept as soon as it plays.
  await waitFor(() => expect(film.currentTime).toBeGreaterThan(1.5), { timeout: 10_000 });
  screen.getByRole('button', { name: 'Pause' }).click();
  await waitFor(() => expect(kept()!.time).toBeCloseTo(film.currentTime, 1));
  expect(kept()!.time).toBeLessThan(20);
});

test('the place is kept while the film plays on, and when its page is hidden or left', async () => {
  open();
  const film = await video();
  screen.getByRole('button', { name: 'From the start' }).click();
  const playsTo = async (time: number) => {
    await waitFor(() => expect(film.currentTime).toBeGreaterThan(time), { timeout: 10_000 });
    expect(film.paused).toBe(false);
  };
  await playsTo(0.2);
  // Ten seconds further on: as if they had been heard.
  film.currentTime = 40;
  await waitFor(() => expect(kept()!.time).toBeGreaterThan(39));
  await playsTo(41.5);
  Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'hidden');
  expect(kept()!.time).toBeGreaterThan(41.4);
  await playsTo(43);
  window.dispatchEvent(new Event('pagehide'));
  expect(kept()!.time).toBeGreaterThan(42.9);
});

test('who has listened for a minute without answering has chosen: the place follows them', async () => {
  open();
  const film = await video();
  screen.getByRole('button', { name: 'Play' }).click();
  await waitFor(() => expect(film.currentTime).toBeGreaterThan(0), { timeout: 10_000 });
  film.currentTime = 62;
  await waitFor(() => expect(kept()!.time).toBeLessThan(70));
  expect(kept()!.time).toBeGreaterThan(61);
});

test('a film that plays gives way to a sample: nobody is talked over', async () => {
  open();
  const film = await video();
  screen.getByRole('button', { name: 'From the start' }).click();
  await waitFor(() => expect(film.currentTime).toBeGreaterThan(0), { timeout: 10_000 });
  screen.getByRole('button', { name: 'Sample of 渡灯' }).click();
  await waitFor(() => expect(film.paused).toBe(true));
});

test('a link to a place leads there, plays nothing by itself, and the place of the last time is offered beside it', async () => {
  history.replaceState(null, '', `${location.pathname}?work=ferry#t=1:30`);
  const page = open();
  const film = await video();
  await waitFor(() => expect(film.currentTime).toBeCloseTo(90, 0), { timeout: 10_000 });
  expect(film.paused).toBe(true);
  expect(screen.getByRole('button', { name: 'Go on at 1 minute 15 seconds' })).toBeTruthy();
  // Who only looked there has not lost where they were.
  page.unmount();
  expect(kept()!.time).toBe(75);
});
