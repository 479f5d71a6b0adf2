import { defineRule, type Hit } from '../defineRule.js';
import { findListed } from '../words/findListed.js';
import { judgingWords } from '../words/judgingWords.js';
import { quote } from '../words/sayTime.js';

export const noJudgement = defineRule<{ readonly words: string }>({
  id: 'no-judgement',
  severity: 'warning',
  source: 'YD/T 3534-2019: no subjective evaluation; DCMP Description Key: objective',
  find: (script) =>
    script.cues.flatMap((cue): Hit<{ words: string }>[] => {
      const words = findListed(cue, script, judgingWords);
      return words === null ? [] : [{ cue, quote: words, facts: { words } }];
    }),
  words: {
    en: {
      title: 'A description does not judge',
      found: ({ words }) => `It tells listeners what to think: ${quote(words)}.`,
      cost: 'Who listens gets the opinion of somebody else in the place of the picture.',
      fix: () => 'Say what can be seen that makes it so; let listeners feel for themselves.',
    },
    'zh-CN': {
      title: '讲述要客观，不替听众下判断',
      found: ({ words }) => `带了主观评价：${quote(words)}。`,
      cost: '听众得到的是别人的看法，不是画面。',
      fix: () => '讲清楚看得见的样子和动作，感受留给听众自己。',
    },
  },
});
