import { defineRule, type Hit } from '../defineRule.js';
import { saySeconds, sayTime } from '../words/sayTime.js';
import { heardUntil } from './overlapsDialogue.js';

interface Facts {
  readonly from: number;
  readonly length: number;
}

/** Loud is not speech: what is measured is how loud the film is, and no more. */
export const loudPassage = defineRule<Facts>({
  id: 'loud-passage',
  severity: 'advice',
  source: 'Netflix Audio Description Style Guide: do not describe over sounds that matter; measured',
  needs: ['sound'],
  find: ({ inTime, sound }) =>
    inTime.flatMap((cue): Hit<Facts>[] => {
      const until = heardUntil(cue);
      const [worst] = (sound ?? [])
        .filter(({ kind }) => kind === 'loud')
        .map((one) => ({
          from: Math.max(cue.startTime, one.startTime),
          length: Math.min(until, one.endTime) - Math.max(cue.startTime, one.startTime),
        }))
        .sort((a, b) => b.length - a.length);
      return worst && worst.length > (until - cue.startTime) / 2 && worst.length > 1
        ? [{ cue, startTime: worst.from, endTime: worst.from + worst.length, facts: worst }]
        : [];
    }),
  words: {
    en: {
      title: 'A description is not told over the loudest passages',
      found: ({ from, length }) =>
        `From ${sayTime(from)} on the film is among its loudest for ${saySeconds(length, 'en')}, under this description.`,
      cost: 'The voice has to be turned up over it, or is lost; and what makes the noise may be wanted.',
      fix: () => 'Listen to it there. Move it to a quieter place, or turn the film down further.',
    },
    'zh-CN': {
      title: '讲述避开最响的段落',
      found: ({ from, length }) =>
        `${sayTime(from)} 起，这一条底下的影片声有 ${saySeconds(length, 'zh-CN')}格外响。`,
      cost: '讲述被盖住，要么就得开得很响；那响声本身也可能正要听。',
      fix: () => '到这里听一听：挪到安静些的地方，或者把影片声再压低些。',
    },
  },
});
