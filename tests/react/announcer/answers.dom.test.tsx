import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Player } from '../../../src/react/index.js';
import '../../../src/react/player/later.js';
import { film } from '../film.js';

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
});

const open = (stored: object = {}) => {
  const { container } = render(
    <Player.Root
      film={film}
      locale="en"
      storage={{ read: () => JSON.stringify(stored), write: () => undefined }}
    >
      <Player.Controls>
        <Player.PlayButton />
        <Player.WhereAmIButton />
        <Player.FindYourWayButton />
      </Player.Controls>
      <Player.Dialogs />
    </Player.Root>,
  );
  const said = () =>
    container.querySelector('[data-part="announcer"]')!.textContent.replaceAll('\u00a0', ' ').trim();
  return {
    said,
    press: (key: string) => fireEvent.keyDown(screen.getByRole('button', { name: 'Play' }), { key }),
  };
};

test('a question is answered once, whatever is announced, and asked again it is answered with more', async () => {
  const { said, press } = open({ announcements: 'off' });
  await screen.findByRole('button', { name: 'Where am I' });
  press('t');
  await waitFor(() => expect(said()).toMatch(/^Paused at 0 seconds, 10 minutes left, normal speed, /));
  press('t');
  await waitFor(() => expect(said()).toMatch(/^The film is 10 minutes long, volume 100%, /));
  press('t');
  await waitFor(() => expect(said()).toMatch(/^Paused at 0 seconds, /));
});

test('a key that is pressed before its command has come waits for it', async () => {
  const { said, press } = open();
  press('t');
  await waitFor(() => expect(said()).toMatch(/^Paused at 0 seconds, /), { timeout: 5000 });
});

test('what was said can be read again, the newest first, and its reading is not announced', async () => {
  const { said, press } = open();
  await screen.findByRole('button', { name: 'Where am I' });
  press('t');
  await waitFor(() => expect(said()).toMatch(/^Paused at/));
  press('=');
  await waitFor(() => expect(said()).toBe('Normal speed'));
  press('h');
  const dialog = await screen.findByRole('dialog', { name: 'Find your way' });
  act(() => screen.getByRole('button', { name: 'What the player said' }).click());
  await screen.findByRole('dialog', { name: 'What the player said' });
  expect(dialog.isConnected).toBe(false);
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items[0]).toMatch(/^Normal speed/);
  expect(items[1]).toMatch(/^Paused at/);
  expect(said()).toBe('Normal speed');
});
