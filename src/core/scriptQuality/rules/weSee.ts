import { defineRule, type Hit } from '../defineRule.js';
import { findListed } from '../words/findListed.js';
import { seeingWords } from '../words/seeingWords.js';
import { quote } from '../words/sayTime.js';

export const weSee = defineRule<{ readonly words: string }>({
  id: 'we-see',
  severity: 'warning',
  source: 'practice; Netflix Audio Description Style Guide 5.2: camera terms only where they are needed',
  find: (script) =>
    script.cues.flatMap((cue): Hit<{ words: string }>[] => {
      const words = findListed(cue, script, seeingWords);
      return words === null ? [] : [{ cue, quote: words, facts: { words } }];
    }),
  words: {
    en: {
      title: 'A description tells what is there, not that it is seen',
      found: ({ words }) => `It speaks of looking, or of the picture: ${quote(words)}.`,
      cost: 'It takes time, and tells those who listen once more that they do not see.',
      fix: () => 'Say what happens, and leave out that it is seen.',
    },
    'zh-CN': {
      title: '直接讲画面里的事，不提“看”和“画面”',
      found: ({ words }) => `提到了“看”或者画面本身：${quote(words)}。`,
      cost: '占了时间，又一次提醒听众自己看不见。',
      fix: () => '直接讲人、物、动作，不说“画面中”“我们看到”。',
    },
  },
});
