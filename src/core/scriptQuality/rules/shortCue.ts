import { defineRule } from '../defineRule.js';
import { saySeconds } from '../words/sayTime.js';

/** A cue that holds the film has all the time it wants. */
export const shortCue = defineRule<{ readonly room: number; readonly least: number }>({
  id: 'short-cue',
  severity: 'warning',
  source: 'WCAG 2.2, failure F113: gaps of less than two seconds are hardly of use',
  find: ({ inTime, isMarked, settings }) =>
    inTime
      .filter((cue) => !(isMarked && cue.extended !== 'never'))
      .map((cue) => ({ cue, facts: { room: cue.endTime - cue.startTime, least: settings.shortestCue } }))
      .filter(({ facts }) => facts.room < facts.least - 1e-6),
  words: {
    en: {
      title: 'A cue is long enough to be of use',
      found: ({ room, least }) =>
        `The cue has ${saySeconds(room, 'en')}; below ${saySeconds(least, 'en')} hardly anything can be told.`,
      cost: 'The voice begins and breaks off before a listener has turned to it.',
      fix: () => 'Lengthen it within its gap, join it with a neighbour, or mark it extended.',
    },
    'zh-CN': {
      title: '每条讲述都有够用的时间',
      found: ({ room, least }) =>
        `这一条只有 ${saySeconds(room, 'zh-CN')}，短于 ${saySeconds(least, 'zh-CN')}几乎讲不了什么。`,
      cost: '听众还没回过神来，讲述就已经断了。',
      fix: () => '在空隙里把它拉长，并到相邻的一条里，或者标上 extended。',
    },
  },
});
