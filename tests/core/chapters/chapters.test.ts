import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findChapter, findNextChapter, findPreviousChapter } from '../../../src/core/chapters/findChapter.js';
import { nestChapters } from '../../../src/core/chapters/nestChapters.js';

const cue = (startTime: number, endTime: number, text = '') => ({ startTime, endTime, text });

test('chapters nest as they lie in one another', () => {
  const nested = nestChapters([
    cue(30, 60, 'The ferry'),
    cue(5, 15, ' The lantern\n'),
    cue(0, 30, 'The shore'),
    cue(6, 8, 'Lit'),
  ]);
  expect(nested.map(({ title, depth }) => `${'-'.repeat(depth)}${title}`)).toEqual([
    'The shore',
    '-The lantern',
    '--Lit',
    'The ferry',
  ]);
});

test('a chapter that only begins in another is its neighbour', () => {
  expect(nestChapters([cue(0, 30), cue(20, 40), cue(25, 35)]).map(({ depth }) => depth)).toEqual([0, 0, 1]);
});

const anyCues = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 }))
    .map(([start, length]) => cue(start, start + length)),
);

test('no chapter is lost, and none is deeper than those that hold it', () => {
  fc.assert(
    fc.property(anyCues, (cues) => {
      const nested = nestChapters(cues);
      expect(nested).toHaveLength(cues.length);
      for (const one of nested) {
        const around = nested.filter(
          (other) => other !== one && other.startTime <= one.startTime && one.endTime <= other.endTime,
        );
        expect(one.depth).toBeLessThanOrEqual(around.length);
      }
    }),
  );
});

describe('finding the way', () => {
  const chapters = nestChapters([cue(0, 30, 'shore'), cue(5, 15, 'lantern'), cue(30, 60, 'ferry')]);
  const title = (one: { title: string } | null) => one?.title ?? null;

  test.each([
    [0, 'shore'],
    [5, 'lantern'],
    [15, 'shore'],
    [30, 'ferry'],
    [60, null],
  ])('at %d s the viewer is in: %s', (time, expected) => {
    expect(title(findChapter(chapters, time))).toBe(expected);
  });

  test.each([
    [0, 'lantern'],
    [4.95, 'ferry'],
    [30, null],
  ])('from %d s, "next" leads to: %s', (time, expected) => {
    expect(title(findNextChapter(chapters, time))).toBe(expected);
  });

  test.each([
    [40, 'ferry'],
    [31, 'lantern'],
    [6, 'shore'],
    [0, 'shore'],
  ])('from %d s, "previous" leads to: %s', (time, expected) => {
    expect(title(findPreviousChapter(chapters, time))).toBe(expected);
  });

  test('"next" always leads forward, "previous" never does', () => {
    fc.assert(
      fc.property(anyCues, fc.double({ min: 0, max: 150, noNaN: true }), (cues, time) => {
        const some = nestChapters(cues);
        const next = findNextChapter(some, time);
        const previous = findPreviousChapter(some, time);
        if (next) expect(next.startTime).toBeGreaterThan(time);
        if (previous && previous !== some[0]) expect(previous.startTime).toBeLessThan(time);
      }),
    );
  });

  test('a film without chapters leads nowhere', () => {
    expect([findChapter([], 5), findNextChapter([], 5), findPreviousChapter([], 5)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
