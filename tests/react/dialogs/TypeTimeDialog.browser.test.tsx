import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/styles/styles.css';
import { FilmPlayer } from '../../../src/react/index.js';

const src = new URL('/demo/films/lantern-ferry/mp4/film.en.mp4', location.href).href;
const film = { id: 'typed', title: 'Typed', sources: [{ src, type: 'video/mp4' }] };
const patient = { timeout: 15_000 };

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
});
afterEach(cleanup);

test.each([
  // Who comes back to the slider is read its place with it.
  ['seek-slider', []],
  ['play-button', ['1 minute 4 seconds']],
])('a time that was typed is told once to who comes back to %s', async (part, announced) => {
  const { container } = render(<FilmPlayer film={film} locale="en" />);
  const find = (name: string) => container.querySelector<HTMLInputElement>(`[data-part="${name}"]`)!;
  await waitFor(() => expect(find('seek-slider').max).toBe('116'), patient);
  find(part).focus();
  await userEvent.keyboard('g');
  const field = await screen.findByRole('textbox', { name: 'Time' }, patient);
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('1 4');
  // What it was understood as has been told before, by the dialog.
  await screen.findByText(/Enter to go/);
  const heard: string[] = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) if (target.textContent?.trim()) heard.push(target.textContent.trim());
  }).observe(find('announcer'), { subtree: true, childList: true });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(find(part)));
  expect(find('seek-slider').getAttribute('aria-valuetext')).toBe(
    '1 minute 4 seconds of 1 minute 56 seconds',
  );
  // A place is told when it has settled for 0.4 s.
  await new Promise((done) => setTimeout(done, 1500));
  expect(heard).toEqual(announced);
});
