import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialState } from '../../../src/core/playback/initialState.js';
import type { PlayerState } from '../../../src/core/playback/PlayerState.js';
import { createPlayer, type Player, type SpokenDescription } from '../../../src/media/index.js';
import { createStore } from '../../../src/media/state/createStore.js';
import { Announcer } from '../../../src/react/announcer/Announcer.js';
import { LocaleContext } from '../../../src/react/i18n/LocaleContext.js';
import { createKeyedCommands } from '../../../src/react/keyboard/createKeyedCommands.js';
import * as arrived from '../../../src/react/player/later.js';
import { createPlayerNow } from '../../../src/react/player/createPlayerNow.js';
import { PlayerContext, type PlayerContextValue } from '../../../src/react/player/PlayerContext.js';
import type { PlayerNow } from '../../../src/react/player/PlayerNow.js';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { film } from '../film.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const told = 'This device has no English voice; your screen reader will read the descriptions';
const first = 'Lamplight warms a paper screen.';
const description: PlayerState['description'] = {
  ...initialState.description,
  availability: 'available',
  chosen: 'words',
  phase: 'ready',
};
const language = { locale: 'en', messages: undefined, translate: createTranslate('en', en) };

/** An announcer whose `later` has come, or comes when it is told to; and everything it writes, in order, with when. */
function open(later: PlayerNow['later']) {
  const store = createStore<PlayerState>({ ...initialState, description });
  const listeners = new Set<(spoken: SpokenDescription) => void>();
  const player: Player = {
    ...createPlayer({ film, locale: 'en' }),
    getState: store.get,
    subscribe: store.subscribe,
    onSpokenDescription(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const shared = { ...createPlayerNow(), player, keyed: createKeyedCommands() } as const;
  const { now } = shared;
  now.set({ later });
  const { container } = render(
    <LocaleContext value={language}>
      <PlayerContext value={shared as unknown as PlayerContextValue}>
        <div data-part="player">
          <Announcer />
        </div>
      </PlayerContext>
    </LocaleContext>,
  );
  // The viewer has pressed something: from then on, what happens is told.
  container.querySelector('[data-part="player"]')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  const written: { text: string; at: number }[] = [];
  let before = '||';
  const look = () => {
    const regions = [...container.querySelectorAll('[aria-live]')];
    const text = regions.map((region) => region.textContent.replaceAll('\u00a0', '').trim()).join('|');
    if (text !== before) written.push({ text, at: Date.now() });
    before = text;
  };
  const began = Date.now();
  return {
    tell: () =>
      store.set({
        description: {
          ...description,
          news: { count: 1, news: { reason: 'fell-to-screen-reader', language: 'en' } },
        },
      }),
    speak: (text: string) => [...listeners].forEach((listener) => listener({ text, language: 'en' })),
    /** The rest of the player has come. */
    arrive: (what: PlayerNow['later']) => act(() => now.set({ later: what })),
    pass(ms: number) {
      for (let passed = 0; passed < ms; passed += 10) {
        vi.advanceTimersByTime(10);
        look();
      }
      return written.map(({ text, at }) => ({ text, at: at - began }));
    },
  };
}

test.each(['notice first', 'words first'])(
  'that the screen reader will read is in the page before what it reads, well apart (%s)',
  (order) => {
    const page = open(arrived);
    if (order === 'words first') page.speak(first);
    page.tell();
    if (order === 'notice first') page.speak(first);
    const written = page.pass(3000);
    expect(written.map(({ text }) => text)).toEqual([`${told}||`, `${told}||${first}`]);
    expect(written[1]!.at - written[0]!.at).toBeGreaterThan(400);
  },
);

test('it is so where the announcer comes late', () => {
  const page = open(null);
  page.tell();
  page.speak(first);
  expect(page.pass(2000)).toEqual([]);
  page.arrive(arrived);
  const written = page.pass(3000);
  expect(written.map(({ text }) => text)).toEqual([`${told}||`, `${told}||${first}`]);
});

test('no description is kept from a viewer for long by an announcer that does not come', () => {
  const page = open(null);
  page.tell();
  page.speak(first);
  expect(page.pass(4000)).toEqual([{ text: `||${first}`, at: 3000 }]);
});

test('nor by one that is lost, be it before the description or after', () => {
  const lost = en['trouble.engine.message'];
  const page = open(null);
  page.speak(first);
  page.arrive('lost');
  expect(page.pass(1000).map(({ text }) => text)).toEqual([`${lost}||${first}`]);
  page.speak('Night.');
  expect(page.pass(1000).at(-1)!.text).toBe(`${lost}||Night.`);
});

test('what has been taken back before it was written is not written', () => {
  const page = open(arrived);
  page.tell();
  page.speak(first);
  page.pass(100);
  page.speak('');
  expect(page.pass(3000).map(({ text }) => text)).toEqual([`${told}||`]);
});
