import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../../src/gate-server/logs/createLog.js';
import { scrub } from '../../../src/gate-server/logs/scrub.js';
import { Secret } from '../../../src/gate-server/Secret.js';

const certificate = '11010519491231002X11';
const forms: [string, string][] = [
  ['as it is', certificate],
  ['in small letters', certificate.toLowerCase()],
  ['without the last two', certificate.slice(0, 18)],
  ['in groups', '1101 0519 4912 3100 2X 11'],
  ['with hyphens', '110105-19491231-002X-11'],
  ['with full-width digits', '１１０１０５１９４９１２３１００２Ｘ１１'],
  ['dictated', '一一零一零五一九四九一二三一零零二X一一'],
  ['dictated, as on the telephone', '幺幺〇幺〇五幺九四九幺二三幺〇〇二X幺幺'],
  ['in an address', '/a?number=1101%200519%204912%203100%202X%2011&b=1'],
  ['in an address, full-width', `/a?n=${encodeURIComponent('１１０１０５１９４９１２３１００２Ｘ１１')}`],
  ['in JSON within a text', JSON.stringify({ number: certificate })],
  ['as an array of groups', '["1101","0519","4912","3100","2X","11"]'],
  ['with a reissue suffix', `${certificate}B1`],
  ['between other words', `certificate ${certificate}.`],
];

/** What must not be found: any run of the number that is longer than a birthday. */
const leaks = (text: string): boolean => {
  const plain = text.normalize('NFKC').replace(/[^\dXx]/g, '');
  return plain.includes('1101051949') || plain.includes('49123100');
};

describe('attack 28: numbers in logs', () => {
  test.each(forms)('a certificate number %s is gone', (_what, text) => {
    expect(scrub(text)).toContain('[number]');
    expect(leaks(scrub(text))).toBe(false);
  });

  test('any number, with whatever stands between its digits', () => {
    const separator = fc.constantFrom('', ' ', '-', '–', ',', '.', '%20', '  ', '/');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), separator), { minLength: 20, maxLength: 20 }),
        fc.constantFrom('', 'x', 'name=', '"'),
        (digits, before) => {
          const text = `${before}${digits.map(([digit, between]) => `${digit}${between}`).join('')}`;
          expect(scrub(text).replace(/\D/g, '').length).toBeLessThan(4);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a time', '2026-11-26T08:00:00.000Z took 1234 ms'],
    ['a short count', 'viewers 17000000 of 85000000'],
    ['an address', '192.0.2.7 asked for hls/video/1.m4s'],
    ['Chinese with numbers', '三个人看了两部影片'],
  ])('%s stays as it is', (_what, text) => {
    expect(scrub(text)).toBe(text);
  });

  test('grants, tokens and cookies are gone wherever they stand', () => {
    const token = 'a'.repeat(43);
    expect(scrub(`GET /gate/v1/m/k1.abc.1764122582.sig/lantern-ferry/hls/1.m4s`)).toBe(
      'GET /gate/v1/m/[grant]/lantern-ferry/hls/1.m4s',
    );
    expect(scrub(`session ${token}!`)).toBe('session [token]!');
    expect(scrub(`cookie: __Host-gate=abc; other=1\nnext`)).toBe('cookie: [gone]\nnext');
    expect(scrub(`Authorization: Bearer abc`)).toBe('Authorization: [gone]');
  });

  test('in every place of a line: fields, names of fields, errors, numbers, deep within', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => 0,
    );
    log('error', 'planted', {
      text: certificate,
      [certificate]: 'as a name',
      digits: 11010519491231002,
      big: 110105194912310021n,
      secret: new Secret(certificate),
      given: { deep: { deeper: [`x ${certificate}`] } },
      error: Object.assign(new Error(`no ${certificate}`, { cause: certificate }), { code: certificate }),
      cookie: `gate=${'b'.repeat(43)}`,
      number: 'short',
      when: undefined,
    });
    expect(lines).toHaveLength(1);
    expect(leaks(lines.join())).toBe(false);
    expect(lines[0]).not.toContain('bbbb');
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'error', event: 'planted', number: '[gone]' });
  });
});

test('attack 29: log injection: what comes from outside stays within its line and its field', () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => 0,
  );
  log('info', 'asked', { path: '/x\n{"level":"error","event":"forged"}\r\n\u2028', level2: '"}' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/[\n\r]/);
  expect((JSON.parse(lines[0]!) as { event: string }).event).toBe('asked');
});

test('a field cannot pose as the level or the event of its line', () => {
  const lines: string[] = [];
  createLog(
    (line) => lines.push(line),
    () => 0,
  )('error', 'real', { event: 'forged', level: 'info', at: 'never' });
  expect(JSON.parse(lines[0]!)).toEqual({ at: '1970-01-01T00:00:00.000Z', level: 'error', event: 'real' });
});
