import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { defaultPreferences } from '../../src/core/preferences/defaultPreferences.js';
import { addPronunciation, changePronunciations } from '../../src/core/voices/Pronunciation.js';
import { FilmPlayer, HistoryList } from '../../src/react/index.js';
import { catalogue, today } from '../../stories/theatre/lanternTheatre.js';
import { StoryTheatre } from '../../stories/theatre/StoryTheatre.js';
import '../../src/styles/styles.css';
import '../../src/styles/dialogs.css';
import '../../src/styles/theatre.css';
import '../../src/styles/skin.css';
import { film } from './film.js';

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  document.body.style.margin = '0';
});
afterEach(async () => {
  cleanup();
  await page.viewport(1024, 768);
});

/** Targets that are smaller than this, and two that stand nearer to one another than 8 px: what a finger takes for one. */
function findCrowded(targets: readonly HTMLElement[], least: number): string[] {
  const boxes = targets.map((one) => one.getBoundingClientRect());
  const nameOf = (at: number) => targets[at]!.getAttribute('aria-label') ?? targets[at]!.textContent;
  return boxes.flatMap((box, at) => [
    ...(box.width < least || box.height < least ? [`${nameOf(at)}: ${box.width} × ${box.height}`] : []),
    ...boxes.slice(at + 1).flatMap((other, index) => {
      const across = Math.max(other.left - box.right, box.left - other.right);
      const down = Math.max(other.top - box.bottom, box.top - other.bottom);
      return Math.max(across, down) < 8 ? [`${nameOf(at)} and ${nameOf(at + 1 + index)}`] : [];
    }),
  ]);
}

describe.each([1000, 320])('a finger at %i px', (width) => {
  test.each([
    [false, 44],
    [true, 60],
  ])('finds each button of an order and of a list apart from the others, large: %s', async (large, least) => {
    await page.viewport(width, 800);
    const stored = changePronunciations({ ...defaultPreferences, more: { controls: { large } } }, (all) =>
      ['重山', '重阳'].reduce(
        (list, word) => addPronunciation(list, { language: 'en', word, say: 'x' }),
        all,
      ),
    );
    const storage = { read: () => JSON.stringify(stored), write: () => undefined };
    const { container } = render(<FilmPlayer film={film} locale="en" storage={storage} />);
    const part = (name: string) => container.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
    await vi.waitUntil(() => part('settings-button'), { timeout: 10_000 });
    if (large) await vi.waitUntil(() => part('player').hasAttribute('data-large'), { timeout: 10_000 });
    part('settings-button').click();
    await vi.waitUntil(() => part('controls-order'), { timeout: 10_000 });
    for (const one of container.querySelectorAll('details')) one.open = true;
    const targets = [
      ...part('controls-order').querySelectorAll<HTMLElement>('button'),
      ...container.querySelectorAll<HTMLElement>('[data-part="pronunciations"] button'),
    ];
    expect(targets.length).toBeGreaterThan(40);
    expect(findCrowded(targets, least)).toEqual([]);
  });

  test.each([
    [{}, 44],
    [{ 'data-skin': 'large' }, 60],
  ])('finds what forgets all that was heard apart from the list: %o', async (skin, least) => {
    await page.viewport(width, 800);
    const places = [
      { id: 'lantern-ferry', time: 75, duration: 116, at: today - 1000, finished: false },
      { id: 'long-night-1', time: 116, duration: 116, at: today - 2000, finished: true },
    ];
    const { container } = render(
      <div {...skin}>
        <StoryTheatre locale="en" renderFilm={() => null} heard={{ places, favourites: [] }}>
          <HistoryList />
        </StoryTheatre>
      </div>,
    );
    expect(catalogue.works.length).toBeGreaterThan(1);
    await vi.waitUntil(() => container.querySelector('[data-part="forget-button"]'), { timeout: 10_000 });
    const last = [...container.querySelectorAll<HTMLElement>('[data-part="history"] a')].at(-1)!;
    const forget = container.querySelector<HTMLElement>('[data-part="forget-button"]')!;
    expect(findCrowded([forget], least)).toEqual([]);
    expect(findCrowded([last, forget], 8)).toEqual([]);
  });
});
