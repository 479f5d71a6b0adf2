import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MediaPort } from '../../../src/media/port/MediaPort.js';
import { keepPause } from '../../../src/media/state/keepPause.js';
import { stageElement } from '../port/stageElement.js';

/** An element as WebKitGTK has it, and what the viewer wants. */
function stage(signal: AbortSignal) {
  const { element, facts, tell } = stageElement();
  const port = { element, wantsToPlay: true };
  keepPause({ port: port as unknown as MediaPort, signal });
  const heard: string[] = [];
  element.addEventListener('play', () => heard.push('play'));
  const stop = () => {
    port.wantsToPlay = false;
    element.pause();
  };
  return { facts, tell, port, heard, stop };
}

describe('a pause near a seek', () => {
  let life: AbortController;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    life = new AbortController();
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  test('lasts in the middle of it, where the browser starts the film again as the seek ends', () => {
    const { facts, tell, heard, stop } = stage(life.signal);
    tell('seeking', { seeking: true });
    stop();
    tell('play', { paused: false });
    expect(facts.paused).toBe(true);
    tell('seeked', { seeking: false });
    expect([facts.paused, heard]).toEqual([true, []]);
  });

  test('lasts as it ends, where the browser starts the film again a moment later', () => {
    const { facts, tell, heard, stop } = stage(life.signal);
    tell('seeking', { seeking: true });
    tell('seeked', { seeking: false });
    stop();
    tell('play', { paused: false });
    expect([facts.paused, heard]).toEqual([true, []]);
  });

  test('lasts where the seek’s end is told after it', () => {
    const { facts, tell, stop } = stage(life.signal);
    tell('seeking', { seeking: true });
    facts.seeking = false;
    stop();
    tell('seeked');
    tell('play', { paused: false });
    expect(facts.paused).toBe(true);
  });

  test('ends by the player’s own play at once, and by the headset’s a moment after the seek', () => {
    const { facts, tell, port, heard, stop } = stage(life.signal);
    tell('seeking', { seeking: true });
    stop();
    port.wantsToPlay = true;
    tell('play', { paused: false });
    expect([facts.paused, heard]).toEqual([false, ['play']]);

    stop();
    tell('seeked', { seeking: false });
    vi.setSystemTime(Date.now() + 1000);
    tell('play', { paused: false });
    expect([facts.paused, heard]).toEqual([false, ['play', 'play']]);
  });

  test('does not outlast the media it was of, nor hold one that is far from any seek', () => {
    const { facts, tell, stop } = stage(life.signal);
    stop();
    tell('play', { paused: false });
    expect(facts.paused).toBe(false);

    tell('seeking', { seeking: true });
    stop();
    tell('emptied', { seeking: false });
    tell('play', { paused: false });
    expect(facts.paused).toBe(false);
  });
});
