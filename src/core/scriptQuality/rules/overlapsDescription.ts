import { defineRule, type Hit } from '../defineRule.js';
import { saySeconds } from '../words/sayTime.js';

interface Facts {
  readonly overlap: number;
  readonly next: string;
}

export const overlapsDescription = defineRule<Facts>({
  id: 'overlaps-description',
  severity: 'error',
  source: 'WebVTT; DAPT: one description at a time',
  find: ({ inTime }) =>
    inTime.flatMap((cue, index): Hit<Facts>[] => {
      const next = inTime[index + 1];
      const overlap = next ? Math.min(cue.endTime, next.endTime) - next.startTime : 0;
      return next && overlap > 0.001
        ? [{ cue: next, facts: { overlap, next: cue.id }, endTime: next.startTime + overlap }]
        : [];
    }),
  words: {
    en: {
      title: 'Descriptions do not overlap one another',
      found: ({ overlap, next }) => `The cue begins ${saySeconds(overlap, 'en')} before “${next}” is over.`,
      cost: 'One of the two comes late, is cut off, or is not spoken at all.',
      fix: () => 'End the first where the second begins, or make one of the two.',
    },
    'zh-CN': {
      title: '讲述之间不重叠',
      found: ({ overlap, next }) => `“${next}”还剩 ${saySeconds(overlap, 'zh-CN')}没结束，这一条就开始了。`,
      cost: '两条里总有一条要推迟、被掐断，甚至讲不出来。',
      fix: () => '让前一条在后一条开始时结束，或者并成一条。',
    },
  },
});
