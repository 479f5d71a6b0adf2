import { defineRule, type Hit } from '../defineRule.js';
import { saySeconds } from '../words/sayTime.js';

interface Facts {
  readonly kind: 'late' | 'jump' | 'shallow';
  readonly amount: number;
}

/** How the film gives way in the recordings of the BBC: to 0.39 within 0.12 to 0.3 seconds. */
const least = { ramp: 0.05, gain: 0.7 };

/** The film has given way before the first word: else that word is lost. Only where a script says how it gives way. */
export const duckRamp = defineRule<Facts>({
  id: 'duck-ramp',
  severity: 'warning',
  source: 'DAPT §Mixing Instruction; practice: the BBC’s documents (0.12 to 0.3 s, to 0.39)',
  find: ({ cues }) =>
    cues.flatMap((cue): Hit<Facts>[] => {
      const { duck } = cue;
      if (!duck) return [];
      if (duck.gain > least.gain) return [{ cue, facts: { kind: 'shallow', amount: duck.gain } }];
      if (duck.until - duck.from < least.ramp)
        return [{ cue, facts: { kind: 'jump', amount: duck.until - duck.from } }];
      const late = duck.until - duck.speaksAt;
      return late > 0.02 ? [{ cue, facts: { kind: 'late', amount: late } }] : [];
    }),
  words: {
    en: {
      title: 'The film has given way before the first word',
      found: ({ kind, amount }) =>
        kind === 'late'
          ? `The voice begins ${saySeconds(amount, 'en')} before the film has given way.`
          : kind === 'jump'
            ? 'The film drops to its lower level at a stroke.'
            : `The film is only turned down to ${Math.round(amount * 100)} %.`,
      cost: 'The first words are masked, or the drop is heard as a fault.',
      fix: () => 'Let the film sink within 0.12 to 0.3 seconds to about 0.4, and begin to speak then.',
    },
    'zh-CN': {
      title: '先压低影片声，再开口',
      found: ({ kind, amount }) =>
        kind === 'late'
          ? `影片声还没压下去，讲述就早了 ${saySeconds(amount, 'zh-CN')}开口。`
          : kind === 'jump'
            ? '影片声一下子就掉下去了。'
            : `影片声只压到 ${Math.round(amount * 100)}%。`,
      cost: '头几个字被盖住，或者声音突然一掉，听着像出了毛病。',
      fix: () => '用 0.12 到 0.3 秒把影片声降到 0.4 左右，然后再开口。',
    },
  },
});
