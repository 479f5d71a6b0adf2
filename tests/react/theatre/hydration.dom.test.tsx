import { act, cleanup, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyViewing } from '../../../src/core/viewing/Viewing.js';
import { FilmPlayer, FirstRunOffer, ResumeOffer, TheatreProvider } from '../../../src/react/index.js';
import { film } from '../film.js';
import { lendToJsdom } from '../lendToJsdom.js';

// jsdom has no tracks to follow.
vi.mock('../../../src/media/attachFeatures.js', () => new Promise(() => undefined));

lendToJsdom();
beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('maybe');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const page = (
  <TheatreProvider catalogue={{ works: [] }} locale="en">
    <FilmPlayer film={film} locale="en">
      <FirstRunOffer />
      <ResumeOffer film="ferry" />
    </FilmPlayer>
  </TheatreProvider>
);

test('a server’s page is taken over as it stands, whatever the viewer has heard, and then they are asked', async () => {
  const html = renderToString(page);
  const place = { id: 'ferry', time: 200, duration: 600, at: 1, finished: false };
  localStorage.setItem('tingying:viewing', JSON.stringify({ ...emptyViewing, places: [place] }));
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = html;
  const mismatches: unknown[] = [];
  const root = await act(() =>
    Promise.resolve(hydrateRoot(container, page, { onRecoverableError: (error) => mismatches.push(error) })),
  );
  expect(mismatches).toEqual([]);
  expect(screen.getByRole('button', { name: /^Go on at/ })).toBeTruthy();
  act(() => root.unmount());
  container.remove();
});
