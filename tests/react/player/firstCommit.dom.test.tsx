import { act, render, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { FilmPlayer, Player, usePlayer } from '../../../src/react/index.js';
// What comes later is there at once, so that nothing is on its way when a test ends.
import '../../../src/react/player/later.js';
import { film } from '../film.js';
import { lendToJsdom } from '../lendToJsdom.js';

// jsdom has no tracks to follow.
vi.mock('../../../src/media/attachFeatures.js', () => new Promise(() => undefined));

lendToJsdom();
afterEach(() => void vi.restoreAllMocks());

/** A part as those of the bar are; counts how often it is rendered. */
let rendered = 0;
function Counted() {
  usePlayer();
  rendered += 1;
  return null;
}

test('the film is asked for as soon as the bar stands, and nothing is rendered twice before that or for what comes later', async () => {
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('maybe');
  const asked: { src: string; rendered: number }[] = [];
  vi.spyOn(HTMLMediaElement.prototype, 'src', 'set').mockImplementation(
    (src) => void asked.push({ src, rendered }),
  );
  rendered = 0;
  const { container } = render(
    <FilmPlayer film={film} locale="en">
      <Counted />
    </FilmPlayer>,
  );
  expect(asked).toEqual([{ src: film.sources[0]!.src, rendered: 1 }]);
  await waitFor(() => expect(container.querySelector('[data-part="find-your-way-button"]')).not.toBeNull(), {
    timeout: 10_000,
  });
  expect(rendered).toBe(1);
});

test('a picture that comes later, and goes, is taken up and let go', () => {
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('maybe');
  const ask = vi.spyOn(HTMLMediaElement.prototype, 'src', 'set').mockReturnValue();
  let show: (shown: boolean) => void = () => undefined;
  let port: unknown;
  function Watched() {
    port = usePlayer();
    return null;
  }
  function Page() {
    const [shown, setShown] = useState(false);
    show = setShown;
    return (
      <Player.Root film={film} locale="en">
        <Watched />
        {shown && <Player.Screen />}
      </Player.Root>
    );
  }
  render(<Page />);
  const player = port as ReturnType<typeof usePlayer>;
  expect(player.port).toBeNull();
  act(() => show(true));
  expect(player.port?.element.isConnected).toBe(true);
  expect(ask).toHaveBeenCalledTimes(1);
  act(() => show(false));
  expect(player.port).toBeNull();
});
