import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { allCommandKeys, type CommandId } from '../../../src/core/keyboard/laterCommandKeys.js';
import { readMore } from '../../../src/core/preferences/morePreferences.js';
import type { Features } from '../../../src/media/index.js';
// Loaded before the first test, so that none of them waits for it.
import '../../../src/react/player/later.js';
import {
  type DialogName,
  Player,
  type PlayerCommands,
  usePlayer,
  usePlayerCommands,
} from '../../../src/react/index.js';
import { film as anyFilm } from '../film.js';
import { lendToJsdom } from '../lendToJsdom.js';

vi.setConfig({ testTimeout: 30_000 });
beforeAll(lendToJsdom);
afterEach(cleanup);

const words = (language: string) => ({ language, src: `data:text/vtt,WEBVTT%0A%0A%23${language}` });
const film = {
  ...anyFilm,
  duration: 600,
  captions: [words('en')],
  descriptions: [{ ...words('en'), delivery: 'text' as const }],
};

/** What comes of a command: what is asked of the player, which dialog opens, what is said. */
interface Outcome {
  readonly asked: readonly string[];
  readonly dialog: DialogName | null;
  readonly said: readonly string[];
}

/** A page whose player has no button of ours: only the hooks. */
function openSkin() {
  const asked: string[] = [];
  const said: string[] = [];
  let commands!: PlayerCommands;
  const note = (name: string, given: readonly unknown[] = []) =>
    asked.push(`${name}(${given.map((one) => JSON.stringify(one)).join()})`);
  /** Anything that can be asked of what comes after the bar. */
  const recordFeatures = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_target, name) => recordFeatures(path === '' ? String(name) : `${path}.${String(name)}`),
      apply(_target, _this, given: unknown[]) {
        note(path, given);
        return Promise.resolve([]);
      },
    });
  function Skin() {
    const player = usePlayer();
    commands = usePlayerCommands();
    if (!vi.isMockFunction(player.play)) {
      for (const name of [
        ...(['play', 'pause', 'togglePlay', 'seek', 'seekBy', 'nextChapter', 'previousChapter'] as const),
        ...(['setVolume', 'setMuted', 'setRate', 'stepRate', 'toggleCaptions', 'toggleDescription'] as const),
        ...(['describe', 'toggleFullscreen', 'togglePictureInPicture'] as const),
      ])
        vi.spyOn(player, name).mockImplementation((...given: unknown[]) => void note(name, given));
      vi.spyOn(player, 'withFeatures').mockImplementation((ask) => ask(recordFeatures('') as Features));
      player.preferences.subscribe((now) => note('preferences', [readMore(now).listening.only]));
    }
    return null;
  }
  const { container } = render(
    <Player.Root film={film} locale="en" storage={{ read: () => null, write: () => undefined }}>
      <Skin />
      <Player.Dialogs />
    </Player.Root>,
  );
  const region = screen.getByRole('region', { name: /Film player/ });
  const watch = new MutationObserver(() => {
    for (const one of container.querySelectorAll('[data-part="announcer"] [aria-live]')) {
      const text = one.textContent.replaceAll('\u00a0', ' ').trim();
      if (text !== '') said.push(text);
    }
  });
  watch.observe(container, { subtree: true, childList: true, characterData: true });
  const observe = async (deed: () => void): Promise<Outcome> => {
    asked.length = 0;
    said.length = 0;
    act(deed);
    await waitFor(
      () => expect([...asked, ...said, ...(commands.dialog ? [commands.dialog] : [])]).not.toEqual([]),
      { timeout: 3000 },
    );
    const outcome = { asked: [...asked], dialog: commands.dialog, said: [...new Set(said)] };
    act(() => commands.openDialog(null));
    return outcome;
  };
  return { region, observe, commands: () => commands };
}

describe('who brings a skin of their own', () => {
  const ready = async () => {
    const skin = openSkin();
    // What stands behind the bar has come when a question is answered.
    await waitFor(() => expect(document.querySelector('[data-part="announcer"]')).not.toBeNull());
    await skin.observe(() => skin.commands().ask('whereAmI'));
    return skin;
  };

  test('can ask for all that a key asks for, and the same comes of it', async () => {
    const { region, observe, commands } = await ready();
    const differing: unknown[] = [];
    for (const command of Object.keys(allCommandKeys) as CommandId[]) {
      const [key = ''] = allCommandKeys[command];
      const percent = command === 'percent' ? 50 : undefined;
      const byKey = await observe(() => fireEvent.keyDown(region, { key: percent ? '5' : key }));
      const byHook = await observe(() => commands().ask(command, percent));
      const isSame = (what: keyof Outcome) => JSON.stringify(byKey[what]) === JSON.stringify(byHook[what]);
      // A question asked a second time is answered with more; that it is answered is the same. What is asked of the player is
      // told once it is so, which may be after the next is asked.
      const isAnswered = byKey.said.length > 0 === byHook.said.length > 0;
      const same = isSame('asked') && isSame('dialog') && (byHook.asked.length > 0 || isAnswered);
      if (!same && command !== 'listenMode') differing.push({ command, byKey, byHook });
      expect(byHook.asked.length + byHook.said.length + (byHook.dialog ? 1 : 0), command).toBeGreaterThan(0);
    }
    expect(differing).toEqual([]);
  });

  test.each<DialogName>([
    'settings',
    'help',
    'description',
    'captions',
    'sound',
    'speed',
    'quality',
    'chapters',
    'picture',
    'profiles',
    'more',
    'typeTime',
    'search',
    'bookmarks',
    'sleep',
    'granularity',
    'history',
  ])('can open the dialog “%s”, and knows that it is open', async (name) => {
    const { commands } = await ready();
    act(() => commands().openDialog(name));
    expect(await screen.findByRole('dialog')).toBeDefined();
    expect(commands().dialog).toBe(name);
    act(() => commands().openDialog(null));
    expect(commands().dialog).toBeNull();
  });
});
