import { defineRule, type Hit } from '../defineRule.js';
import { isChinese } from '../measureSpeech.js';
import { longestRun, unitsOf } from '../words/likeness.js';
import { ownWords } from '../words/ownWords.js';
import { quote } from '../words/sayTime.js';

/** How near a line must be to be in the listener’s ear still, or soon. Seconds. */
const near = 15;
/** As many characters or words in a row are no accident. */
const telling = { characters: 7, words: 6 };
/** Fewer will do where they are nearly all that the description says. */
const share = 0.7;
const least = { characters: 4, words: 3 };

export const repeatsDialogue = defineRule<{ readonly words: string }>({
  id: 'repeats-dialogue',
  severity: 'warning',
  source: 'WCAG 2.2, 1.2.5: what dialogue tells need not be described; Netflix Audio Description Style Guide',
  needs: ['dialogue'],
  find: (script) =>
    script.inTime.flatMap((cue): Hit<{ words: string }>[] => {
      const unit = isChinese(cue.spokenIn) ? 'characters' : 'words';
      const own = unitsOf(ownWords(cue, { ...script, names: [] }));
      const runs = (script.dialogue ?? [])
        .filter((line) => line.startTime < cue.endTime + near && line.endTime > cue.startTime - near)
        .map((line) => longestRun(own, unitsOf(line.words)));
      const run = runs.reduce((most, one) => (one.length > most.length ? one : most), []);
      const isTelling =
        run.length >= telling[unit] || (run.length >= least[unit] && run.length >= share * own.length);
      return isTelling ? [{ cue, facts: { words: run.join(unit === 'words' ? ' ' : '') } }] : [];
    }),
  words: {
    en: {
      title: 'What dialogue tells is not described again',
      found: ({ words }) => `A line close by says the same: ${quote(words)}.`,
      cost: 'The time is spent on what everybody hears.',
      fix: () => 'Leave it out, and tell what only the picture shows.',
    },
    'zh-CN': {
      title: '对白里有的，不再讲一遍',
      found: ({ words }) => `旁边的对白已经说了：${quote(words)}。`,
      cost: '时间花在了大家本来就听得到的内容上。',
      fix: () => '删掉它，讲对白里没有、只有画面上才有的。',
    },
  },
});
