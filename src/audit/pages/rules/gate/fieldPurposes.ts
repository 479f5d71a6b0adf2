import { definePageRule } from '../../definePageRule.js';
import { eachGateForm } from './eachGateForm.js';
import type { GateField } from './GateForm.js';
import { namesPurpose, purposeOf } from './purposeOf.js';

type Facts = { readonly field: GateField | null; readonly tokens: readonly string[]; readonly count: number };

export const fieldPurposes = definePageRule<Facts>({
  id: 'gate/autocomplete',
  group: 'gate',
  severity: 'warning',
  criteria: ['WCAG 1.3.5', 'WCAG 3.3.7', 'WCAG 3.3.8', 'EN 9.1.3.5'],
  source: 'WCAG 2.2, 1.3.5 Identify Input Purpose; HTML, autofill',
  find: (page) =>
    eachGateForm<Facts>(page, ({ target, fields }) => {
      const asked = fields.flatMap((field) => {
        const tokens = purposeOf(field);
        return tokens ? [{ field, tokens }] : [];
      });
      if (asked.length === 0) return [];
      const missed = asked.filter(({ field, tokens }) => !namesPurpose(field.autocomplete, tokens));
      return missed.length > 0
        ? missed.map(({ field, tokens }) => ({
            outcome: 'failed' as const,
            target: field.target,
            facts: { field, tokens, count: asked.length },
          }))
        : [{ outcome: 'passed', target, facts: { field: null, tokens: [], count: asked.length } }];
    }),
  words: {
    en: {
      title: 'Fields about the visitor tell their purpose',
      found: ({ field, count, tokens }) =>
        field
          ? `“${field.label || field.name || field.code}” has autocomplete="${field.autocomplete}", not ${tokens.join(' or ')}.`
          : `${count} fields about the visitor carry the token of their purpose.`,
      cost: 'Browsers and password stores cannot fill it in; the visitor has to type it, by ear or with one finger.',
      fix: ({ tokens }) => `Write autocomplete="${tokens[0] ?? ''}".`,
    },
    'zh-CN': {
      title: '问本人情况的输入框标明了用途',
      found: ({ field, count, tokens }) =>
        field
          ? `“${field.label || field.name || field.code}”的 autocomplete 是“${field.autocomplete}”，不是 ${tokens.join(' 或 ')}。`
          : `${count} 个问本人情况的输入框都标明了用途。`,
      cost: '浏览器和密码管理工具没法代填，只能自己听着一个字一个字打。',
      fix: ({ tokens }) => `写上 autocomplete="${tokens[0] ?? ''}"。`,
    },
  },
});
