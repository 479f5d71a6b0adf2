import { describe, expect, test } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import { changeMore } from '../../../src/core/preferences/morePreferences.js';
import { toggleListening } from '../../../src/core/preferences/toggleListening.js';
import { followListening } from '../../../src/media/state/followListening.js';
import { keepInMemory } from '../openPlayer.js';
import { fakePort } from './fakePort.js';

const hls = { src: 'film.m3u8', type: 'application/vnd.apple.mpegurl' };
const mp4 = { src: 'film.mp4', type: 'video/mp4' };
const m4a = { src: 'sound.m4a', type: 'audio/mp4' };

/** A film that plays, and what its engine can do. */
function listenTo(film: Pick<Film, 'sources' | 'audioSources'>, only = false) {
  const fake = fakePort();
  const preferences = keepInMemory({ more: { listening: { only } } });
  const attached = { ...fake.attached, preferences };
  let loaded: readonly string[] = [];
  const port = fake.port as unknown as {
    source: { src: string; audioOnly?: boolean } | null;
    engine: { audioOnly: boolean; canBeAudioOnly: boolean | null } | null;
  };
  const listening = followListening(attached, {
    reload: () => (loaded = [...loaded, describeSources()[0] ?? '']),
    playing: () => film,
  });
  const describeSources = () =>
    listening.sourcesOf(film).map(({ src, audioOnly }) => `${src}${audioOnly ? ' alone' : ''}`);
  return {
    preferences,
    sources: describeSources,
    loaded: () => loaded,
    state: () => fake.store.get().listening,
    /** The media has come. */
    arrives(source: typeof port.source, canBeAudioOnly: boolean | null) {
      fake.port.loading = false;
      port.source = source;
      port.engine = { audioOnly: source?.audioOnly === true && canBeAudioOnly === true, canBeAudioOnly };
      fake.tells('started');
    },
    happens: fake.happens,
    /** Other media is on its way. */
    isOnItsWay: () => Object.assign(fake.port, { loading: true }),
  };
}

describe('a viewer who only listens', () => {
  test('is brought the sound of a stream, and told when it is there', () => {
    const film = listenTo({ sources: [hls, mp4] });
    film.arrives(hls, true);
    expect(film.sources()).toEqual(['film.m3u8', 'film.mp4']);
    film.preferences.update(toggleListening(film.preferences.get()));
    expect(film.loaded()).toEqual(['film.m3u8 alone']);
    expect(film.state()).toMatchObject({ wanted: true, active: false, news: null });
    film.arrives({ ...hls, audioOnly: true }, true);
    expect(film.state()).toMatchObject({ active: true, news: { count: 1, news: 'on' } });
    film.preferences.update(toggleListening(film.preferences.get()));
    expect(film.loaded()).toEqual(['film.m3u8 alone', 'film.m3u8']);
    film.arrives(hls, true);
    expect(film.state()).toMatchObject({ active: false, wanted: false, news: { count: 2, news: 'off' } });
  });

  test('has the picture back where they think better of it while the sound alone is on its way', () => {
    const film = listenTo({ sources: [hls, mp4] });
    film.arrives(hls, true);
    film.preferences.update(toggleListening(film.preferences.get()));
    film.isOnItsWay();
    film.preferences.update(toggleListening(film.preferences.get()));
    expect(film.loaded()).toEqual(['film.m3u8 alone', 'film.m3u8']);
    film.arrives(hls, true);
    expect(film.state()).toMatchObject({ wanted: false, active: false, news: { count: 1, news: 'off' } });
  });

  test('hears the sound file that the film names, where its picture is a file', () => {
    const film = listenTo({ sources: [mp4], audioSources: [m4a] }, true);
    expect(film.sources()).toEqual(['sound.m4a', 'film.mp4']);
    film.arrives(m4a, null);
    expect(film.state()).toMatchObject({ availability: 'available', active: true });
  });

  test('is told in words that a file has no sound of its own, and nothing is loaded anew', () => {
    const film = listenTo({ sources: [mp4] });
    film.arrives(mp4, null);
    expect(film.state()).toMatchObject({ availability: 'unavailable' });
    film.preferences.update(toggleListening(film.preferences.get()));
    expect(film.state()).toMatchObject({ wanted: true, active: false, news: { news: 'cannot' } });
    expect(film.loaded()).toEqual([]);
  });

  test('is told it of a stream whose sound is in the picture’s segments, and it plays on', () => {
    const film = listenTo({ sources: [hls] });
    film.arrives(hls, null);
    film.preferences.update(toggleListening(film.preferences.get()));
    film.arrives({ ...hls, audioOnly: true }, false);
    expect(film.state()).toMatchObject({
      availability: 'unavailable',
      active: false,
      news: { news: 'cannot' },
    });
    expect(film.loaded()).toEqual(['film.m3u8 alone']);
  });

  test('hears the sound file where the stream cannot, without going round in a circle', () => {
    const film = listenTo({ sources: [hls], audioSources: [m4a] }, true);
    film.arrives({ ...hls, audioOnly: true }, false);
    expect(film.loaded()).toEqual(['sound.m4a']);
    // The file fails, and the player turns to what is left.
    film.arrives(hls, false);
    film.arrives(hls, false);
    expect(film.loaded()).toEqual(['sound.m4a']);
  });

  test('is told nothing of what they chose long ago', () => {
    const film = listenTo({ sources: [hls] }, true);
    film.arrives({ ...hls, audioOnly: true }, true);
    expect(film.state()).toMatchObject({ active: true, news: null });
  });

  test('loses nothing by another preference', () => {
    const film = listenTo({ sources: [hls] });
    film.arrives(hls, true);
    film.preferences.update((before) =>
      changeMore({ ...before, rate: 2 }, 'listening', { evenLoudness: true }),
    );
    expect(film.loaded()).toEqual([]);
  });
});

describe('a device that saves data', () => {
  const save = (saveData: boolean) =>
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData } });

  test('offers it in words, once, and never does it unasked', () => {
    save(true);
    const film = listenTo({ sources: [hls] });
    film.arrives(hls, true);
    film.happens('playing');
    film.happens('playing');
    expect(film.state()).toMatchObject({ wanted: false, active: false, news: { count: 1, news: 'offered' } });
    expect(film.loaded()).toEqual([]);
    save(false);
  });

  test.each([
    ['the device does not save data', false, { sources: [hls] }],
    ['it could not be done', true, { sources: [mp4] }],
  ])('offers nothing where %s', (_why, saveData, sources) => {
    save(saveData);
    const film = listenTo(sources);
    film.arrives(sources.sources[0] ?? null, null);
    film.happens('playing');
    expect(film.state()?.news).toBeNull();
    save(false);
  });
});
