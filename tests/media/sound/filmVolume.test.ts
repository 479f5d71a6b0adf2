import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filmVolume } from '../../../src/media/sound/filmVolume.js';

describe('the film’s own volume', () => {
  let nowMs = 0;
  beforeEach(() => {
    vi.useFakeTimers();
    nowMs = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test('is wholly back after a description, also where the page stands still in the middle of a step', () => {
    for (let stillMs = 0; stillMs < 12; stillMs += 0.25) {
      vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += stillMs));
      const media = { volume: 0.8 } as HTMLMediaElement;
      const volume = filmVolume(media);
      const pass = (ms: number) => {
        for (let passed = 0; passed < ms; passed += 8) {
          nowMs += 8;
          vi.advanceTimersByTime(8);
        }
      };
      volume.turnTo(-6, 0.05);
      pass(200);
      expect(media.volume, `standing still for ${stillMs} ms`).toBeCloseTo(0.8 * 10 ** (-6 / 20), 6);
      volume.turnTo(0, 0.05);
      pass(200);
      expect(media.volume, `standing still for ${stillMs} ms`).toBe(0.8);
    }
  });
});
