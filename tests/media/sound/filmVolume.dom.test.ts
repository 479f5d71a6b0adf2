import { expect, test, vi } from 'vitest';
import { filmVolume } from '../../../src/media/sound/filmVolume.js';

test('what the author and the viewer make of the film’s level multiply, and each comes back by itself', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const video = document.createElement('video');
  video.volume = 0.8;
  const volume = filmVolume(video);
  volume.turnTo(-6.0206, 0.1);
  volume.turnAuthoredTo(-12.0412, 0.3);
  vi.advanceTimersByTime(500);
  expect(video.volume).toBeCloseTo(0.8 / 8, 3);
  expect([volume.volume, volume.atRest]).toEqual([0.8, false]);
  volume.turnTo(0, 0.1);
  vi.advanceTimersByTime(200);
  expect(video.volume).toBeCloseTo(0.8 / 4, 3);
  expect(volume.atRest).toBe(false);
  volume.turnAuthoredTo(0, 0.1);
  vi.advanceTimersByTime(200);
  expect([video.volume, volume.atRest, vi.getTimerCount()]).toEqual([0.8, true, 0]);
  vi.useRealTimers();
});
