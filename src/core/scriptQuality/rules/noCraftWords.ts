import { defineRule, type Hit } from '../defineRule.js';
import { findListed } from '../words/findListed.js';
import { craftWords } from '../words/craftWords.js';
import { quote } from '../words/sayTime.js';

export const noCraftWords = defineRule<{ readonly words: string }>({
  id: 'no-craft-words',
  severity: 'warning',
  source: 'YD/T 3534-2019: common words, no jargon; DCMP Description Key',
  find: (script) =>
    script.cues.flatMap((cue): Hit<{ words: string }>[] => {
      const words = findListed(cue, script, craftWords);
      return words === null ? [] : [{ cue, quote: words, facts: { words } }];
    }),
  words: {
    en: {
      title: 'No words of those who make films',
      found: ({ words }) => `It uses a word of film-making: ${quote(words)}.`,
      cost: 'Many listeners cannot picture it, and are reminded that it is only a film.',
      fix: () => 'Say what can be seen because of it: what is near, what comes next, that it grows dark.',
    },
    'zh-CN': {
      title: '不用影视行话',
      found: ({ words }) => `用了影视行话：${quote(words)}。`,
      cost: '很多听众听不懂，也会从故事里跳出来。',
      fix: () => '换成看得见的内容：近处是什么、接着到了哪里、天黑了没有。',
    },
  },
});
