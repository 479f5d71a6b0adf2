import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Player, usePlayer } from '../../../src/react/index.js';
import { film } from '../film.js';

// jsdom has no tracks to follow.
vi.mock('../../../src/media/attachFeatures.js', () => new Promise(() => undefined));

test('a site’s hook that is given in place sends the token of now, and the film plays on', () => {
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('maybe');
  const players = new Set<ReturnType<typeof usePlayer>>();
  const ports = new Set<unknown>();
  function Watched() {
    players.add(usePlayer());
    return null;
  }
  const page = (token: string | null) => (
    <Player.Root
      film={film}
      locale="en"
      {...(token !== null && { onRequest: () => ({ headers: { authorization: token } }) })}
    >
      <Watched />
      <Player.Screen />
    </Player.Root>
  );
  const { rerender } = render(page('first'));
  const [player] = players;
  const asks = () => {
    ports.add(player!.port);
    return player!.port!.onRequest?.('segment', 'film.m4s', {}) ?? null;
  };
  expect(asks()).toEqual({ headers: { authorization: 'first' } });
  rerender(page('second'));
  expect(asks()).toEqual({ headers: { authorization: 'second' } });
  rerender(page(null));
  expect(asks()).toBeNull();
  expect([players.size, ports.size]).toEqual([1, 1]);
});
