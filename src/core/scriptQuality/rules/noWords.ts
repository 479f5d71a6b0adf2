import { defineRule } from '../defineRule.js';

/** Spaces, stops and marks are not spoken. */
const spoken = /[\p{L}\p{N}]/u;
/** What an author leaves for later: a mark at the beginning, or nothing else at all. */
const leftForLater =
  /^\P{L}*(TODO|TBD|FIXME)\b|^[^\p{L}\p{N}]*([xX]{2,}|placeholder|lorem ipsum|待补充?|待写|待定|占位)[^\p{L}\p{N}]*$/u;

export const noWords = defineRule<{ readonly leftForLater?: true }>({
  id: 'no-words',
  severity: 'warning',
  source: 'ours: a description says something',
  find: ({ cues, silent }) => [
    ...cues.filter((cue) => cue.clip === null && !spoken.test(cue.text)).map((cue) => ({ cue, facts: {} })),
    ...cues
      .filter(({ clip, text }) => clip === null && leftForLater.test(text))
      .map((cue) => ({ cue, facts: { leftForLater: true as const } })),
    ...silent.map(({ span, startTime }) => ({ cue: null, span, startTime, endTime: null, facts: {} })),
  ],
  words: {
    en: {
      title: 'A cue says something',
      found: ({ leftForLater: later }) =>
        later ? 'The cue holds a mark for words that are still to come.' : 'The cue holds no words.',
      cost: 'Nothing of use is spoken, and the gap counts as used.',
      fix: () => 'Write what is to be seen, or take the cue out.',
    },
    'zh-CN': {
      title: '每条都有内容',
      found: ({ leftForLater: later }) => (later ? '这一条里只有待补的记号。' : '这一条里没有可讲的字。'),
      cost: '没讲出有用的内容，空隙却占着。',
      fix: () => '写上画面内容，或者删掉这一条。',
    },
  },
});
