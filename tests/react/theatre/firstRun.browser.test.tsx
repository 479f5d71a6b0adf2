import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue.js';
import { Theatre, type TheatreProps } from '../../../src/react/index.js';
import '../../../src/styles/styles.css';
import '../../../src/styles/theatre.css';

const file = '/demo/films/lantern-ferry/mp4/film.zh.mp4';
const catalogue: Catalogue = {
  works: [
    {
      id: 'ferry',
      kind: 'film',
      title: '渡灯',
      film: { id: 'ferry', title: '渡灯', sources: [{ src: file, type: 'video/mp4' }] },
    },
  ],
};
const open = async (props: Partial<TheatreProps> = {}) => {
  const page = render(<Theatre catalogue={catalogue} locale="en" {...props} />);
  await screen.findByRole('button', { name: 'Play' }, { timeout: 10_000 });
  return page;
};
const findOffer = () =>
  document.querySelector<HTMLElement>('[data-part="first-run"] [data-part="first-run-button"]');

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  history.replaceState(null, '', `${location.pathname}?work=ferry`);
});
afterEach(cleanup);

test('who comes for the first time can be set up in one step, before the player; the next time nobody asks again', async () => {
  const page = await open();
  const offer = findOffer()!;
  const play = screen.getByRole('button', { name: 'Play' });
  expect(offer.compareDocumentPosition(play) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(document.querySelector('dialog')).toBeNull();
  offer.focus();
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Set up for me' }, { timeout: 10_000 });
  await userEvent.click(screen.getByRole('radio', { name: 'I listen; I do not see the picture' }));
  await userEvent.click(screen.getByRole('button', { name: 'Use these' }));
  await waitFor(() => expect(localStorage.getItem('tingying:preferences')).toContain('"on":true'));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(dialog.isConnected).toBe(false), { timeout: 5000 });
  // What has just been used stays under the hand, and has the focus.
  expect(document.activeElement).toBe(offer);
  page.unmount();

  await open();
  expect(findOffer()).toBeNull();
});

test('who has chosen anything, or heard a film here, is not taken for a newcomer', async () => {
  localStorage.setItem('tingying:preferences', JSON.stringify({ version: 1, rate: 1.5 }));
  const chosen = await open();
  expect(findOffer()).toBeNull();
  chosen.unmount();
  localStorage.clear();
  const places = [{ id: 'another', time: 75, duration: 116, at: 1, finished: false }];
  localStorage.setItem('tingying:viewing', JSON.stringify({ version: 1, places, favourites: [] }));
  await open();
  expect(findOffer()).toBeNull();
});

test('a site’s storage that is late takes the offer back, but not from under the viewer’s hand', async () => {
  const stored = JSON.stringify({
    version: 1,
    places: [{ id: 'another', time: 75, duration: 116, at: 1, finished: false }],
    favourites: [],
  });
  let answer: (text: string) => void = () => undefined;
  const storage = {
    read: () => new Promise<string>((done) => (answer = done)),
    write: () => undefined,
  };
  const early = await open({ storage });
  expect(findOffer()).not.toBeNull();
  answer(stored);
  await waitFor(() => expect(findOffer()).toBeNull());
  early.unmount();

  for (const touch of [
    () => userEvent.keyboard('{Tab}'),
    () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
  ]) {
    const late = await open({ storage });
    await touch();
    answer(stored);
    await new Promise((done) => setTimeout(done, 300));
    expect(findOffer()).not.toBeNull();
    late.unmount();
  }
});
