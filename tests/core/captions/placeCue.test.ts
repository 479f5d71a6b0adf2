import { describe, expect, test } from 'vitest';
import { frameCue } from '../../../src/core/captions/frameCue.js';
import { cue, placeAlone, stage } from './stage.js';

const line = { width: 400, height: 42 };
const twoLines = { width: 400, height: 84 };

describe('up and down', () => {
  test('a cue that names no place stands in the middle, a twelfth of the picture above its bottom', () => {
    expect(placeAlone({}, line)).toEqual({ left: 400, top: 508, ...line });
    expect(placeAlone({}, twoLines)).toEqual({ left: 400, top: 466, ...twoLines });
  });

  test.each([
    ['0, the first line', 0, 50],
    ['1', 1, 92],
    ['2.6, rounded to 3', 2.6, 176],
    ['−1, the last line', -1, 508],
    ['−3', -3, 424],
    ['99, beyond the end', 99, 508],
    ['−99, beyond the start', -99, 50],
  ])('line %s', (_name, number, top) => {
    expect(placeAlone({ line: number }, line)?.top).toBe(top);
  });

  test.each([
    ['start', 300],
    ['center', 279],
    ['end', 258],
  ] as const)('line 50%%,%s', (lineAlign, top) => {
    expect(placeAlone({ snapToLines: false, line: 50, lineAlign }, line)?.top).toBe(top);
  });

  test('a percentage may have the margin, but not leave the picture', () => {
    expect(placeAlone({ snapToLines: false, line: 100 }, line)?.top).toBe(558);
    expect(placeAlone({ snapToLines: false, line: 0 }, line)?.top).toBe(0);
  });

  test.each([
    [-5, 558],
    [140, 558],
    ['auto' as const, 558],
  ])('a percentage of %s counts as 100', (number, top) => {
    expect(placeAlone({ snapToLines: false, line: number }, line)?.top).toBe(top);
  });
});

describe('from side to side', () => {
  const frame = (facts: Parameters<typeof cue>[0]) => {
    const { start, length } = frameCue(cue(facts), stage());
    return [start, start + length];
  };

  test.each([
    ['nothing', {}, [30, 1170]],
    ['align:left', { align: 'left' }, [30, 1170]],
    ['align:right', { align: 'right' }, [30, 1170]],
    ['position:10% line-left size:35%', { position: 10, positionAlign: 'line-left', size: 35 }, [120, 540]],
    [
      'position:90% line-right size:35%',
      { position: 90, positionAlign: 'line-right', size: 35 },
      [660, 1080],
    ],
    ['position:25% size:30%', { position: 25, size: 30 }, [120, 480]],
    ['position:25%, which leaves half of it', { position: 25 }, [30, 600 + 30]],
    ['align:start, from the middle as WebVTT has it', { align: 'start' }, [600, 1170 + 30]],
    ['align:end', { align: 'end' }, [0, 600]],
    ['align:start from right to left', { align: 'start', direction: 'rtl' }, [0, 600]],
    ['align:end from right to left', { align: 'end', direction: 'rtl' }, [600, 1200]],
  ] as const)('%s', (_name, facts, [from, to]) => {
    const [start = 0, end = 0] = frame(facts);
    // Frames that reach the picture's edge are moved or shortened to its margin of a fortieth.
    expect(Math.abs(start - from)).toBeLessThanOrEqual(30);
    expect(Math.abs(end - to)).toBeLessThanOrEqual(30);
    expect(start).toBeGreaterThanOrEqual(30);
    expect(end).toBeLessThanOrEqual(1170);
  });

  test.each([
    ['left', 'ltr', 120],
    ['start', 'ltr', 120],
    ['center', 'ltr', 250],
    ['end', 'ltr', 380],
    ['right', 'ltr', 380],
    ['start', 'rtl', 380],
    ['end', 'rtl', 120],
    ['left', 'rtl', 120],
  ] as const)('a short cue leans on the side of its text: %s, %s', (align, direction, left) => {
    const facts = { align, direction, position: 10, positionAlign: 'line-left', size: 35 } as const;
    expect(placeAlone(facts, { width: 160, height: 42 })?.left).toBe(left);
  });

  test('a position that leaves no room still leaves room for a few letters', () => {
    expect(frameCue(cue({ position: 0 }), stage())).toMatchObject({ start: 30, length: 180 });
  });

  test('larger letters get a box as much larger, up to the whole picture', () => {
    const wide = (size: number) => frameCue(cue({ position: 50, size: 30 }), stage({ size })).length;
    expect(wide(100)).toBe(360);
    expect(wide(200)).toBe(720);
    expect(wide(300)).toBe(1080);
    expect(frameCue(cue({ size: 60 }), stage({ size: 300 })).length).toBe(1140);
  });
});

describe('vertical text', () => {
  const column = { width: 42, height: 300 };

  test.each([
    ['rl', 0, 1128],
    ['rl', 1, 1086],
    ['rl', -1, 30],
    ['rl', 'auto', 30],
    ['lr', 0, 30],
    ['lr', 1, 72],
    ['lr', -1, 1128],
    ['lr', 'auto', 1128],
  ] as const)('vertical:%s line:%s', (vertical, number, left) => {
    expect(placeAlone({ vertical, line: number }, column)?.left).toBe(left);
  });

  test('runs down the title area and leans on its text’s side', () => {
    const facts = { vertical: 'rl', line: 0, align: 'left' } as const;
    expect(frameCue(cue(facts), stage())).toMatchObject({
      writingMode: 'vertical-rl',
      start: 50,
      length: 500,
    });
    expect(placeAlone(facts, column)?.top).toBe(50);
    expect(placeAlone({ ...facts, align: 'center' }, column)?.top).toBe(150);
  });

  test('a percentage measures from the left', () => {
    const facts = { vertical: 'lr', snapToLines: false, line: 25 } as const;
    expect(placeAlone(facts, column)?.left).toBe(300);
    expect(placeAlone({ ...facts, lineAlign: 'end' }, column)?.left).toBe(258);
  });
});

describe('a picture that is not all of its box', () => {
  const letterbox = stage({
    box: { width: 1200, height: 1000 },
    picture: { left: 0, top: 200, width: 1200, height: 600 },
  });

  test('captions stand on the picture', () => {
    expect(placeAlone({}, line, letterbox)?.top).toBe(708);
    expect(placeAlone({ line: 0 }, line, letterbox)?.top).toBe(250);
    expect(placeAlone({ snapToLines: false, line: 50 }, line, letterbox)?.top).toBe(500);
  });

  test('controls in the black below it move nothing', () => {
    expect(placeAlone({}, line, { ...letterbox, inset: { top: 0, bottom: 150 } })?.top).toBe(708);
  });
});
