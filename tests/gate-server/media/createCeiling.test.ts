import { expect, test } from 'vitest';
import { createCeiling } from '../../../src/gate-server/media/createCeiling.js';

const rate = 8_000; // bits a second: a thousand bytes
function openCeiling() {
  let now = 0;
  const slept: number[] = [];
  const ceiling = createCeiling(
    () => now,
    (ms) => {
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
  );
  return { ceiling, slept, pass: (ms: number) => void (now += ms), now: () => now };
}

test('half a minute of film comes at once, and playing at two and a half times speed never waits', async () => {
  const { ceiling, slept, pass } = openCeiling();
  const pace = ceiling.pace('one', rate);
  await pace(30_000);
  for (let second = 0; second < 600; second += 4) {
    pass(4_000);
    await pace(10_000);
  }
  expect(slept).toEqual([]);
});

test('attack 9: who copies with a grant gets no more than three times real time in any minute', async () => {
  const { ceiling, now } = openCeiling();
  const pace = ceiling.pace('one', rate);
  const sent: { at: number; bytes: number }[] = [];
  while (now() < 300_000) {
    await pace(4_000);
    sent.push({ at: now(), bytes: 4_000 });
  }
  for (const { at: from } of sent) {
    const inMinute = sent.filter(({ at }) => from <= at && at < from + 60_000);
    const bytes = inMinute.reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(3 * 60 * 1_000 + 4_000);
  }
});

test('one play does not slow another down, and one that is forgotten begins anew', async () => {
  const { ceiling, slept, pass } = openCeiling();
  await ceiling.pace('one', rate)(60_000);
  expect(slept).toEqual([12_000]);
  await ceiling.pace('another', rate)(30_000);
  pass(3_600_000);
  await ceiling.pace('one', rate)(30_000);
  expect(slept).toHaveLength(1);
});
