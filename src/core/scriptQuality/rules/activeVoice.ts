import { defineRule, type Hit } from '../defineRule.js';
import { isChinese, isEnglish } from '../measureSpeech.js';
import { ownWords } from '../words/ownWords.js';
import { findChinesePassive, findEnglishPassive } from '../words/passiveVoice.js';
import { quote } from '../words/sayTime.js';
import { splitSentences } from '../words/splitSentences.js';

/** Asked, not told: where the picture does not show who does it, the passive is right. */
export const activeVoice = defineRule<{ readonly words: string }>({
  id: 'active-voice',
  severity: 'advice',
  source: 'DCMP Description Key: active voice',
  find: (script) =>
    script.cues.flatMap((cue): Hit<{ words: string }>[] => {
      // Names are those who act, so they stay.
      const sentences = splitSentences(ownWords(cue, { ...script, names: [] }));
      const look = (sentence: string): string | null =>
        isEnglish(cue.spokenIn)
          ? findEnglishPassive(sentence, script.names)
          : isChinese(cue.spokenIn)
            ? findChinesePassive(sentence)
            : null;
      const words = sentences.map(({ text }) => look(text)).find((found) => found !== null);
      return words ? [{ cue, quote: words, facts: { words } }] : [];
    }),
  words: {
    en: {
      title: 'Who does something is said first',
      found: ({ words }) => `It is told as something that is done to somebody: ${quote(words)}. Who does it?`,
      cost: 'Listeners hear what happens before they know who is at work.',
      fix: () =>
        'Where the picture shows who does it, begin with them: “The guard opens the gate.” Where it does not, let it stand.',
    },
    'zh-CN': {
      title: '先讲谁在做',
      found: ({ words }) => `用了被动句：${quote(words)}。是谁做的？`,
      cost: '听众先听到结果，还不知道是谁在动手。',
      fix: () => '画面里看得出是谁，就从谁讲起：“保安打开大门。”看不出来的，可以保留。',
    },
  },
});
