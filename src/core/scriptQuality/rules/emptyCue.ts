import { defineRule } from '../defineRule.js';
import { sayTime } from '../words/sayTime.js';

export const emptyCue = defineRule<{ readonly start: number; readonly end: number }>({
  id: 'empty-cue',
  severity: 'error',
  source: 'WebVTT §4.1; DAPT: an interval that ends no later than it begins is never active',
  find: ({ cues }) =>
    cues
      .filter((cue) => cue.endTime <= cue.startTime)
      .map((cue) => ({ cue, facts: { start: cue.startTime, end: cue.endTime } })),
  words: {
    en: {
      title: 'A cue ends after it begins',
      found: ({ start, end }) => `The cue begins at ${sayTime(start)} and ends at ${sayTime(end)}.`,
      cost: 'It is never spoken.',
      fix: () => 'Correct its times.',
    },
    'zh-CN': {
      title: '结束时间晚于开始时间',
      found: ({ start, end }) => `这一条 ${sayTime(start)} 开始，${sayTime(end)} 就结束了。`,
      cost: '这一条永远不会被讲出来。',
      fix: () => '把时间改正。',
    },
  },
});
