import { defineRule, type Hit } from '../defineRule.js';
import { findListed } from '../words/findListed.js';
import { roughWords } from '../words/roughWords.js';
import { quote } from '../words/sayTime.js';

export const plainWords = defineRule<{ readonly words: string }>({
  id: 'plain-words',
  severity: 'warning',
  source: 'YD/T 3534-2019: common words, no slang, no dialect',
  find: (script) =>
    script.cues.flatMap((cue): Hit<{ words: string }>[] => {
      const words = findListed(cue, script, roughWords);
      return words === null ? [] : [{ cue, quote: words, facts: { words } }];
    }),
  words: {
    en: {
      title: 'Plain words that everybody knows',
      found: ({ words }) => `It uses slang or dialect: ${quote(words)}.`,
      cost: 'Listeners of another age or place may not know it, and voices say it badly.',
      fix: () => 'Use the common word; where a character says it, put it in quotation marks.',
    },
    'zh-CN': {
      title: '用大家都听得懂的普通话',
      found: ({ words }) => `用了网络用语或者方言：${quote(words)}。`,
      cost: '上了年纪的、别的地方的听众不一定懂，合成语音也念不好。',
      fix: () => '换成通用的说法；人物原话请加引号。',
    },
  },
});
