import { describe, expect, test } from 'vitest';
import { findLeaving, findReadingHold } from '../../../src/core/captions/findReadingHold.js';

describe('a caption leaves', () => {
  test.each([
    ['with its own end, where another shows on', 3, 9, { next: 3, othersShow: true }, 3],
    ['when the next comes, where it is not read by then', 3, 9, { next: 5, othersShow: false }, 5],
    ['when it has been read, where nothing comes before', 3, 4, { next: 5, othersShow: false }, 4],
    ['with its end, where it has been read before', 3, 2, { next: 5, othersShow: false }, 3],
    ['when it has been read, as the last', 3, 9, { next: Infinity, othersShow: false }, 9],
  ])('%s', (_, endTime, readUntil, around, leaves) => {
    expect(findLeaving(endTime, readUntil, around)).toBe(leaves);
  });
});

describe('the film is held to be read', () => {
  const film = { time: 10, rate: 1, now: 100 };

  test('a moment before a caption leaves that cannot have been read by then, and until it has been', () => {
    const hold = findReadingHold([{ leavesAt: 12, readBy: 103 }], film);
    expect(hold?.at).toBeCloseTo(11.9, 6);
    expect(hold?.until).toBe(103);
  });

  test('not where there is time enough on the wall, nor for a moment that helps nobody', () => {
    expect(findReadingHold([{ leavesAt: 12, readBy: 102 }], film)).toBeNull();
    expect(findReadingHold([{ leavesAt: 12, readBy: 102.1 }], film)).toBeNull();
  });

  test('where a film that plays twice as fast leaves half the time', () => {
    const hold = findReadingHold([{ leavesAt: 12, readBy: 102 }], { ...film, rate: 2 });
    expect(hold?.at).toBeCloseTo(11.8, 6);
  });

  test('first for the one that leaves first, whichever comes first in the list', () => {
    const captions = [
      { leavesAt: 14, readBy: 108 },
      { leavesAt: 12, readBy: 103 },
    ];
    expect(findReadingHold(captions, film)?.until).toBe(103);
    expect(findReadingHold(captions.reverse(), film)?.until).toBe(103);
  });

  test('at once, where it leaves within that moment', () => {
    expect(findReadingHold([{ leavesAt: 10.05, readBy: 103 }], film)?.at).toBe(10);
  });

  test('never for what has left, or stays for good', () => {
    expect(findReadingHold([{ leavesAt: 10, readBy: 103 }], film)).toBeNull();
    expect(findReadingHold([{ leavesAt: Infinity, readBy: 900 }], film)).toBeNull();
  });
});
