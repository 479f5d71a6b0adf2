import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Catalogue } from '../../../src/core/catalogue/Catalogue.js';
import { fakeVoice } from '../../../src/media/index.js';
import { Theatre } from '../../../src/react/index.js';
import '../../../src/styles/styles.css';
import '../../../src/styles/theatre.css';

const catalogue: Catalogue = {
  works: [
    {
      id: 'ferry',
      kind: 'film',
      title: '渡灯',
      introduction: {
        parts: [
          { heading: 'Who', text: 'A girl in red.' },
          { heading: 'Where', text: 'A wide river.' },
        ],
      },
      film: {
        id: 'ferry',
        title: '渡灯',
        sources: [{ src: '/demo/films/lantern-ferry/mp4/film.zh.mp4', type: 'video/mp4' }],
      },
    },
  ],
};

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  history.replaceState(null, '', `${location.pathname}?work=ferry`);
});
afterEach(cleanup);

test('in the middle of the film the introduction is opened again, read, and closed: the film waits, and the focus comes back', async () => {
  const voice = fakeVoice();
  render(<Theatre catalogue={catalogue} locale="en" voice={voice} />);
  const play = await screen.findByRole('button', { name: 'Play' }, { timeout: 10_000 });
  const film = document.querySelector('video')!;
  film.muted = true;
  play.click();
  await waitFor(() => expect(film.currentTime).toBeGreaterThan(0.2), { timeout: 10_000 });

  const opener = document.querySelector<HTMLElement>('[data-part="introduction-open-button"]')!;
  opener.focus();
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Before the film' }, { timeout: 10_000 });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  expect(film.paused).toBe(false);
  expect(document.querySelector('[data-part="theatre-search"]')).toBeNull();

  const read = dialog.querySelector<HTMLElement>('[data-part="read-button"]')!;
  read.focus();
  await userEvent.keyboard(' ');
  await waitFor(() => expect(voice.current?.text).toBe('Who'));
  await waitFor(() => expect(film.paused).toBe(true));
  // What is told meanwhile is heard: the regions are not shut off with the page.
  for (const part of ['theatre-status', 'theatre-reading'])
    expect(document.querySelector(`[data-part="${part}"]`)!.closest('[inert]')).toBeNull();
  // Keys of the film do nothing here.
  await userEvent.keyboard('k');
  expect(film.paused).toBe(true);

  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(opener));
  await waitFor(() => expect(voice.current).toBeNull());
  await waitFor(() => expect(document.querySelector('[data-part="introduction-dialog"]')).toBeNull(), {
    timeout: 5000,
  });

  opener.click();
  await screen.findByRole('dialog', { name: 'Before the film' }, { timeout: 10_000 });
});
