import { act, cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Player as PlayerOfFilm } from '../../../src/media/index.js';
import { Player, useDeepLink, usePlayer } from '../../../src/react/index.js';
import { film } from '../film.js';

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  // jsdom's list of tracks tells of nothing.
  const tracks = Object.assign(new EventTarget(), { [Symbol.iterator]: () => [].values() });
  vi.spyOn(HTMLMediaElement.prototype, 'textTracks', 'get').mockReturnValue(
    tracks as unknown as TextTrackList,
  );
});
afterEach(() => {
  window.location.hash = '';
  vi.restoreAllMocks();
});

function open() {
  const seeks: number[] = [];
  function Linked() {
    const player: PlayerOfFilm = usePlayer();
    if (!vi.isMockFunction(player.seek))
      vi.spyOn(player, 'seek').mockImplementation((time) => void seeks.push(time));
    useDeepLink();
    return null;
  }
  render(
    <Player.Root film={film} locale="en" storage={{ read: () => null, write: () => undefined }}>
      <Player.Screen />
      <Linked />
    </Player.Root>,
  );
  return seeks;
}

test('a link to a place in a film goes there, and plays nothing by itself', async () => {
  // As the address that the page was opened with: nothing has changed in it.
  window.history.replaceState(null, '', '#t=1:20');
  const seeks = open();
  await waitFor(() => expect(seeks).toEqual([80]));
  act(() => {
    window.location.hash = '#t=npt:30';
  });
  await waitFor(() => expect(seeks).toEqual([80, 30]));
  expect(HTMLMediaElement.prototype.play).not.toHaveBeenCalled();
});

test('a player that has gone follows no link any more', async () => {
  window.history.replaceState(null, '', '#t=1:20');
  const seeks = open();
  await waitFor(() => expect(seeks).toContain(80));
  cleanup();
  const before = [...seeks];
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(seeks).toEqual(before);
});

test('an address without a place leaves the film where it is', async () => {
  window.location.hash = '#about';
  const seeks = open();
  await act(() => Promise.resolve());
  expect(seeks).toEqual([]);
});
