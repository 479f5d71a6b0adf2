import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Film } from '../../../src/core/films/Film.js';
import { FilmPlayer } from '../../../src/react/index.js';

const mp4 = (language: string) =>
  new URL(`/demo/films/lantern-ferry/mp4/film.${language}.mp4`, location.href).href;
const film = (title: string, language: string): Film => ({
  id: title,
  title,
  language,
  sources: [{ src: mp4(language), type: 'video/mp4' }],
});
const patient = { timeout: 15_000 };
const player = (title: string) => within(screen.getByRole('region', { name: `Film player: ${title}` }));
const video = (title: string) =>
  screen.getByRole('region', { name: `Film player: ${title}` }).querySelector('video')!;
const press = (title: string, name: string) => userEvent.click(player(title).getByRole('button', { name }));
const plays = (title: string) =>
  waitFor(
    () => expect([video(title).paused, video(title).currentTime > 0.2]).toEqual([false, true]),
    patient,
  );

describe('two films on one page', () => {
  let said: string[];
  let watch: MutationObserver;
  beforeEach(async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    localStorage.clear();
    render(
      <>
        <FilmPlayer film={film('One', 'en')} locale="en" />
        <FilmPlayer film={film('Two', 'zh')} locale="en" />
      </>,
    );
    await waitFor(
      () => expect(document.querySelectorAll('[data-part=chapter-marks]').length).toBe(2),
      patient,
    );
    said = [];
    watch = new MutationObserver((records) => {
      for (const { target, addedNodes } of records)
        for (const node of addedNodes)
          if ((target as Element).closest('[data-region]') && node.textContent?.trim())
            said.push(node.textContent.trim());
    });
    watch.observe(document.body, { subtree: true, childList: true });
  });
  afterEach(() => {
    watch.disconnect();
    cleanup();
  });

  test('never talk over one another: the one that is started has the other paused, and nothing of that is told', async () => {
    await press('One', 'Play');
    await plays('One');
    await press('Two', 'Play');
    await plays('Two');
    await waitFor(() => expect(video('One').paused).toBe(true), patient);
    expect(player('One').getByRole('button', { name: 'Play' })).toBeTruthy();
    expect(said).toEqual([]);
    await press('One', 'Play');
    await waitFor(() => expect([video('One').paused, video('Two').paused]).toEqual([false, true]), patient);
  });

  test('play side by side where one of them is muted', async () => {
    await press('One', 'Mute');
    await press('One', 'Play');
    await plays('One');
    await press('Two', 'Play');
    await plays('Two');
    await new Promise((later) => setTimeout(later, 500));
    expect([video('One').paused, video('Two').paused]).toEqual([false, false]);
  });
});
