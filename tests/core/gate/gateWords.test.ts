import { describe, expect, test } from 'vitest';
import { composeNotice } from '../../../src/core/gate/i18n/composeNotice.js';
import { createGateTranslate } from '../../../src/core/gate/i18n/createGateTranslate.js';
import { defineGateMessages, type GateMessages } from '../../../src/core/gate/i18n/defineGateMessages.js';
import { describeWait } from '../../../src/core/gate/i18n/describeWait.js';
import { gateCatalogues } from '../../../src/core/gate/i18n/gateCatalogues.js';
import { gateEn } from '../../../src/core/gate/i18n/gateEn.js';
import { gateZhCN } from '../../../src/core/gate/i18n/gateZhCN.js';
import { sayNumberProblem } from '../../../src/core/gate/i18n/sayNumberProblem.js';
import { parseCertificateNumber } from '../../../src/core/gate/parseCertificateNumber.js';
import type { Message } from '../../../src/core/i18n/Message.js';

const forms = (message: Message): string[] =>
  typeof message === 'string'
    ? [message]
    : Object.entries(message).flatMap(([name, form]) => (name === 'by' ? [] : [form]));
const blanks = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
const entries = (messages: GateMessages) =>
  Object.entries(messages).flatMap(([key, message]) => forms(message).map((text) => [key, text] as const));

describe.each(Object.entries(gateCatalogues))('%s', (tag, messages: GateMessages) => {
  test('says everything that English says, with the same blanks', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(gateEn).sort());
    for (const [key, text] of entries(messages)) {
      const english = forms((gateEn as GateMessages)[key as keyof GateMessages]).at(-1) ?? '';
      expect(blanks(text), key).toEqual(blanks(english));
    }
  });

  test('names nowhere what a viewer cannot do, so that nobody beside them hears it', () => {
    // Whom a film is for is said of the film, at its door; the law's mark stands with its title.
    const ofTheFilm = ['gate.locked.say', 'gate.mark'];
    for (const [key, text] of entries(messages)) {
      if (ofTheFilm.includes(key)) continue;
      expect(text, key).not.toMatch(/blind|sight|vision|visual|disab|视力|视障|盲|残障/i);
      if (!key.startsWith('number.')) expect(text, key).not.toMatch(/残疾/);
    }
  });

  test('never says in a name what the screen reader says itself', () => {
    for (const [key, text] of entries(messages))
      if (key.endsWith('.label')) expect(text, key).not.toMatch(/按钮|复选|button|checkbox|link/i);
  });

  test('gives trouble a sentence for what happened and one for what to do', () => {
    const stop = tag === 'en' ? /[.:;](?= |$)/g : /[。：；，]/g;
    for (const [key, text] of entries(messages))
      if (key.startsWith('problem.'))
        expect(text.match(stop)?.length ?? 0, `${key} ${text}`).toBeGreaterThanOrEqual(2);
  });

  test('has no stray space, and uses no word that viewers do not use', () => {
    for (const [key, text] of entries(messages)) {
      expect(text, key).toBe(text.trim().replace(/ {2,}/g, ' '));
      expect(text, key).not.toMatch(/session|token|credential|upload|server|成功|会话|令牌|服务器|上传/i);
    }
  });

  test('tells all that must be told before anything is asked', () => {
    const { sections, version } = composeNotice(createGateTranslate(tag), {
      operator: '灯影剧场',
      contact: '400-000-0000',
    });
    expect(sections.map(({ id }) => id)).toEqual([
      'who',
      'purpose',
      'necessity',
      'effect',
      'retention',
      'rights',
    ]);
    expect(sections[0]?.text).toMatch(/灯影剧场.*400-000-0000/);
    expect(version).toMatch(/^\d{4}-\d\d/);
    expect(sections.every(({ heading, text }) => heading && text && !text.includes('{'))).toBe(true);
  });
});

test('the sentences of the spoken design are said as they were designed', () => {
  const [en, zh] = [createGateTranslate('en'), createGateTranslate('zh-CN')];
  expect(zh('gate.locked.say')).toBe('本片供视障人士免费观看。先认证一次，约 3 分钟，不用拍照。');
  expect(en('state.verified.say')).toBe('You are verified. All films are now free for you.');
  expect(zh('problem.provider-unavailable')).toBe(
    '认证系统没有回应。您的申请已保存，有结果会通知您，不必等在这里。',
  );
  const groups = '1101 0519 4912 3100 2X 11';
  expect(zh('flow.check.question', { groups })).toBe(`${groups}，对吗？`);
  expect(en('flow.check.question', { groups })).toBe(`${groups}. Is that right?`);
});

test.each([
  [
    '11010519491231002X',
    'That is the 18-digit number of an identity card. Add the last 2 digits of the certificate.',
  ],
  ['11010519000229002511', 'Something in the number is wrong: check the birth date, places 7 to 14.'],
  [
    '31010119000203123712',
    'Something in the number is wrong: check the birth date, places 7 to 14, and place 18.',
  ],
  ['11010519491231002X81', 'Something in the number is wrong: check place 19, a digit from 1 to 7.'],
  ['11010519491231002X15', 'Something in the number is wrong: check place 20, a digit from 1 to 4.'],
  ['01010519490101002812', 'Something in the number is wrong: check the region, places 1 to 6.'],
  ['1101051949123100', 'The number has 16 places; 20 are needed. Count the last group once more.'],
])('a mistyped number is told by its group, and never repeated: %s', (number, words) => {
  const problem = parseCertificateNumber(number);
  expect(problem.ok).toBe(false);
  if (!problem.ok) expect(sayNumberProblem(problem, createGateTranslate('en'))).toBe(words);
  expect(words).not.toContain(number);
});

test('a wait is said as a person says it', () => {
  const say = createGateTranslate('en');
  expect([0, 1, 3, 180, 2880].map((minutes) => describeWait(minutes, say))).toEqual([
    'At once.',
    'About 1 minute.',
    'About 3 minutes.',
    'About 3 hours.',
    'About 2 working days.',
  ]);
});

test('a language nobody wrote is served by the nearest, and a site can bring its own', () => {
  expect(createGateTranslate(['fr', 'zh-TW']).locale).toBe('zh-CN');
  expect(createGateTranslate('xx').locale).toBe('en');
  const own = createGateTranslate('fr', defineGateMessages({ ...gateEn, 'flow.next.label': 'Continuer' }));
  expect([own('flow.next.label'), own.locale]).toEqual(['Continuer', 'fr']);
});

// The promise of the types: each line below must not compile. `tsc` fails where one of them does.
test('a catalogue that is not complete or not right does not compile', () => {
  defineGateMessages({ ...gateZhCN });
  // @ts-expect-error a missing message
  defineGateMessages({ 'flow.next.label': 'Continuer' });
  // @ts-expect-error a misnamed blank
  defineGateMessages({ ...gateEn, 'flow.step': 'Étape {nombre} sur {count}.' });
  // @ts-expect-error a message that nobody says
  defineGateMessages({ ...gateEn, 'flow.nxt.label': 'Continuer' });
  // @ts-expect-error a blank that is not filled
  createGateTranslate('en')('flow.step', { number: 1 });
  expect(true).toBe(true);
});
