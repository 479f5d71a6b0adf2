import { describe, expect, test } from 'vitest';
import { isReadAlready } from '../../../src/core/reading/isReadAlready.js';
import { listNew } from '../../../src/core/reading/listNew.js';
import { readCaptionLines } from '../../../src/core/transcript/readCaptionLines.js';

const lines = readCaptionLines(
  [1, 2, 3, 60, 61].map((startTime) => ({
    startTime,
    endTime: startTime + 1,
    text: `At ${String(startTime)}.`,
  })),
  'en',
);
const between = (from: number, to: number) => listNew(lines, from, to).map(({ startTime }) => startTime);

describe('a line of the braille feed', () => {
  test('comes when it has begun, once', () => {
    expect(between(0.5, 1.1)).toEqual([1]);
    expect(between(1.1, 1.4)).toEqual([]);
    expect(between(1.4, 3)).toEqual([2, 3]);
  });
  test('that was leapt over does not come; the one the viewer landed in does', () => {
    expect(between(0, 60.5)).toEqual([60]);
    expect(between(0, 30)).toEqual([]);
    expect(between(60, 2.5)).toEqual([2]);
  });
});

describe('nothing is read twice', () => {
  const quiet = { spokenSubtitles: false, textTo: 'player' } as const;
  test.each([
    ['a description that the player speaks', 'description', 'player', quiet, false],
    ['a description that the screen reader speaks', 'description', 'screen-reader', quiet, true],
    ['a description that both speak', 'description', 'both', quiet, true],
    ['a caption', 'caption', 'screen-reader', quiet, false],
    ['a caption that the player speaks', 'caption', null, { spokenSubtitles: true, textTo: 'player' }, false],
    [
      'a caption that the screen reader speaks',
      'caption',
      null,
      { spokenSubtitles: true, textTo: 'screen-reader' },
      true,
    ],
  ] as const)('%s', (_what, kind, spokenBy, describer, expected) => {
    expect(isReadAlready(kind, { spokenBy }, describer)).toBe(expected);
  });
});
