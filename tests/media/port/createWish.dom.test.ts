import { afterEach, describe, expect, test } from 'vitest';
import { createWish } from '../../../src/media/port/createWish.js';
import { stageElement } from './stageElement.js';

describe('the viewer’s wish', () => {
  let life = new AbortController();
  afterEach(() => {
    life.abort();
    life = new AbortController();
  });
  const follow = (element: HTMLVideoElement) =>
    createWish(
      element,
      life.signal,
      () => false,
      () => undefined,
    );

  test('holds that follow one another in one breath are none of the viewer’s pauses', () => {
    const { element, facts, tell } = stageElement();
    let untold = 0;
    // As browsers do: what has happened is told a moment later, each pause by itself.
    element.pause = () => {
      untold += facts.paused ? 0 : 1;
      facts.paused = true;
    };
    const wish = follow(element);
    wish.stopUnasked();
    facts.paused = false; // released
    wish.stopUnasked();
    for (; untold > 0; untold -= 1) tell('pause');
    expect(wish.wanted).toBe(true);
  });

  test('a headset’s pause is obeyed after a hold that other media has overtaken', () => {
    const { element, facts, tell } = stageElement();
    element.pause = () => void (facts.paused = true);
    const wish = follow(element);
    wish.stopUnasked();
    // What was to be told of the media before is not told any more.
    tell('emptied');
    tell('play', { paused: false });
    tell('pause', { paused: true });
    expect(wish.wanted).toBe(false);
  });
});
