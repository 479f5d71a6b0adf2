import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import type { Preferences } from '../../../src/core/preferences/Preferences.js';
// Loaded before the first test, so that none of them waits for it.
import '../../../src/react/player/later.js';
import { Player } from '../../../src/react/index.js';
import { film as anyFilm } from '../film.js';

// Sixty controls asked for by role: seconds in jsdom, when the machine has other things to do.
vi.setConfig({ testTimeout: 30_000 });

/** jsdom does not scroll. */
if (typeof Element.prototype.scrollIntoView !== 'function')
  Element.prototype.scrollIntoView = () => undefined;

interface Wanted {
  readonly film?: Film;
  readonly name?: 'Settings' | 'Keyboard help';
  /** What the viewer has chosen before. */
  readonly stored?: object;
  /** With the film's picture, so that commands reach a media element. */
  readonly attached?: boolean;
}

/** A player with one of its dialogs opened, as a viewer opens it. `kept` is what the viewer's device holds by now. */
export async function openDialog({
  film = anyFilm,
  name = 'Settings',
  stored,
  attached = false,
}: Wanted = {}) {
  let text = stored ? JSON.stringify(stored) : null;
  const storage = { read: () => text, write: (next: string) => void (text = next) };
  render(
    <Player.Root film={film} locale="en" storage={storage}>
      {attached && <Player.Screen />}
      <Player.SettingsButton />
      <Player.HelpButton />
      <Player.Dialogs />
    </Player.Root>,
  );
  const opener = screen.getByRole('button', { name });
  await userEvent.click(opener);
  const dialog = await screen.findByRole('dialog', { name });
  const inDialog = within(dialog);
  return {
    dialog,
    opener,
    inDialog,
    kept: () => JSON.parse(text ?? '{}') as Preferences,
    said: () => inDialog.getByRole('status').textContent.trim(),
    /** Opens a section by its summary. */
    open(heading: string) {
      const summary = inDialog.getByRole('heading', { level: 3, name: heading }).closest('summary')!;
      summary.click();
      return within(summary.parentElement!);
    },
  };
}
