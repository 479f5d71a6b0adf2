import { describe, expect, test } from 'vitest';
import { findFirstOpen, planPages } from '../../../src/core/gate/flow/planPages.js';
import { cutGroups, spellGroups } from '../../../src/core/gate/flow/spellGroups.js';
import type { FieldOffer, ProviderOffer } from '../../../src/core/gate/GateApi.js';

const field = (name: FieldOffer['name'], required = true): FieldOffer => ({
  name,
  label: name,
  required,
  secret: name === 'number',
});
const registry: Pick<ProviderOffer, 'fields' | 'receiver'> = {
  fields: [field('name'), field('number'), field('note', false)],
  receiver: 'the federation',
};
const notice = { version: '2' };
const agreed = { sensitive: true, passingOn: true, notice: '2' };

describe('what is asked, in which order', () => {
  test('the notice first, the receiver by itself before anything is given, all of it once more at the end', () => {
    expect(planPages(registry)).toEqual(['notice', 'way', 'passing-on', 'name', 'number', 'note', 'check']);
  });
  test('no consent to a receiver where there is none', () => {
    expect(planPages({ fields: [field('code')] })).toEqual(['notice', 'way', 'code', 'check']);
  });
});

describe('who comes back goes on', () => {
  test.each([
    ['with the notice, where nothing was begun', null, 'notice'],
    ['with the notice, where it is a new one', { consents: { ...agreed, notice: '1' } }, 'notice'],
    [
      'with the receiver, who was not agreed to',
      { consents: { sensitive: true, notice: '2' } },
      'passing-on',
    ],
    ['with the first that was not answered', { answers: { name: 'Lin Wan' } }, 'number'],
    [
      'at the end, where all that is needed was given',
      { answers: { name: 'Lin' }, given: ['number'] },
      'check',
    ],
    [
      'with what was wrong, though something was given',
      { answers: { name: 'Lin' }, given: ['number'], reason: 'does-not-match' },
      'name',
    ],
  ] as const)('%s', (_where, view, page) => {
    const whole = view && { answers: {}, given: [], consents: agreed, ...view };
    expect(findFirstOpen(registry, whole as Parameters<typeof findFirstOpen>[1], notice)).toBe(page);
  });
});

test('a number is seen in groups, and heard digit by digit with a pause between groups', () => {
  const groups = ['1101', '0519', '2X', '11'];
  expect(spellGroups(groups, 'en')).toEqual({
    seen: '1101 0519 2X 11',
    heard: '1 1 0 1, 0 5 1 9, 2 X, 1 1',
  });
  expect(spellGroups(groups, 'zh-CN').heard).toBe('1 1 0 1，0 5 1 9，2 X，1 1');
  expect(cutGroups('11010 51949-2')).toEqual(['11010', '51949', '2']);
});
