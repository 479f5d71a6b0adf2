import { cleanup, render, renderHook, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import {
  answer,
  catalogues,
  changeMore,
  commands,
  createTranslate,
  defaultPreferences,
  parseTimeEntry,
  readMore,
  toggleListening,
  type CommandId,
  type Preferences,
} from '../../src/core/index.js';
import { createPlayer, createPreferences, type Features, type Player } from '../../src/media/index.js';
import { usePlayerState, type PlayerState } from '../../src/react/index.js';
import { useShortcuts } from '../../src/react/keyboard/useShortcuts.js';
import * as later from '../../src/react/player/later.js';
import { Still } from '../../stories/fixtures/Still.js';
import { film } from './film.js';

afterEach(cleanup);

type Calls = (readonly unknown[])[];

/** A player that does nothing, and tells what was asked of it. */
function openSite(command: CommandId) {
  const calls: Calls = [];
  const told = (name: string, own: object = {}): never =>
    new Proxy(own, {
      get: (target: Record<PropertyKey, unknown>, key) =>
        key in target
          ? target[key]
          : (...given: unknown[]) => {
              calls.push([name + String(key), ...given]);
              return Promise.resolve([]);
            },
    }) as never;
  const moving: Features['moving'] = told('moving.', { bookmarks: told('bookmarks.') });
  const preferences = createPreferences({ read: () => null, write: () => undefined });
  preferences.subscribe((now: Preferences) => void calls.push(['kept', now.more]));
  const state: PlayerState = {
    ...createPlayer({ film }).getState(),
    duration: 600,
    volume: 0.5,
    ...(command === 'goLive' ? { live: { start: 0, edge: 700 } } : {}),
  };
  const player: Player = told('', {
    preferences,
    getState: () => state,
    withFeatures: (act: (features: Features) => void) => act({ moving } as Features),
  });
  return { player, calls, state };
}
type Site = ReturnType<typeof openSite>;
const way = ({ player }: Site, act: (moving: Features['moving']) => unknown) =>
  player.withFeatures(({ moving }) => void act(moving));
const ask = ({ state, calls }: Site, command: CommandId) =>
  calls.push([answer(command, { ...state, moving: null } as never, context)?.text.replace(/,.*/, '')]);
const context = { translate: createTranslate('en', catalogues.en), time: 12, again: false };

/** What a site with a skin of its own asks, by what is public alone; the compiler asks for every command. */
const own: Readonly<Record<CommandId, (site: Site) => unknown>> = {
  playPause: ({ player }) => player.togglePlay(),
  slower: ({ player }) => player.stepRate(-1),
  faster: ({ player }) => player.stepRate(1),
  normalSpeed: ({ player }) => player.setRate(1),
  back: ({ player }) => player.seekBy(-10),
  forward: ({ player }) => player.seekBy(10),
  longBack: ({ player }) => player.seekBy(-60),
  longForward: ({ player }) => player.seekBy(60),
  previousChapter: ({ player }) => player.previousChapter(),
  nextChapter: ({ player }) => player.nextChapter(),
  start: ({ player }) => player.seek(0),
  end: ({ player, state }) => player.seek(state.duration ?? 0),
  goLive: ({ player, state }) => player.seek(state.live?.edge ?? NaN),
  percent: ({ player, state }) => player.seek((state.duration ?? 0) * 0),
  louder: ({ player, state }) => player.setVolume(state.volume + 0.05),
  quieter: ({ player, state }) => player.setVolume(state.volume - 0.05),
  mute: ({ player, state }) => player.setMuted(!state.muted),
  nextPlace: (site) => way(site, (moving) => moving.step(1)),
  previousPlace: (site) => way(site, (moving) => moving.step(-1)),
  coarser: (site) => way(site, (moving) => moving.changeGranularity(-1)),
  finer: (site) => way(site, (moving) => moving.changeGranularity(1)),
  undoJump: (site) => way(site, (moving) => moving.undo()),
  redoJump: (site) => way(site, (moving) => moving.redo()),
  repeatPassage: (site) => way(site, (moving) => moving.togglePassage()),
  bookmark: (site) => way(site, (moving) => moving.bookmarks.add()),
  description: ({ player }) => player.toggleDescription(),
  captions: ({ player }) => player.toggleCaptions(),
  repeatDescription: ({ player }) => player.describe('repeat'),
  nextDescription: ({ player }) => player.describe('next'),
  previousDescription: ({ player }) => player.describe('previous'),
  describeHere: ({ player }) => player.describe('describe'),
  skipDescription: ({ player }) => player.describe('skip'),
  moreDescription: ({ player }) => player.describe('moreDescription'),
  lessDescription: ({ player }) => player.describe('lessDescription'),
  listenMode: ({ player }) => player.preferences.update(toggleListening(player.preferences.get())),
  fullscreen: ({ player }) => player.toggleFullscreen(),
  pictureInPicture: ({ player }) => player.togglePictureInPicture(),
  transcript: (site) => way(site, (moving) => moving.tellNoTranscript()),
  whatWasSaid: (site) => way(site, (moving) => moving.loadLines()),
  // What our dialogs and our announcer end in.
  whereAmI: (site) => ask(site, 'whereAmI'),
  typeTime: ({ player }) => {
    const entry = parseTimeEntry('1:20', { now: 0, duration: 600 });
    if (entry.ok) player.seek(entry.time);
  },
  search: (site) => way(site, (moving) => moving.search('lamp')),
  picture: ({ player }) => player.preferences.update((now) => changeMore(now, 'picture', { zoom: 2 })),
  more: (site) => way(site, (moving) => moving.sleep(15)),
  settings: ({ player }) =>
    player.preferences.update((now) => changeMore(now, 'controls', { large: !readMore(now).controls.large })),
  help: ({ calls }) => calls.push(['keys', ...commands.help.keys]),
};
/** For a key of ours that opens a dialog or is answered by the announcer: what it comes to. */
const ends: Partial<Record<CommandId, string>> = {
  whereAmI: 'Paused at 12 seconds',
  typeTime: 'seek',
  search: 'moving.search',
  picture: 'kept',
  more: 'moving.sleep',
  settings: 'kept',
  help: 'keys',
};

function press(command: CommandId): Calls {
  const site = openSite(command);
  const { calls } = site;
  const { result } = renderHook(() =>
    useShortcuts(
      site.player,
      { tell: () => false, listen: () => () => undefined },
      (name) => void calls.push(['dialog', name]),
      later as never,
    ),
  );
  const target = document.createElement('div');
  const key = commands[command].keys[0]!;
  result.current({ key, code: '', target, nativeEvent: {}, preventDefault: () => undefined } as never);
  return calls;
}

describe('a site with a skin of its own', () => {
  test('asks for all that a key of ours can, by what is public', () => {
    for (const [command, act] of Object.entries(own) as [CommandId, (site: Site) => unknown][]) {
      const site = openSite(command);
      act(site);
      const [pressed, asked] = [press(command), site.calls];
      if (command in ends) {
        expect([command, asked[0]?.[0]]).toEqual([command, ends[command]]);
        expect(pressed).toEqual(command === 'whereAmI' ? [] : [['dialog', command]]);
      } else {
        expect([command, asked.length]).toEqual([command, 1]);
        expect([command, pressed]).toEqual([command, asked]);
      }
    }
    expect(Object.keys(own)).toHaveLength(Object.keys(commands).length);
    expect(defaultPreferences.more).toEqual({});
  });

  test('sees and hears of every part of the state that ours shows', () => {
    const first = createPlayer({ film }).getState();
    const keys = Object.keys(first) as (keyof PlayerState)[];
    expect(keys.length).toBeGreaterThan(15);
    const Read = ({ of }: { of: keyof PlayerState }) => {
      const value = usePlayerState((state) => state[of]);
      return <p data-testid={of}>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</p>;
    };
    const page = (state: Partial<PlayerState>) => (
      <Still locale="en" film={film} state={state}>
        {keys.map((key) => (
          <Read key={key} of={key} />
        ))}
      </Still>
    );
    const { rerender } = render(page({}));
    const shown = () => keys.map((key) => screen.getByTestId(key).textContent);
    for (const [at, key] of keys.entries()) {
      const before = shown();
      rerender(page({ [key]: `changed ${key}` }));
      const after = shown();
      expect(after[at]).toBe(`changed ${key}`);
      expect(after.filter((text, index) => index !== at && text !== before[index])).toEqual([]);
    }
  });
});
