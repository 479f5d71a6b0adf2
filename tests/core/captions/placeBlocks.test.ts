import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CueFacts } from '../../../src/core/captions/CueFacts.js';
import { placeBlocks, placeNewestBlocks } from '../../../src/core/captions/placeBlocks.js';
import { isOverlapping, isWithin, type Rect } from '../../../src/core/captions/Rect.js';
import { findOpenArea, type Stage } from '../../../src/core/captions/Stage.js';
import { block, stage } from './stage.js';

const line = { width: 400, height: 42 };
const tops = (places: (Rect | null)[]) => places.map((place) => place?.top ?? null);

describe('cues that want one place', () => {
  const on = stage();

  test('go upwards from the bottom', () => {
    expect(tops(placeBlocks([block({}, on, line), block({}, on, line)], on))).toEqual([508, 466]);
  });

  test('go downwards from the top', () => {
    const cues = [block({ line: 0 }, on, line), block({ line: 0 }, on, line)];
    expect(tops(placeBlocks(cues, on))).toEqual([50, 92]);
  });

  test('go the other way where this one ends', () => {
    const low = { line: -2 };
    const tall = { width: 400, height: 416 };
    const cues = [block({ line: 0 }, on, tall), block(low, on, line), block(low, on, line)];
    expect(tops(placeBlocks(cues, on))).toEqual([50, 466, 508]);
  });

  test('go to the nearest free place where they name a part of the picture', () => {
    const part = { snapToLines: false, line: 50 };
    const other = { snapToLines: false, line: 51 };
    expect(tops(placeBlocks([block(part, on, line), block(other, on, line)], on))).toEqual([300, 342]);
  });

  test('stay where they are side by side', () => {
    const left = { position: 5, positionAlign: 'line-left', size: 40 } as const;
    const right = { position: 95, positionAlign: 'line-right', size: 40 } as const;
    expect(tops(placeBlocks([block(left, on), block(right, on)], on))).toEqual([508, 508]);
  });

  test('make way where there is hardly a gap beside them, or two would read as one line', () => {
    const left = { position: 5, positionAlign: 'line-left', size: 45, align: 'left' } as const;
    const right = { position: 95, positionAlign: 'line-right', size: 45, align: 'right' } as const;
    const beside = (width: number) =>
      tops(placeBlocks([block(left, on, { width, height: 42 }), block(right, on, line)], on));
    expect(beside(660)).toEqual([508, 508]);
    expect(beside(670)).toEqual([508, 466]);
  });

  test('vertical ones go sideways, with a gap', () => {
    const facts = { vertical: 'rl', line: 0 } as const;
    const places = placeBlocks([block(facts, on), block(facts, on)], on);
    expect(places.map((place) => place?.left)).toEqual([1128, 1071]);
  });

  test('take the margin before they give up', () => {
    const tall = { width: 400, height: 480 };
    expect(tops(placeBlocks([block({}, on, tall), block({}, on, line)], on))).toEqual([70, 28]);
  });
});

describe('what is being read stays where it is', () => {
  const on = stage();
  const above = { left: 400, top: 466, ...line };

  test('when the cue below it ends', () => {
    expect(tops(placeBlocks([block({}, on, line, above)], on))).toEqual([466]);
  });

  test('and a new cue goes around it, even one that comes first', () => {
    expect(tops(placeBlocks([block({}, on, line), block({}, on, line, above)], on))).toEqual([508, 466]);
    const bottom = { ...above, top: 508 };
    expect(tops(placeBlocks([block({}, on, line), block({}, on, line, bottom)], on))).toEqual([466, 508]);
  });

  test('unless controls come there', () => {
    const covered = stage({ inset: { top: 0, bottom: 120 } });
    expect(tops(placeBlocks([block({}, covered, line, { ...above, top: 508 })], covered))).toEqual([438]);
  });
});

describe('controls', () => {
  test('push captions up, and down from the top', () => {
    const on = stage({ inset: { top: 80, bottom: 120 } });
    expect(tops(placeBlocks([block({}, on, line), block({ line: 0 }, on, line)], on))).toEqual([438, 80]);
    expect(tops(placeBlocks([block({ snapToLines: false, line: 100 }, on, line)], on))).toEqual([438]);
  });
});

test('where there is no room for all, the newest stay', () => {
  const on = stage({ inset: { top: 0, bottom: 500 } });
  const cues = [1, 2, 3].map(() => block({}, on, line));
  expect(placeBlocks(cues, on)).toContain(null);
  expect(tops(placeNewestBlocks(cues, on))).toEqual([null, 58, 16]);
  expect(placeNewestBlocks([block({}, on, { width: 400, height: 200 })], on)).toEqual([null]);
});

describe('whatever the author, the viewer and the controls do', () => {
  const facts: fc.Arbitrary<Partial<CueFacts>> = fc.record({
    vertical: fc.constantFrom('' as const, 'rl' as const, 'lr' as const),
    snapToLines: fc.boolean(),
    line: fc.oneof(fc.constant('auto' as const), fc.integer({ min: -40, max: 140 })),
    lineAlign: fc.constantFrom('start' as const, 'center' as const, 'end' as const),
    position: fc.oneof(fc.constant('auto' as const), fc.integer({ min: 0, max: 100 })),
    positionAlign: fc.constantFrom(
      'auto' as const,
      'line-left' as const,
      'center' as const,
      'line-right' as const,
    ),
    size: fc.integer({ min: 0, max: 100 }),
    align: fc.constantFrom(
      'start' as const,
      'center' as const,
      'end' as const,
      'left' as const,
      'right' as const,
    ),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  });
  const stages: fc.Arbitrary<Stage> = fc
    .record({
      width: fc.integer({ min: 200, max: 2000 }),
      height: fc.integer({ min: 100, max: 1200 }),
      size: fc.integer({ min: 50, max: 300 }),
      top: fc.integer({ min: 0, max: 100 }),
      bottom: fc.integer({ min: 0, max: 200 }),
    })
    .map(({ width, height, size, top, bottom }) =>
      stage({ box: { width, height }, inset: { top, bottom }, size }),
    );
  const lines = fc.integer({ min: 1, max: 4 });

  test.each([
    ['placeBlocks', placeBlocks],
    ['placeNewestBlocks', placeNewestBlocks],
  ] as const)('no cue covers another, a control, or leaves the picture: %s', (_name, place) => {
    fc.assert(
      fc.property(stages, fc.array(fc.tuple(facts, lines), { maxLength: 5 }), (on, cues) => {
        const blocks = cues.map(([one, count]) => {
          const whole = block(one, on);
          const size = one.vertical
            ? { ...whole.size, width: count * on.lineHeight }
            : { ...whole.size, height: count * on.lineHeight };
          return block(one, on, size);
        });
        const places = place(blocks, on).filter((one) => one !== null);
        for (const [index, one] of places.entries()) {
          expect(isWithin(one, findOpenArea(on))).toBe(true);
          expect(places.slice(index + 1).some((other) => isOverlapping(one, other))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
