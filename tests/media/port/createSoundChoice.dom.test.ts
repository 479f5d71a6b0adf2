import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMediaPort } from '../../../src/media/port/createMediaPort.js';
import { createSoundChoice } from '../../../src/media/port/createSoundChoice.js';
import type { Engine } from '../../../src/media/port/Engine.js';
import type { PortAudioTrack } from '../../../src/media/port/MediaPort.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Two sounds, the first of which plays, and a buffer that reaches as far ahead as it is told. */
function open() {
  const track = (id: string, enabled: boolean): PortAudioTrack => ({
    ...{ id, label: '', language: 'en', kind: 'main' },
    enabled,
  });
  let tracks = [track('plain', true), track('described', false), track('quiet', false)];
  const chooseAudioTrack = vi.fn((id: string) => {
    tracks = tracks.map((one) => ({ ...one, enabled: one.id === id }));
  });
  const engine = {
    get audioTracks() {
      return tracks;
    },
    chooseAudioTrack,
  } as unknown as Engine;
  const element = document.createElement('video');
  let ahead = 10;
  const buffered = { length: 1, start: () => 0, end: () => ahead };
  Object.defineProperty(element, 'buffered', { get: () => buffered });
  return {
    choice: createSoundChoice(element, engine),
    chooseAudioTrack,
    buffer: (seconds: number) => (ahead = seconds),
  };
}

const nameOf = (error: unknown) => (error as Error).name;

test('a chosen sound is told when it is what plays next: when the old one has been flushed', async () => {
  const { choice, chooseAudioTrack, buffer } = open();
  const heard = vi.fn();
  const choosing = choice.choose('described').then(heard);
  expect(choice.asked).toBe('described');
  expect(chooseAudioTrack).toHaveBeenCalledExactlyOnceWith('described');
  buffer(0);
  await vi.advanceTimersByTimeAsync(300);
  expect(heard).not.toHaveBeenCalled();
  buffer(4);
  await vi.advanceTimersByTimeAsync(100);
  await choosing;
});

test('asked for twice, it is chosen once; another choice overtakes it, and the last one counts', async () => {
  const { choice, chooseAudioTrack, buffer } = open();
  const first = choice.choose('described');
  expect(choice.choose('described')).toBe(first);
  const overtaken = first.catch(nameOf);
  const last = choice.choose('quiet');
  expect(choice.asked).toBe('quiet');
  buffer(0);
  await vi.advanceTimersByTimeAsync(100);
  buffer(4);
  await vi.advanceTimersByTimeAsync(100);
  await last;
  expect(await overtaken).toBe('AbortError');
  expect(chooseAudioTrack.mock.calls).toEqual([['described'], ['quiet']]);
});

test('other media makes void what was asked of this one', async () => {
  const { choice } = open();
  const lost = choice.choose('described').catch(nameOf);
  choice.forget();
  expect(await lost).toBe('AbortError');
  expect(choice.asked).toBeNull();
});

test('the sound that plays is there at once; one that is not there is refused, and what to do is told', async () => {
  const { choice, chooseAudioTrack } = open();
  await choice.choose('plain');
  await expect(choice.choose('none')).rejects.toThrow(/no audio track "none".*stays as it is.*Choose one/);
  expect(chooseAudioTrack).not.toHaveBeenCalled();
  expect(choice.asked).toBe('plain');
});

test('a port without an engine refuses in the same words', async () => {
  vi.useRealTimers();
  const port = createMediaPort(document.createElement('video'), () => new Promise(() => undefined));
  await expect(port.chooseAudioTrack('none')).rejects.toThrow(/no audio track "none"/);
  expect(port.askedAudioTrack).toBeNull();
});
