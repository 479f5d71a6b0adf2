import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideDrift, learnLead, usualLead } from '../../../src/core/sound/decideDrift.js';
import { estimateOffset, type SyncSample } from '../../../src/core/sound/estimateOffset.js';
import { closedGate, isInSpeech, joinSpeech, stepLevelGate } from '../../../src/core/sound/speech.js';

describe('how far a narration is from its film', () => {
  /** Two clocks, each told in steps: what a browser says is right at a step and stale after it. */
  const read = (offset: number, rate: number, step: number, phase: number, begin = 5): SyncSample[] =>
    Array.from({ length: 12 }, (_, i) => {
      const now = begin + i * 0.012;
      const told = (time: number, of: number) => Math.floor((time - of) / step) * step + of;
      return { now, film: told(now * rate, 0), sound: told((now + offset) * rate, phase) };
    });

  test('is told to 15 ms, at every speed, where the browser tells times 25 times a second', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.constantFrom(0.5, 1, 1.5, 2.5),
        fc.double({ min: 0, max: 0.04, noNaN: true }),
        fc.double({ min: 5, max: 5.04, noNaN: true }),
        (offset, rate, phase, begin) => {
          const found = estimateOffset(read(offset, rate, 0.04 * rate, phase * rate, begin), rate)!;
          expect(Math.abs(found - offset)).toBeLessThan(0.015);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is told to 5 ms by one that tells it at once', () => {
    for (const offset of [-0.2, -0.04, 0, 0.013, 0.3])
      expect(Math.abs(estimateOffset(read(offset, 2.5, 0.004, 0), 2.5)! - offset)).toBeLessThan(0.005);
  });

  test('is not guessed from too little', () => {
    expect(estimateOffset(read(0.1, 1, 0.01, 0).slice(0, 4), 1)).toBeNull();
  });
});

describe('whether it is aligned anew', () => {
  test('beyond 30 ms, ahead or behind, and not within', () => {
    expect(decideDrift(0.031, { tries: 0, since: 100 })).toBe('align');
    expect(decideDrift(-0.031, { tries: 0, since: 100 })).toBe('align');
    expect(decideDrift(0.029, { tries: 0, since: 100 })).toBe('keep');
  });

  test('within 20 ms just after a start, for that one taught how to do better', () => {
    expect(decideDrift(-0.025, { tries: 1, since: 0.2 })).toBe('align');
    expect(decideDrift(-0.025, { tries: 3, since: 0.2 })).toBe('keep');
    expect(decideDrift(-0.019, { tries: 1, since: 0.2 })).toBe('keep');
  });

  test('ever less often on a machine that cannot do better: a narration in pieces is worse than a late one', () => {
    expect(decideDrift(0.1, { tries: 4, since: 0.2 })).toBe('keep');
    expect(decideDrift(0.1, { tries: 4, since: 2.1 })).toBe('align');
    expect(decideDrift(0.1, { tries: 20, since: 29 })).toBe('keep');
    expect(decideDrift(0.1, { tries: 20, since: 31 })).toBe('align');
  });

  test('a browser’s own slowness is learnt in three starts, and an absurd one is not believed', () => {
    let lead = usualLead;
    for (let start = 0; start < 3; start++) lead = learnLead(lead, lead - 0.13);
    expect(Math.abs(lead - 0.13)).toBeLessThan(0.005);
    expect(learnLead(0.1, -100)).toBeLessThan(0.5);
    expect(learnLead(0.1, 100)).toBe(0);
  });
});

describe('when the film gives way to it', () => {
  const spans = [
    { startTime: 10, endTime: 12 },
    { startTime: 1, endTime: 2 },
    { startTime: 12.6, endTime: 14 },
    { startTime: 20, endTime: 20 },
  ];

  test('before the first word, and not in between where it would only pump', () => {
    const joined = joinSpeech(spans, { before: 0.25, between: 0.8 });
    expect(joined).toEqual([
      { startTime: 0.75, endTime: 2 },
      { startTime: 9.75, endTime: 14 },
    ]);
    for (const [time, speaks] of [
      [0.5, false],
      [0.75, true],
      [1.99, true],
      [2, false],
      [12.3, true],
      [14, false],
      [20, false],
    ] as const)
      expect(isInSpeech(joined, time), String(time)).toBe(speaks);
    expect(isInSpeech([], 1)).toBe(false);
  });

  test('where only its loudness tells: at once for words, not for noise, and through a breath', () => {
    const loud = stepLevelGate(closedGate, -20, 1);
    expect(loud.open).toBe(true);
    expect(stepLevelGate(closedGate, -60, 1).open).toBe(false);
    expect(stepLevelGate(loud, -70, 1.5).open).toBe(true);
    expect(stepLevelGate(loud, -70, 1.8).open).toBe(false);
    expect(stepLevelGate(loud, -Infinity, 1.8).open).toBe(false);
  });
});
