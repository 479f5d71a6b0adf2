import type { CheckedCue } from '../CheckedScript.js';
import { defineRule, type Hit } from '../defineRule.js';
import { countCharacters, countWords } from '../measureSpeech.js';
import { bare, likeness } from '../words/likeness.js';
import { saySeconds } from '../words/sayTime.js';

/** From here on two texts are taken for the same. */
const alike = 0.9;

export const repeatedDescription = defineRule<{ readonly after: number; readonly first: string }>({
  id: 'repeated-description',
  severity: 'warning',
  source: 'YD/T 3534-2019; Netflix Audio Description Style Guide: no repetition',
  find: ({ inTime, settings }) =>
    inTime.flatMap((cue, index): Hit<{ after: number; first: string }>[] => {
      const first = inTime
        .slice(0, index)
        .findLast((one) => cue.startTime - one.startTime <= settings.repeatWithin && isSame(one, cue));
      return first ? [{ cue, facts: { after: cue.startTime - first.startTime, first: first.id } }] : [];
    }),
  words: {
    en: {
      title: 'Nothing is described twice in the same words',
      found: ({ after, first }) => `The same is told in “${first}”, ${saySeconds(after, 'en')} before.`,
      cost: 'Listeners think the film has jumped back.',
      fix: () => 'Take one of them out, or say what has changed.',
    },
    'zh-CN': {
      title: '不重复讲述',
      found: ({ after, first }) => `${saySeconds(after, 'zh-CN')}前的“${first}”讲过同样的话。`,
      cost: '听众会以为影片倒回去了。',
      fix: () => '删掉一条，或者讲讲有什么变化。',
    },
  },
});

/** Of short ones only those that are the same to the letter, and say more than “Night.” */
function isSame(a: CheckedCue, b: CheckedCue): boolean {
  if (a.language !== b.language) return false;
  if (Math.max(countCharacters(a.text), countWords(a.text)) < 3) return false;
  return (
    bare(a.text) === bare(b.text) ||
    (Math.min(a.text.length, b.text.length) >= 8 && likeness(a.text, b.text) > alike)
  );
}
