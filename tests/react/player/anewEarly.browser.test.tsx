import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { FilmPlayer } from '../../../src/react/index.js';
import { signed } from './signedFilm.js';

const gate = vi.hoisted(() => {
  const open: { now: () => void } = { now: () => undefined };
  return { open, opens: new Promise<void>((resolve) => (open.now = resolve)) };
});
vi.mock('../../../src/react/player/later.js', async (original) => {
  await gate.opens;
  return original();
});

const video = () => document.querySelector('video')!;
const patient = { timeout: 15_000 };

afterEach(cleanup);

test('a film given anew before the rest of the player has come plays on from where it stood', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  const { container, rerender } = render(<FilmPlayer film={signed('1')} locale="en" />);
  (await screen.findByRole('button', { name: 'Play' })).click();
  await waitFor(() => expect(video().currentTime).toBeGreaterThan(0), patient);
  video().currentTime = 40;
  await waitFor(() => expect(video().currentTime).toBeGreaterThan(40), patient);
  rerender(<FilmPlayer film={signed('2')} locale="en" />);
  await waitFor(() => expect(video().currentSrc).toContain('token=2'), patient);
  expect(container.querySelector('[data-part=chapter-marks]')).toBeNull();
  gate.open.now();
  await waitFor(() => {
    expect(video().currentTime).toBeGreaterThan(40.2);
    expect(video().paused).toBe(false);
  }, patient);
  expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
});
