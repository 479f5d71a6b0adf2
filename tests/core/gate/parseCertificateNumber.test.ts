import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCheckCharacter } from '../../../src/core/gate/certificate/findCheckCharacter.js';
import { isDay } from '../../../src/core/gate/certificate/isDay.js';
import { parseCertificateNumber } from '../../../src/core/gate/parseCertificateNumber.js';

/** Synthetic: the standard's own sample, or born so long ago that nobody living owns them. */
const first = '11010519491231002X11';

describe('a certificate number that is right', () => {
  test.each([
    [first, 1, 1, '110105', '1949-12-31'],
    ['31010119000203123612', 1, 2, '310101', '1900-02-03'],
    ['44030519040229001313', 1, 3, '440305', '1904-02-29'],
    ['81000019010615002514', 1, 4, '810000', '1901-06-15'],
  ])('%s is understood, part by part', (number, category, grade, region, birthDate) => {
    expect(parseCertificateNumber(number)).toEqual({
      ok: true,
      number,
      id: number.slice(0, 18),
      region,
      birthDate,
      category,
      grade,
      needsUpstreamForVisual: false,
      groups: expect.any(Array) as unknown,
    });
  });

  test('with several disabilities is not refused by its form, but somebody has to be asked whether sight is among them', () => {
    expect(parseCertificateNumber('51010419021130006471')).toMatchObject({
      ok: true,
      category: 7,
      needsUpstreamForVisual: true,
    });
  });

  test('is read back in groups that can be heard and compared', () => {
    const parsed = parseCertificateNumber(first);
    expect(parsed.ok && parsed.groups.join(' ')).toBe('1101 0519 4912 3100 2X 11');
  });

  test('of a foreigner with permanent residence is understood', () => {
    const body = '91184019490101001';
    expect(parseCertificateNumber(`${body}${findCheckCharacter(body)}11`)).toMatchObject({ ok: true });
  });

  test.each(['B1', 'b1', ' - B 1', 'B12', 'Ｂ１'])('on a reissued card may go on: %s', (suffix) => {
    const parsed = parseCertificateNumber(first + suffix);
    expect(parsed).toMatchObject({ ok: true, number: first });
    expect(parsed.ok && parsed.reissue).toMatch(/^B12?$/);
    expect(parsed.ok && parsed.groups.at(-1)).toBe(parsed.ok && parsed.reissue);
  });
});

describe('however it is typed, pasted or said, it is the same number', () => {
  test.each([
    '1101 0519 4912 3100 2x11',
    '１１０１０５１９４９１２３１００２Ｘ１１',
    '110105-19491231-002X-1-1',
    '110105—19491231–002X‑11',
    '\u200b1101\u00a00519\u30004912\t3100\n2X11\ufeff',
    '1101，0519，4912，3100，2X，11。',
    '残疾人证号：11010519491231002X11',
    '一一零一 零五一九 四九一二 三一零零 二叉一一',
    '幺幺〇幺，洞五幺九，四九幺两，三幺〇〇，两艾克斯，幺幺',
    '壹壹零壹逗号零伍壹玖逗号肆玖壹贰逗号叁壹零零逗号贰爱克斯逗号壹壹',
    '1101 零五19 四九1二 3100 二× 11',
    'one one zero one, zero five one nine, four nine one two, three one zero zero, two ex, one one',
    'double one oh one comma oh five one nine comma four nine one two comma three one double zero comma two X comma double one',
    'One One O One O Five One Nine Four Nine One To Three One O O Two ex one one',
    '①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②Ⅹ①①',
  ])('%s', (said) => {
    expect(parseCertificateNumber(said)).toMatchObject({ ok: true, number: first });
  });
});

describe('a viewer is told which group to look at', () => {
  test.each([
    ['31010119000203123712', 'checksum', 'check', [1, 18]],
    ['11010519000229002511', 'date', 'birth-date', [7, 14]],
    ['11010519491231002X81', 'category', 'category', [19, 19]],
    ['11010519491231002X01', 'category', 'category', [19, 19]],
    ['11010519491231002X15', 'grade', 'grade', [20, 20]],
    ['11010519491231002X10', 'grade', 'grade', [20, 20]],
    ['01010519490101002812', 'region', 'region', [1, 6]],
    ['31010119000203213612', 'checksum', 'check', [1, 18]],
    ['11010519491331002X11', 'date', 'birth-date', [7, 14]],
    ['11010519490431002X11', 'date', 'birth-date', [7, 14]],
    ['11010509491231002X11', 'date', 'birth-date', [7, 14]],
    ['1101A519491231002X11', 'characters', 'region', [5, 5]],
    ['11010519491231X02X11', 'characters', 'sequence', [15, 15]],
    ['11010519491231002A11', 'characters', 'check', [18, 18]],
    ['11010519491231002B1', 'characters', 'check', [18, 18]],
    ['11010519491231002X1X', 'characters', 'grade', [20, 20]],
    ['11010519491231002X11#1', 'characters', 'reissue', [21, 21]],
    ['我不知道', 'characters', 'region', [1, 1]],
  ] as const)('%s: %s, %s', (number, reason, group, places) => {
    expect(parseCertificateNumber(number)).toMatchObject({ ok: false, reason, group, places });
  });

  test.each([
    ['', 0],
    ['   ', 0],
    ['1101', 4],
    ['1101051949123100 2X1', 19],
    ['11010519491231002X111', 21],
    // A digit was left out before the X: what is wrong is the length, not the X.
    ['1101051949123102X11', 19],
    ['1101051949123100X11B1', 19],
    ['110105194912310021', 18],
    ['1'.repeat(401), 401],
  ])('%s has not its length', (number, count) => {
    const parsed = parseCertificateNumber(number);
    expect(parsed).toMatchObject({ ok: false, reason: 'length', group: 'whole', count });
  });

  test('who gives the resident identity number is told exactly that', () => {
    expect(parseCertificateNumber('11010519491231002X')).toEqual({
      ok: false,
      reason: 'resident-id',
      group: 'whole',
      places: [1, 20],
      count: 18,
      id: '11010519491231002X',
    });
    expect(parseCertificateNumber('幺幺零幺零五 1949 1231 002 叉')).toMatchObject({ reason: 'resident-id' });
  });
});

const digits = fc.stringMatching(/^\d{3}$/);
const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
/** Every well-formed number. */
const numbers = fc
  .tuple(
    fc.constantFrom('110105', '310101', '440305', '810000', '650100', '911840'),
    days,
    digits,
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([region, day, sequence, category, grade]) => {
    const body = region + day.toISOString().slice(0, 10).replaceAll('-', '') + sequence;
    return `${body}${findCheckCharacter(body)}${category}${grade}`;
  });

test('every well-formed number is understood', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(parseCertificateNumber(number)).toMatchObject({ ok: true, number });
    }),
  );
});

test('no single mistyped character of an identity number passes', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      for (let at = 0; at < 18; at += 1)
        for (const other of '0123456789X') {
          if (other === number[at]) continue;
          const mistyped = number.slice(0, at) + other + number.slice(at + 1);
          expect(parseCertificateNumber(mistyped).ok, `${number} → ${mistyped}`).toBe(false);
        }
    }),
    { numRuns: 60 },
  );
});

test('no two swapped neighbours of an identity number pass', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      for (let at = 0; at < 17; at += 1) {
        const [left = '', right = ''] = number.slice(at, at + 2);
        if (left === right) continue;
        const swapped = number.slice(0, at) + right + left + number.slice(at + 2);
        expect(parseCertificateNumber(swapped).ok, `${number} → ${swapped}`).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

test('every day that was is a birthday, and no other', () => {
  for (const year of [1900, 1904, 1999, 2000])
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const date = new Date(Date.UTC(year, month - 1, day));
        const was = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const digits = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
        expect(isDay(digits), digits).toBe(was);
      }
});

test('the check character is the one of ISO 7064 by its other way of reckoning', () => {
  /** Doubling and adding, as the standard's recursive form has it; no weights. */
  const reckon = (body: string): string => {
    const rest = body.split('').reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
    const check = (12 - rest) % 11;
    return check === 10 ? 'X' : String(check);
  };
  expect(findCheckCharacter('11010519491231002')).toBe('X');
  fc.assert(
    fc.property(fc.stringMatching(/^\d{17}$/), (body) => {
      expect(findCheckCharacter(body)).toBe(reckon(body));
    }),
    { numRuns: 5000 },
  );
});

describe('nothing makes it throw or wait', () => {
  test('any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 500 }),
        (text) => {
          expect(typeof parseCertificateNumber(text).ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([undefined, null, 5, {}, [], Symbol('x'), '__proto__', 'constructor', '\ud800', 'ﷺ'.repeat(400)])(
    'what is no number: %s',
    (input) => {
      expect(parseCertificateNumber(input as string)).toMatchObject({ ok: false });
    },
  );

  test('a text of a million characters is refused at once', () => {
    const begin = performance.now();
    expect(parseCertificateNumber('1 '.repeat(500_000))).toMatchObject({ reason: 'length' });
    expect(performance.now() - begin).toBeLessThan(50);
  });
});
