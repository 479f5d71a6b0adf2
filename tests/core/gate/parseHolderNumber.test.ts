import { describe, expect, test } from 'vitest';
import { createGateTranslate } from '../../../src/core/gate/i18n/createGateTranslate.js';
import { sayNumberProblem } from '../../../src/core/gate/i18n/sayNumberProblem.js';
import { parseCertificateNumber } from '../../../src/core/gate/parseCertificateNumber.js';
import { parseHolderNumber } from '../../../src/core/gate/parseHolderNumber.js';

const certificate = '11010519491231002X11';

describe('whoever has no certificate at hand gives the number of their identity card', () => {
  test.each([
    '11010519491231002X',
    '1101 0519 4912 3100 2x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '幺幺零幺零五 1949 1231 002 叉',
  ])('however it is typed or said: %s', (number) => {
    expect(parseHolderNumber(number)).toEqual({
      ok: true,
      id: '11010519491231002X',
      groups: ['1101', '0519', '4912', '3100', '2X'],
    });
  });

  test.each([
    ['010105194901010028', 'region', [1, 6]],
    ['110105190002290025', 'date', [7, 14]],
    ['310101190002031237', 'checksum', [1, 18]],
  ] as const)('and is told which part of it is wrong: %s', (number, reason, places) => {
    expect(parseHolderNumber(number)).toMatchObject({ ok: false, reason, places, count: 18 });
  });

  test.each([
    ['1101051949123100', 16],
    ['11010519491231002X1', 19],
    ['', 0],
  ])('and how many places it has, where it is neither: %s', (number, count) => {
    const parsed = parseHolderNumber(number);
    expect(parsed.ok ? parsed : { reason: parsed.reason, count: parsed.count }).toEqual({
      reason: 'length',
      count,
    });
    if (parsed.ok) return;
    const words = ['en', 'zh-CN'].map((locale) =>
      sayNumberProblem(parsed, createGateTranslate(locale), true),
    );
    expect(words).toEqual([
      `The number has ${count} places; a certificate has 20, an identity card 18. Count the last group once more.`,
      `号码有 ${count} 位。残疾人证是 20 位，身份证是 18 位。请数一数最后一段。`,
    ]);
  });
});

test('the number of a certificate is understood as ever, and what was added to it at a reissue is kept', () => {
  const parsed = parseHolderNumber(`${certificate} B1`);
  expect(parsed).toMatchObject({ ok: true, id: certificate.slice(0, 18) });
  expect(parsed.ok && parsed.certificate).toEqual(parseCertificateNumber(`${certificate}B1`));
  expect(parsed.ok && parsed.groups.join('')).toBe(`${certificate}B1`);
  expect(parseHolderNumber('11010519491231002X15')).toEqual(parseCertificateNumber('11010519491231002X15'));
});
