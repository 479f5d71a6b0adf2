import { describe, expect, test } from 'vitest';
import { judgeErrors } from '../../../../src/audit/pages/rules/gate/errorsTold.js';
import { judgeLabel } from '../../../../src/audit/pages/rules/gate/fieldLabels.js';
import { namesPurpose, purposeOf } from '../../../../src/audit/pages/rules/gate/purposeOf.js';
import { findLimit } from '../../../../src/audit/pages/rules/gate/timeLimits.js';

describe('what a field asks of the visitor', () => {
  const ask = (label: string, type = 'text') =>
    purposeOf({ type, label, name: label, code: '' })?.[0] ?? null;
  test.each([
    ['Full name', 'name'],
    ['姓名', 'name'],
    ['First name', 'given-name'],
    ['Verification code', 'one-time-code'],
    ['短信验证码', 'one-time-code'],
    ['Mobile number', 'tel'],
    ['手机号', 'tel'],
    ['Email address', 'email'],
    ['Date of birth', 'bday'],
    ['密码', 'current-password'],
    ['Certificate number', null],
    ['残疾人证号', null],
    ['Name of the person', null],
    ['这个人的姓名', null],
  ])('%s: %s', (label, token) => expect(ask(label)).toBe(token));
  test('a box to tick asks for no text', () => expect(ask('My name may be kept', 'checkbox')).toBeNull());
  test('the type tells where the words do not', () => expect(ask('Contact', 'email')).toBe('email'));
  test('a section and a passkey beside the token do no harm', () => {
    expect(namesPurpose('section-a name', ['name'])).toBe(true);
    expect(namesPurpose('username webauthn', ['username'])).toBe(true);
    expect(namesPurpose('off', ['name'])).toBe(false);
    expect(namesPurpose('', ['name'])).toBe(false);
  });
});

describe('a label', () => {
  test('is seen', () =>
    expect(judgeLabel({ name: 'Name', label: 'Name', placeholder: '' })).toBe('labelled'));
  test('is no placeholder', () =>
    expect(judgeLabel({ name: 'Name', label: '', placeholder: 'Name' })).toBe('placeholder-only'));
  test('that is only heard is asked about', () =>
    expect(judgeLabel({ name: 'Name', label: '', placeholder: '' })).toBe('unseen'));
  test('is missing', () => expect(judgeLabel({ name: '', label: '', placeholder: '' })).toBe('nameless'));
});

describe('how an empty form answered', () => {
  const seen = { byBrowser: false, newText: '', fields: [{ invalid: false, told: '' }], held: false };
  test('at the field, in words', () =>
    expect(
      judgeErrors({ ...seen, newText: 'Write it.', fields: [{ invalid: true, told: 'Write it.' }] }),
    ).toBe('tied'));
  test('in words, and at no field', () =>
    expect(judgeErrors({ ...seen, newText: 'Something is missing.' })).toBe('untied'));
  test('by a mark alone', () =>
    expect(judgeErrors({ ...seen, fields: [{ invalid: true, told: '' }] })).toBe('wordless'));
  test('by the browser', () => expect(judgeErrors({ ...seen, byBrowser: true })).toBe('by-browser'));
  test('not at all', () => expect(judgeErrors(seen)).toBe('nothing'));
  test('not asked', () => expect(judgeErrors(null)).toBe('not-tried'));
});

describe('words that tell of a limit', () => {
  test.each([
    'Please enter it now. The code expires in 60 seconds.',
    'You have 2 minutes left.',
    '验证码 5 分钟内有效。',
    '剩余 30 秒',
  ])('%s', (text) => expect(findLimit(text)).not.toBeNull());
  test.each([
    'The film lasts 90 minutes.',
    'Seven minutes of talk.',
    '影片全长 90 分钟。',
    'Valid certificates only.',
  ])('none in: %s', (text) => expect(findLimit(text)).toBeNull());
});
