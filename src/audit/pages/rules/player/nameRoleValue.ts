import { definePageRule } from '../../definePageRule.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import { judgeControls, unsure } from './judgeControls.js';
import { sayControl } from './sayControl.js';
import { eachPlayer } from './startPlayers.js';

type Facts =
  | { readonly is: 'whole'; readonly count: number }
  | { readonly is: Missing; readonly control: SeenControl }
  | { readonly is: 'native' };
type Missing = 'no-name' | 'empty-name' | 'no-role' | 'no-value';

/** What a control does not tell of itself; null where it tells all. */
export function findMissing({ name, role, valueNow, nativeValue }: SeenControl): Missing | null {
  if (name === '') return 'no-name';
  if (/^(button|slider|undefined|null|nan|\[object .*|icon|svg|control|toggle|按钮)$/i.test(name))
    return 'empty-name';
  if (role === '' || /^(generic|none|presentation|group)$/.test(role)) return 'no-role';
  if (
    /^(slider|spinbutton)$/.test(role) &&
    !nativeValue &&
    (valueNow === null || !Number.isFinite(Number(valueNow)))
  )
    return 'no-value';
  return null;
}

export const nameRoleValue = definePageRule<Facts>({
  id: 'player/name-role-value',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 4.1.2', 'EN 9.4.1.2'],
  source: 'WCAG 2.2, 4.1.2 Name, Role, Value',
  find: (page) =>
    eachPlayer(page, ({ player }) => {
      if (player.native && player.controls.length === 0)
        return [unsure<Facts>(player.target, { is: 'native' })];
      const met = player.controls.filter(({ exposed }) => exposed);
      return judgeControls<Facts>(
        player,
        met,
        (control) => {
          const is = findMissing(control);
          return is ? { outcome: 'failed', facts: { is, control } } : null;
        },
        { is: 'whole', count: met.length },
      );
    }),
  words: {
    en: {
      title: 'Each control has a name, a role and, where it has one, a value',
      found: (facts) => {
        switch (facts.is) {
          case 'whole':
            return `${facts.count} controls each tell what they are called and what they are.`;
          case 'no-name':
            return `${sayControl(facts.control, 'en')} has no name (role: ${facts.control.role || 'none'}).`;
          case 'empty-name':
            return `The name of a control, “${facts.control.name}”, says nothing.`;
          case 'no-role':
            return `${sayControl(facts.control, 'en')} has no role: it is not heard that it can be pressed.`;
          case 'no-value':
            return `The slider ${sayControl(facts.control, 'en')} has no value.`;
          case 'native':
            return 'The controls are the browser’s own; a page cannot see their names.';
        }
      },
      cost: 'A screen reader says “button” or nothing; the listener has to guess.',
      fix: ({ is }) =>
        is === 'no-role'
          ? 'Use a <button>, or give the role of what it does.'
          : is === 'no-value'
            ? 'Give aria-valuenow, aria-valuemin, aria-valuemax and aria-valuetext, or use <input type="range">.'
            : 'Give it a name that says what it does: text, or aria-label.',
      question: () =>
        'Does each control of the browser’s own say what it is, in the browsers and screen readers that your visitors have?',
    },
    'zh-CN': {
      title: '每个控件都有名称和角色，有数值的还要报出数值',
      found: (facts) => {
        switch (facts.is) {
          case 'whole':
            return `${facts.count} 个控件都说得清自己叫什么、是什么。`;
          case 'no-name':
            return `${sayControl(facts.control, 'zh-CN')}没有名称（角色：${facts.control.role || '无'}）。`;
          case 'empty-name':
            return `有个控件的名称是“${facts.control.name}”，等于没说。`;
          case 'no-role':
            return `${sayControl(facts.control, 'zh-CN')}没有角色，听不出能按。`;
          case 'no-value':
            return `滑块${sayControl(facts.control, 'zh-CN')}没有数值。`;
          case 'native':
            return '控件是浏览器自带的，网页看不到它们的名称。';
        }
      },
      cost: '读屏只念“按钮”，或者什么都不念，只能靠猜。',
      fix: ({ is }) =>
        is === 'no-role'
          ? '改用 <button>，或者按它的作用写上 role。'
          : is === 'no-value'
            ? '写上 aria-valuenow、aria-valuemin、aria-valuemax 和 aria-valuetext，或者用 <input type="range">。'
            : '给它一个说明作用的名称：写文字，或者用 aria-label。',
      question: () => '在观众常用的浏览器和读屏里，自带的每个控件都念得出是什么吗？',
    },
  },
});
