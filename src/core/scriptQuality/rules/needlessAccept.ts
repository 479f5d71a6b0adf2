import { defineRule } from '../defineRule.js';

/** Looks at the marks that accepted nothing; which those are is only known when all other rules have spoken. */
export const needlessAccept = defineRule<{ readonly rules: string; readonly cueId: string | null }>({
  id: 'needless-accept',
  severity: 'advice',
  source: 'ours: a mark that accepts nothing hides the next fault',
  find: ({ accepts }) =>
    accepts.map(({ rules, cueId, span }) => ({
      cue: null,
      span,
      facts: { rules: rules.join(', '), cueId },
    })),
  words: {
    en: {
      title: 'An accept mark accepts something',
      found: ({ rules, cueId }) =>
        `The mark accepts ${rules}${cueId === null ? '' : ` of “${cueId}”`}, and nothing of the kind was found.`,
      cost: 'A fault that comes later is accepted unseen.',
      fix: () => 'Take the mark out, or correct what it names.',
    },
    'zh-CN': {
      title: '接受标记要有对应的问题',
      found: ({ rules, cueId }) =>
        `标记接受了${cueId === null ? '' : `“${cueId}”的`} ${rules}，却没有这样的问题。`,
      cost: '以后真出了问题，会被一并放过。',
      fix: () => '删掉标记，或者改正它写的编号和规则。',
    },
  },
});
