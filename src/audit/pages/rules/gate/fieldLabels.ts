import { definePageRule } from '../../definePageRule.js';
import { eachGateForm } from './eachGateForm.js';
import type { GateField } from './GateForm.js';

export type LabelVerdict = 'labelled' | 'nameless' | 'placeholder-only' | 'unseen';
type Facts = { readonly verdict: LabelVerdict; readonly field: GateField | null; readonly count: number };

/** A placeholder goes away as soon as something is typed: it is no label. */
export function judgeLabel({
  name,
  label,
  placeholder,
}: Pick<GateField, 'name' | 'label' | 'placeholder'>): LabelVerdict {
  if (label !== '') return 'labelled';
  if (name === '') return 'nameless';
  return name === placeholder ? 'placeholder-only' : 'unseen';
}

export const fieldLabels = definePageRule<Facts>({
  id: 'gate/labels',
  group: 'gate',
  severity: 'error',
  criteria: ['WCAG 3.3.2', 'WCAG 4.1.2', 'WCAG 1.3.1', 'EN 9.3.3.2'],
  source: 'WCAG 2.2, 3.3.2 Labels or Instructions',
  find: (page) =>
    eachGateForm<Facts>(page, ({ target, fields }) => {
      const hits = fields.flatMap((field) => {
        const verdict = judgeLabel(field);
        if (verdict === 'labelled') return [];
        const outcome = verdict === 'unseen' ? ('cantTell' as const) : ('failed' as const);
        return [{ outcome, target: field.target, facts: { verdict, field, count: fields.length } }];
      });
      return hits.length > 0
        ? hits
        : [{ outcome: 'passed', target, facts: { verdict: 'labelled', field: null, count: fields.length } }];
    }),
  words: {
    en: {
      title: 'Each field of the gate has a label that stays',
      found: ({ verdict, field, count }) => {
        switch (verdict) {
          case 'labelled':
            return `All ${count} fields have a label that is seen and heard.`;
          case 'nameless':
            return `A field (${field?.type ?? 'text'}) has no label at all.`;
          case 'placeholder-only':
            return `“${field?.placeholder ?? ''}” is only a placeholder; it goes away at the first letter.`;
          case 'unseen':
            return `“${field?.name ?? ''}” is heard, and no label that belongs to the field is seen.`;
        }
      },
      cost: 'Nobody should have to guess what to type into a form that decides whether they may watch.',
      fix: () => 'Give each field a <label for="…"> that is always seen.',
      question: () => 'Is it seen at all times what this field asks for?',
    },
    'zh-CN': {
      title: '验证表单里每个输入框都有一直在的标签',
      found: ({ verdict, field, count }) => {
        switch (verdict) {
          case 'labelled':
            return `${count} 个输入框都有看得见、听得到的标签。`;
          case 'nameless':
            return `有个输入框（${field?.type ?? 'text'}）没有标签。`;
          case 'placeholder-only':
            return `“${field?.placeholder ?? ''}”只是占位文字，打一个字就没了。`;
          case 'unseen':
            return `听得到“${field?.name ?? ''}”，却看不到属于这个框的标签。`;
        }
      },
      cost: '能不能看片全靠这张表，不该让人猜要填什么。',
      fix: () => '每个输入框配一个一直看得见的 <label for="…">。',
      question: () => '这个输入框要填什么，是不是一直看得见？',
    },
  },
});
