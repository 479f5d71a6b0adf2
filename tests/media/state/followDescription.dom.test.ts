import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultPatience } from '../../../src/core/playback/Patience.js';
import type { MediaPort, PortAudioTrack } from '../../../src/media/port/MediaPort.js';
import { followDescription } from '../../../src/media/state/followDescription.js';
import { fakePort } from './fakePort.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A stream with a plain and a described sound, whose engine falls back to the plain one when it is told to. */
function playStream() {
  const fake = fakePort();
  let plays = 'plain';
  let asked: string | null = null;
  const track = (id: string, kind: PortAudioTrack['kind']): PortAudioTrack => ({
    id,
    kind,
    label: id,
    language: 'en',
    enabled: plays === id,
  });
  Object.defineProperties(fake.port, {
    audioTracks: { get: () => [track('plain', 'main'), track('described', 'main-desc')] },
    audioTracksKnown: { value: true },
    askedAudioTrack: { get: () => asked },
  });
  const port = Object.assign(fake.port, {
    chooseAudioTrack: (id: string) => {
      plays = asked = id;
      return Promise.resolve();
    },
  }) as unknown as MediaPort;
  const troubles: string[] = [];
  const description = followDescription({ ...fake.attached, port }, 'en', {
    trouble: { tell: (reason) => troubles.push(reason), clear: () => undefined },
    reload: () => undefined,
    patience: defaultPatience,
    playVersion: () => undefined,
    speak: () => undefined,
    voice: null,
    captionsTrack: () => null,
  });
  fake.tells('started');
  return {
    description,
    troubles,
    playing: () => plays,
    /** A moment without network: the engine goes back to the plain sound, for good. */
    fallsBack() {
      plays = 'plain';
      fake.tells('audiotracks');
    },
  };
}
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('a network that fails now and then in two hours costs nobody their description', async () => {
  const film = playStream();
  film.description.toggle();
  await passes(0);
  for (let hour = 0; hour < 8; hour += 1) {
    await passes(15 * 60_000);
    film.fallsBack();
    await passes(1000);
    expect([film.playing(), film.troubles]).toEqual(['described', []]);
  }
});

test('one that fails again and again is waited for longer each time, and then told', async () => {
  const film = playStream();
  film.description.toggle();
  await passes(0);
  for (const wait of defaultPatience.retryMs) {
    film.fallsBack();
    await passes(wait - 1);
    expect(film.playing()).toBe('plain');
    await passes(1);
    expect(film.playing()).toBe('described');
  }
  film.fallsBack();
  expect(film.troubles).toEqual(['description-failed']);
});
