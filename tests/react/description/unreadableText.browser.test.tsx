import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import { FilmPlayer } from '../../../src/react/index.js';

const film: Film = {
  id: 'ferry',
  title: 'The Lantern Ferry',
  language: 'en',
  sources: [{ src: '/demo/films/lantern-ferry/mp4/film.en.mp4', type: 'video/mp4' }],
  descriptions: [{ delivery: 'text', src: '/words.vtt', language: 'en' }],
};
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test.each([
  ['a web page in its place', '<!doctype html><title>Not here</title><p>Nothing is here.'],
  ['no words in it', 'WEBVTT\n\nNOTE nothing yet\n'],
])('a text description that cannot be read (%s) is told once, and is off', async (_, text) => {
  const real = window.fetch;
  vi.spyOn(window, 'fetch').mockImplementation((input, init) =>
    input === '/words.vtt' ? Promise.resolve(new Response(text)) : real(input, init),
  );
  vi.spyOn(console, 'warn').mockReturnValue();
  const { container } = render(<FilmPlayer film={film} locale="en" />);
  const bar = () => container.querySelector('[data-part=chapter-marks]');
  await waitFor(() => expect(bar()).not.toBeNull(), { timeout: 15_000 });
  const heard: string[] = [];
  const regions = [...container.querySelectorAll('[data-part=announcer] p')];
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target.textContent?.trim()) heard.push(target.textContent.trim());
  }).observe(container.querySelector('[data-part=announcer]')!, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  expect(regions.length).toBeGreaterThan(0);
  const button = await screen.findByRole('button', { name: /^Description/ });
  button.focus();
  button.click();
  await waitFor(() => expect(heard).toHaveLength(1), { timeout: 5000 });
  await pause(2500);
  expect(heard.map((one) => one.replaceAll('\u00a0', ''))).toEqual([
    'The description did not load; the film goes on without it. Turn Description on again to retry.',
  ]);
  expect([button.getAttribute('aria-pressed'), button.getAttribute('aria-busy')]).toEqual(['false', null]);
});
