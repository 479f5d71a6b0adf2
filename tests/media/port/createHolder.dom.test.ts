import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHolder } from '../../../src/media/port/createHolder.js';
import { stagePort } from './stagePort.js';

const RUNS = 1000;

describe('several who hold the film', () => {
  test('it goes on when the last of them lets it go', () => {
    const { element, port } = stagePort();
    const [one, other] = [createHolder(port), createHolder(port)];
    void port.play();
    one.hold();
    other.hold();
    one.hold();
    one.release();
    expect([element.paused, one.holds, other.holds]).toEqual([true, false, true]);
    one.release();
    expect(element.paused).toBe(true);
    other.release();
    expect(element.paused).toBe(false);
  });

  test('other media ends all holds, and none of them holds that by being late', async () => {
    const { element, port, load } = stagePort();
    const [one, other] = [createHolder(port), createHolder(port)];
    void port.play();
    one.hold();
    other.hold();
    await load();
    expect([one.holds, other.holds, port.held, element.paused]).toEqual([false, false, false, false]);
    one.hold();
    other.release();
    expect([one.holds, element.paused]).toEqual([true, true]);
  });

  const act = fc.oneof(
    fc.record({ do: fc.constantFrom('hold' as const, 'release' as const), who: fc.nat(2) }),
    fc.record({
      do: fc.constantFrom('play' as const, 'pause' as const, 'headset' as const, 'load' as const),
      who: fc.constant(0),
    }),
  );
  test(`the film stands while one of them holds it or the viewer wants it to, in ${RUNS} courses`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 30 }), async (acts) => {
        const { element, port, load } = stagePort();
        const holders = [0, 1, 2].map(() => createHolder(port));
        // As every holder does: who presses Play does not want to wait.
        for (const holder of holders) port.on('wish', (play) => play && holder.release());
        let wish = false;
        const held = new Set<number>();
        for (const { do: what, who } of acts) {
          if (what === 'hold') holders[who]?.hold();
          else if (what === 'release') holders[who]?.release();
          else if (what === 'play') await port.play();
          else if (what === 'pause') port.pause();
          else if (what === 'headset') await element.play();
          else await load();

          if (what === 'hold') held.add(who);
          else if (what === 'release') held.delete(who);
          else if (what === 'pause') wish = false;
          else {
            if (what !== 'load') wish = true;
            // A press of Play on a film that plays and is not held skips nothing, for there is nothing.
            held.clear();
          }
          expect(holders.flatMap((one, index) => (one.holds ? [index] : []))).toEqual([...held].sort());
          expect([port.wantsToPlay, port.paused]).toEqual([wish, !wish]);
          expect([port.held, element.paused]).toEqual([held.size > 0, held.size > 0 || !wish]);
        }
      }),
      { numRuns: RUNS, seed: 20261127 },
    );
  });
});
