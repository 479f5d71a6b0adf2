import { describe, expect, test } from 'vitest';
import { steerSign } from '../../../src/core/signLanguage/steerSign.js';

/** Two clocks that run as they are told; a seek takes so long and lands where it was sent. Seconds. */
function run({ rate, start, seekTakes = 0.12 }: { rate: number; start: number; seekTakes?: number }) {
  const step = 0.1;
  let film = 10;
  let sign = film + start;
  let signRate = rate;
  let learnt = 0.1;
  let seeks = 0;
  const offsets: number[] = [];
  for (let time = 0; time < 6; time += step) {
    const steering = steerSign(sign - film, rate, learnt);
    if (steering.do === 'seek') {
      seeks++;
      sign = film + steering.ahead;
      film += seekTakes * rate;
      learnt = seekTakes;
      signRate = rate;
    } else signRate = steering.rate;
    film += step * rate;
    sign += step * signRate;
    offsets.push(sign - film);
  }
  return { offsets, seeks };
}

describe.each([0.5, 1, 1.5, 2, 2.5])('an interpreter at %s times', (rate) => {
  test.each([0.08, -0.08, 0.2, -0.2])(
    'that is %s s off is within 80 ms in a second, by its speed alone',
    (start) => {
      const { offsets, seeks } = run({ rate, start });
      expect(seeks).toBe(0);
      expect(Math.max(...offsets.slice(10).map(Math.abs))).toBeLessThan(0.08);
      expect(Math.abs(offsets.at(-1) ?? 1)).toBeLessThan(0.02);
    },
  );

  test.each([3, -3, -40])('that is %s s off is brought back by one seek and stays', (start) => {
    const { offsets, seeks } = run({ rate, start });
    expect(seeks).toBe(1);
    expect(Math.max(...offsets.slice(12).map(Math.abs))).toBeLessThan(0.08);
  });
});

test('an interpreter in step is left alone', () => {
  expect(steerSign(0.01, 1.5, 0.1)).toEqual({ do: 'play', rate: 1.5 });
});
