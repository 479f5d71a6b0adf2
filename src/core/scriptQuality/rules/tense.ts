import { defineRule, type Hit } from '../defineRule.js';
import { isEnglish } from '../measureSpeech.js';
import { ownWords } from '../words/ownWords.js';
import { findPastTense } from '../words/pastTense.js';
import { quote } from '../words/sayTime.js';
import { splitSentences } from '../words/splitSentences.js';

/** English only: Chinese verbs have no tense. */
export const tense = defineRule<{ readonly words: string }>({
  id: 'tense',
  severity: 'warning',
  source: 'DCMP Description Key; ITC Guidance 3.1: present tense',
  find: (script) =>
    script.cues
      .filter((cue) => isEnglish(cue.spokenIn))
      .flatMap((cue): Hit<{ words: string }>[] => {
        // Names are subjects here, so they stay.
        const own = ownWords(cue, { ...script, names: [] });
        const words = splitSentences(own)
          .map((sentence) => findPastTense(sentence.text, script.names))
          .find((found) => found !== null);
        return words ? [{ cue, quote: words, facts: { words } }] : [];
      }),
  words: {
    en: {
      title: 'The present tense',
      found: ({ words }) => `It is told in the past: ${quote(words)}.`,
      cost: 'Listeners take it for something that happened before, and lose their place in the film.',
      fix: () => 'Use the present tense: it happens now.',
    },
    'zh-CN': {
      title: '英文讲述用现在时',
      found: ({ words }) => `英文用了过去时：${quote(words)}。`,
      cost: '听众会以为是从前的事，跟不上画面。',
      fix: () => '改用现在时：事情正在发生。',
    },
  },
});
