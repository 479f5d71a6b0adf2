import { defineRule } from '../defineRule.js';
import { sayTime } from '../words/sayTime.js';

export const cueOrder = defineRule<{ readonly at: number; readonly before: number }>({
  id: 'cue-order',
  severity: 'error',
  source: 'WebVTT §4.1; DAPT',
  find: ({ cues }) => {
    let latest = -Infinity;
    return cues.flatMap((cue) => {
      const before = latest;
      latest = Math.max(latest, cue.startTime);
      return cue.startTime < before ? [{ cue, facts: { at: cue.startTime, before } }] : [];
    });
  },
  words: {
    en: {
      title: 'Cues stand in the order of time',
      found: ({ at, before }) =>
        `The cue begins at ${sayTime(at)}, and one above it only at ${sayTime(before)}.`,
      cost: 'Players that read along pass it over; it is never spoken there.',
      fix: () => 'Put the cues in the order of their times.',
    },
    'zh-CN': {
      title: '各条按时间先后排列',
      found: ({ at, before }) =>
        `这一条从 ${sayTime(at)} 开始，排在它前面的却要到 ${sayTime(before)} 才开始。`,
      cost: '有的播放器顺着往下读，会把这一条漏掉。',
      fix: () => '按时间先后重新排列。',
    },
  },
});
