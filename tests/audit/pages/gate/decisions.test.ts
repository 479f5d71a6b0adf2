import { describe, expect, test } from 'vitest';
import { applyRule } from '../../../../src/audit/pages/applyRule.js';
import type { PageRule } from '../../../../src/audit/pages/definePageRule.js';
import type { PageDriver } from '../../../../src/audit/pages/PageDriver.js';
import { judgeErrors } from '../../../../src/audit/pages/rules/gate/errorsTold.js';
import { judgeLabel } from '../../../../src/audit/pages/rules/gate/fieldLabels.js';
import { findGateForms, type FoundGateForm } from '../../../../src/audit/pages/rules/gate/findGateForms.js';
import { gateRules } from '../../../../src/audit/pages/rules/gate/gateRules.js';
import type { GateField } from '../../../../src/audit/pages/rules/gate/GateForm.js';
import { namesPurpose, purposeOf } from '../../../../src/audit/pages/rules/gate/purposeOf.js';
import { submitEmpty, type SeenErrors } from '../../../../src/audit/pages/rules/gate/submitEmpty.js';
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
  const seen = {
    byBrowser: false,
    newText: '',
    fields: [{ invalid: false, told: '', hint: '' }],
    held: false,
  };
  test('at the field, in words', () =>
    expect(
      judgeErrors({
        ...seen,
        newText: 'Write it.',
        fields: [{ invalid: true, told: 'Write it.', hint: '' }],
      }),
    ).toBe('tied'));
  test('in words, and at no field', () =>
    expect(judgeErrors({ ...seen, newText: 'Something is missing.' })).toBe('untied'));
  test('by a mark alone', () =>
    expect(judgeErrors({ ...seen, fields: [{ invalid: true, told: '', hint: '' }] })).toBe('wordless'));
  test('by a mark, beside what stood there before', () => {
    const hinted = { invalid: true, told: '', hint: 'As on the certificate.' };
    const told = { invalid: true, told: 'Give your name.', hint: 'As on the certificate.' };
    expect(judgeErrors({ ...seen, fields: [hinted] })).toBe('hint');
    expect(judgeErrors({ ...seen, fields: [told, hinted] })).toBe('hint');
    expect(judgeErrors({ ...seen, fields: [told, hinted], newText: 'Give your name.' })).toBe('untied');
    expect(judgeErrors({ ...seen, fields: [told] })).toBe('tied');
  });
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

describe('a gate ends', () => {
  const target = { path: ['form'], excerpt: '<form>' };
  const field = (more: Partial<GateField> = {}): GateField => ({
    index: 0,
    target: { path: ['form', 'input'], excerpt: '<input>' },
    type: 'text',
    name: 'Full name',
    label: 'Full name',
    placeholder: '',
    autocomplete: 'name',
    code: 'name',
    required: true,
    identifies: true,
    ...more,
  });
  interface Given {
    readonly fields?: readonly GateField[];
    readonly text?: string;
    readonly around?: Partial<FoundGateForm['around']>;
    /** What each field does with a paste; null where it could not be tried. */
    readonly refuses?: readonly boolean[] | null;
    readonly errors?: SeenErrors | null;
  }
  const end = async (rule: PageRule, given: Given | null): Promise<unknown> => {
    const { fields = [field()], text = '', around = {}, refuses = [false], errors = null } = given ?? {};
    const form: FoundGateForm = {
      target,
      fields,
      text,
      frame: 'https://films.example/',
      order: 0,
      around: { refresh: null, puzzles: [], ...around },
    };
    const forms = given ? [form] : [];
    const driver = {
      evaluateInFrames: () => Promise.resolve([{ frame: form.frame, value: refuses }]),
    } as unknown as PageDriver;
    const known = new Map<unknown, unknown>([
      [findGateForms, forms],
      [submitEmpty, forms.map((one) => ({ form: one, seen: errors }))],
    ]);
    const { outcome, findings } = await applyRule(
      rule,
      { driver, once: <Found>(collect: unknown) => Promise.resolve(known.get(collect) as Found) },
      'en',
    );
    return findings.some(({ question, outcome: one }) => (question !== null) !== (one === 'cantTell'))
      ? 'asks where it knows, or asks nothing where it does not'
      : outcome;
  };
  const wrong = (told: string, newText = ''): SeenErrors => ({
    fields: [{ invalid: true, told, hint: '' }],
    newText,
    byBrowser: false,
    held: false,
  });
  const puzzle = (kind: 'vendor' | 'picture' | 'question') => ({ puzzles: [{ kind, what: 'w', target }] });

  test.each<[string, string, Given | null, string]>([
    ['gate/labels', 'with a label', {}, 'passed'],
    [
      'gate/labels',
      'with a placeholder only',
      { fields: [field({ label: '', placeholder: 'Full name' })] },
      'failed',
    ],
    ['gate/labels', 'with no name', { fields: [field(), field({ label: '', name: '' })] }, 'failed'],
    ['gate/labels', 'with a name that is only heard', { fields: [field({ label: '' })] }, 'cantTell'],
    ['gate/labels', 'that is none', null, 'inapplicable'],
    ['gate/autocomplete', 'that names what it asks', {}, 'passed'],
    [
      'gate/autocomplete',
      'that names something else',
      { fields: [field({ autocomplete: 'off' })] },
      'failed',
    ],
    [
      'gate/autocomplete',
      'that asks for what has no name',
      { fields: [field({ label: 'Certificate number', name: 'Certificate number', code: '' })] },
      'inapplicable',
    ],
    ['gate/time-limits', 'that moves on after a minute', { around: { refresh: 60 } }, 'failed'],
    ['gate/time-limits', 'that moves on after twenty hours', { around: { refresh: 72_000 } }, 'failed'],
    ['gate/time-limits', 'that moves on a second later', { around: { refresh: 72_001 } }, 'cantTell'],
    ['gate/time-limits', 'that moves on at once, as a redirect does', { around: { refresh: 0 } }, 'cantTell'],
    ['gate/time-limits', 'that tells of a limit', { text: 'You have 2 minutes left.' }, 'cantTell'],
    ['gate/time-limits', 'that is none', null, 'inapplicable'],
    ['gate/no-puzzle', 'without a puzzle', {}, 'passed'],
    ['gate/no-puzzle', 'with a picture to read off', { around: puzzle('picture') }, 'failed'],
    ['gate/no-puzzle', 'with a vendor’s script', { around: puzzle('vendor') }, 'cantTell'],
    ['gate/no-puzzle', 'with a sum to work out', { around: puzzle('question') }, 'cantTell'],
    ['gate/no-puzzle', 'that is none', null, 'inapplicable'],
    ['gate/paste', 'that takes a paste', {}, 'passed'],
    ['gate/paste', 'that refuses one', { refuses: [true] }, 'failed'],
    ['gate/paste', 'that could not be tried', { refuses: null }, 'cantTell'],
    ['gate/paste', 'with nothing to type', { fields: [field({ type: 'checkbox' })] }, 'inapplicable'],
    ['gate/errors', 'that ties its words to a field', { errors: wrong('Give your name.') }, 'passed'],
    [
      'gate/errors',
      'that lets the browser tell',
      { errors: { fields: [], newText: '', byBrowser: true, held: false } },
      'passed',
    ],
    ['gate/errors', 'that says something somewhere', { errors: wrong('', 'Wrong.') }, 'failed'],
    [
      'gate/errors',
      'that tells of one of two fields',
      {
        errors: {
          ...wrong('Give your name.'),
          fields: [
            { invalid: true, told: 'Give your name.', hint: '' },
            { invalid: true, told: '', hint: '' },
          ],
        },
      },
      'failed',
    ],
    ['gate/errors', 'that only marks a field', { errors: wrong('') }, 'failed'],
    [
      'gate/errors',
      'that says nothing',
      { errors: { fields: [], newText: '', byBrowser: false, held: true } },
      'cantTell',
    ],
    ['gate/errors', 'that was not tried', { errors: null }, 'cantTell'],
    ['gate/errors', 'that is none', null, 'inapplicable'],
  ])('%s: a form %s', async (id, _what, given, expected) => {
    const rule = gateRules.find((one) => one.id === id);
    expect(rule && (await end(rule, given))).toBe(expected);
  });
});
