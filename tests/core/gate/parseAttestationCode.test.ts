import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dammCheck } from '../../../src/core/gate/attestation/dammCheck.js';
import { parseAttestationCode, writeAttestationGroup } from '../../../src/core/gate/parseAttestationCode.js';

const codes = fc
  .array(fc.stringMatching(/^\d{4}$/), { minLength: 10, maxLength: 10 })
  .map((groups) => groups.map(writeAttestationGroup).join(''));
const sample = ['0000', '1111', '2222', '3333', '4444', '5555', '6666', '7777', '8888', '9999']
  .map(writeAttestationGroup)
  .join('');

test('the check digit is the one that is published', () => {
  expect(dammCheck('572')).toBe('4');
  expect(dammCheck('5724')).toBe('0');
});

test('a code is understood however it is read out', () => {
  const chinese = '〇一二三四五六七八九';
  const english = 'zero one two three four five six seven eight nine'.split(' ');
  fc.assert(
    fc.property(codes, (code) => {
      const groups = code.match(/.{5}/g) ?? [];
      const said = (names: string | string[], between: string) =>
        groups.map((group) => group.replace(/\d/g, (digit) => `${names[Number(digit)] ?? ''}${between}`));
      for (const text of [
        code,
        groups.join(' '),
        groups.join('-'),
        said(chinese, '').join('，'),
        said(english, ' ').join(', '),
        said(english, ' comma ').join(' '),
      ])
        expect(parseAttestationCode(text)).toEqual({ ok: true, code, groups });
    }),
  );
});

test('whoever mishears one digit, or swaps two, is told which group', () => {
  fc.assert(
    fc.property(codes, fc.nat(49), fc.integer({ min: 1, max: 9 }), (code, at, more) => {
      const group = Math.floor(at / 5) + 1;
      const other = String((Number(code[at]) + more) % 10);
      expect(parseAttestationCode(code.slice(0, at) + other + code.slice(at + 1))).toMatchObject({
        reason: 'checksum',
        group,
      });
      const [left, right] = [code[at], code[at + 1]];
      if (at % 5 === 4 || left === right) return;
      expect(
        parseAttestationCode(code.slice(0, at) + String(right) + String(left) + code.slice(at + 2)),
      ).toMatchObject({ reason: 'checksum', group });
    }),
    { numRuns: 500 },
  );
});

test('two groups in the wrong order are found', () => {
  fc.assert(
    fc.property(codes, fc.nat(8), (code, at) => {
      const groups = code.match(/.{5}/g) ?? [];
      const swapped = [...groups.slice(0, at), groups[at + 1], groups[at], ...groups.slice(at + 2)].join('');
      expect(parseAttestationCode(swapped).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['', { reason: 'length', count: 0 }],
  [sample.slice(1), { reason: 'length', count: 49 }],
  [`${sample}1`, { reason: 'length', count: 51 }],
  [sample.replace(/7/, 'X'), { reason: 'characters', group: 8 }],
  [`${sample}!`, { reason: 'characters', group: 10 }],
  ['1'.repeat(1001), { reason: 'length' }],
])('%s is no code', (text, fault) => {
  expect(parseAttestationCode(text)).toMatchObject({ ok: false, ...fault });
});

test('nothing makes it throw', () => {
  for (const input of [undefined, null, 5, {}, []])
    expect(parseAttestationCode(input as string).ok).toBe(false);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
      (text) => !parseAttestationCode(text).ok,
    ),
  );
});
