import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followFlow } from '../../../src/media/state/followFlow.js';
import { fakePort } from './fakePort.js';

describe('a wait', () => {
  let fake: ReturnType<typeof fakePort>;
  let told: boolean[];
  beforeEach(() => {
    vi.useFakeTimers();
    fake = fakePort();
    told = [];
    fake.store.subscribe((now, before) => {
      if (now.stalled !== before.stalled) told.push(now.stalled);
    });
    followFlow(fake.attached, { stallMs: 1000 });
    fake.happens('playing');
  });
  afterEach(() => void vi.useRealTimers());
  const waits = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  test('of less than a second is silence', async () => {
    await fake.playsFor(3);
    await waits(700);
    await fake.playsFor(1);
    expect(told).toEqual([]);
  });

  test('is told once, and so is its end', async () => {
    await fake.playsFor(3);
    await waits(5000);
    await fake.playsFor(3);
    expect(told).toEqual([true, false]);
  });

  test('does not end where the engine only nudges the film by a frame, nor begin anew', async () => {
    await fake.playsFor(3);
    await waits(2000);
    for (let nudge = 0; nudge < 3; nudge++) {
      fake.element.seeking = true;
      fake.happens('seeking');
      fake.element.seeking = false;
      fake.happens('seeked');
      fake.element.currentTime += 0.04;
      fake.happens('timeupdate');
      await waits(1500);
    }
    expect(told).toEqual([true]);
  });

  test('goes on through a seek to where nothing is either', async () => {
    await fake.playsFor(3);
    await waits(2000);
    fake.element.seeking = true;
    fake.element.currentTime = 50;
    fake.happens('seeking');
    await waits(2000);
    fake.element.seeking = false;
    fake.happens('seeked');
    await waits(2000);
    expect(told).toEqual([true]);
    await fake.playsFor(1);
    expect(told).toEqual([true, false]);
  });

  test('goes on while the film is loaded again, which puts the element at its beginning', async () => {
    await fake.playsFor(3);
    await waits(2000);
    fake.port.loading = true;
    fake.element.currentTime = 0;
    fake.tells('loading');
    fake.happens('emptied');
    await waits(500);
    fake.element.currentTime = 2.75;
    fake.port.loading = false;
    fake.tells('started');
    await waits(500);
    expect(told).toEqual([true]);
    await fake.playsFor(1);
    expect(told).toEqual([true, false]);
  });

  test('is not for a viewer who does not want to play, nor at the end of the film', async () => {
    await fake.playsFor(1);
    fake.port.wantsToPlay = false;
    fake.tells('wish');
    await waits(5000);
    fake.port.wantsToPlay = true;
    fake.tells('wish');
    await fake.playsFor(1);
    fake.element.ended = true;
    fake.happens('ended');
    await waits(5000);
    expect(told).toEqual([]);
  });

  test('is over when the trouble is told', async () => {
    await waits(2000);
    fake.store.set({ trouble: { reason: 'stalled', stops: true, time: 0, retries: 1 } });
    await waits(5000);
    expect(told).toEqual([true, false]);
  });

  test('is not imagined in a page in the background, which is told of time late', async () => {
    await fake.playsFor(1);
    fake.element.currentTime += 1; // it played on, and nobody said so
    await waits(1100);
    expect(told).toEqual([]);
  });
});
