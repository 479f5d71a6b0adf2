import { act, render } from '@testing-library/react';
import { Profiler, StrictMode, createRef, type Ref } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { Captions } from '../../../src/react/captions/Captions.js';
import { closeFilms, openFilm } from '../../media/captions/openFilm.js';

afterEach(closeFilms);

const { style } = defaultPreferences.captions;

async function openTrack(cues: string) {
  const film = await openFilm(cues);
  film.view.show(null);
  return film;
}

test('captions come and go without a render', async () => {
  const { track, seek } = await openTrack('00:00.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:04.000\nTwo');
  const commits = vi.fn();
  const { container } = render(
    <Profiler id="captions" onRender={commits}>
      <div style={{ position: 'relative', width: 640, height: 360 }}>
        <Captions track={track} captionStyle={style} />
      </div>
    </Profiler>,
  );
  const before = commits.mock.calls.length;
  const seen = [];
  for (const time of [1, 3, 5]) {
    await seek(time);
    seen.push(container.textContent);
  }
  expect(seen).toEqual(['One', 'Two', '']);
  expect(commits.mock.calls.length).toBe(before);
});

test('mounted twice, as StrictMode does, draws once, and leaves nothing', async () => {
  const { track, seek } = await openTrack('00:00.000 --> 00:05.000\nOne');
  const ref = createRef<HTMLDivElement>();
  const page = (now: TextTrack | null, root: Ref<HTMLDivElement> = ref) => (
    <StrictMode>
      <div style={{ position: 'relative', width: 640, height: 360 }}>
        <Captions
          ref={root}
          track={now}
          captionStyle={style}
          className="mine"
          inset={{ top: 0, bottom: 60 }}
        />
      </div>
    </StrictMode>
  );
  const { container, rerender, unmount } = render(page(track));
  await seek(1);
  const captions = () => container.querySelectorAll('[data-part=caption]');
  expect(captions()).toHaveLength(1);
  const root = ref.current!.getBoundingClientRect();
  expect(captions()[0]!.getBoundingClientRect().bottom).toBeLessThanOrEqual(root.bottom - 60);
  expect(ref.current).toBe(container.querySelector('[data-part=captions].mine'));
  expect(track.mode).toBe('hidden');

  rerender(page(null));
  expect(captions()).toHaveLength(0);
  expect(track.mode).toBe('disabled');
  rerender(page(track));
  expect(track.mode).toBe('hidden');
  act(unmount);
  expect(track.mode).toBe('disabled');
  expect(ref.current).toBeNull();
});

test('another place for captions makes a new view, which is told everything', async () => {
  const { track, below, seek } = await openTrack('00:00.000 --> 00:05.000\nOne');
  const page = (slot: HTMLElement | null) => (
    <div style={{ position: 'relative', width: 640, height: 360 }}>
      <Captions track={track} captionStyle={{ ...style, position: 'below', size: 200 }} below={slot} />
    </div>
  );
  const { container, rerender } = render(page(null));
  await seek(1);
  expect(container.textContent).toBe('One');
  rerender(page(below));
  await vi.waitUntil(() => below.textContent === 'One');
  expect(container.textContent).toBe('');
  expect(getComputedStyle(below.firstElementChild!).fontSize).toBe('36px');
});

test('the server renders the box alone', () => {
  expect(renderToString(<Captions track={null} captionStyle={style} id="mine" />)).toBe(
    '<div aria-live="off" data-part="captions" id="mine"></div>',
  );
});
