import { defineRule } from '../defineRule.js';

/** Spaces, stops and marks are not spoken. */
const spoken = /[\p{L}\p{N}]/u;

export const noWords = defineRule<object>({
  id: 'no-words',
  severity: 'warning',
  source: 'ours: a description says something',
  find: ({ cues, silent }) => [
    ...cues.filter((cue) => cue.clip === null && !spoken.test(cue.text)).map((cue) => ({ cue, facts: {} })),
    ...silent.map(({ span, startTime }) => ({ cue: null, span, startTime, endTime: null, facts: {} })),
  ],
  words: {
    en: {
      title: 'A cue says something',
      found: () => 'The cue holds no words.',
      cost: 'Nothing is spoken, and the gap counts as used.',
      fix: () => 'Write what is to be seen, or take the cue out.',
    },
    'zh-CN': {
      title: '每条都有内容',
      found: () => '这一条里没有可讲的字。',
      cost: '什么也没讲，空隙却占着。',
      fix: () => '写上画面内容，或者删掉这一条。',
    },
  },
});
