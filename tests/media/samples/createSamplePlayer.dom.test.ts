import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSamplePlayer, type SamplePlayer } from '../../../src/media/samples/createSamplePlayer.js';

let samples: SamplePlayer;
const audio = () => vi.mocked(HTMLMediaElement.prototype.play).mock.contexts.at(-1) as HTMLAudioElement;
const happen = (event: string) => audio().dispatchEvent(new Event(event));

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  samples = createSamplePlayer(document);
  samples.play('ferry', { src: 'ferry.m4a', start: 12, duration: null });
});
afterEach(() => {
  samples.dispose();
  vi.restoreAllMocks();
});

test('a sample begins where its author says', () => {
  expect(audio().currentTime).toBe(0);
  happen('loadedmetadata');
  expect(audio().currentTime).toBe(12);
});

test.each([
  ['its file ends', () => happen('ended'), 'silent'],
  ['its file breaks in the middle', () => happen('error'), 'broken'],
  ['it is paused by a media key', () => happen('pause'), 'silent'],
  ['its page is left', () => window.dispatchEvent(new Event('pagehide')), 'silent'],
] as const)('a sample is over when %s', (_when, end, phase) => {
  happen('playing');
  expect(samples.get()).toEqual({ phase: 'playing', id: 'ferry' });
  vi.mocked(HTMLMediaElement.prototype.pause).mockClear();
  end();
  expect(samples.get().phase).toBe(phase);
  expect(HTMLMediaElement.prototype.pause).toHaveBeenCalled();
});

test('that the sample before has paused is nothing to one that plays', () => {
  samples.play('forest', { src: 'forest.m4a', start: 0, duration: 5 });
  vi.spyOn(audio(), 'paused', 'get').mockReturnValue(false);
  happen('pause');
  expect(samples.get()).toEqual({ phase: 'loading', id: 'forest' });
});

test('what is told late of one sample is nothing to the next', () => {
  happen('playing');
  samples.play('forest', { src: 'forest.m4a', start: 0, duration: 5 });
  expect(samples.get()).toEqual({ phase: 'loading', id: 'forest' });
  happen('loadedmetadata');
  expect(audio().currentTime).toBe(0);
});

test('a page where nothing sounds is listened to by nobody', () => {
  samples.stop();
  const [add, addToWindow] = [vi.spyOn(document, 'addEventListener'), vi.spyOn(window, 'addEventListener')];
  const others = createSamplePlayer(document);
  expect([add.mock.calls, addToWindow.mock.calls]).toEqual([[], []]);
  others.play('forest', { src: 'forest.m4a', start: 0, duration: 5 });
  const signals = [...add.mock.calls, ...addToWindow.mock.calls].map(
    ([, , how]) => (how as AddEventListenerOptions).signal,
  );
  expect(signals.map((signal) => signal?.aborted)).toEqual([false, false]);
  others.stop();
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
});
