import { defineRule } from '../defineRule.js';
import { saySeconds } from '../words/sayTime.js';

/** An estimate is right to a tenth or so; what is this near is left to whoever records it. Seconds. */
const near = 0.15;

/** A description either fits, or says that the film is held for it. In a script without any mark nobody has said so. */
export const fitsGap = defineRule<{
  readonly takes: number;
  readonly room: number;
  readonly isMarked: boolean;
}>({
  id: 'fits-gap',
  severity: 'error',
  source: 'WCAG 2.2, 1.2.5 and 1.2.7, technique H96; DAPT',
  find: ({ inTime, isMarked }) =>
    inTime
      .filter((cue) => cue.extended === 'never' || !isMarked)
      .map((cue) => ({ cue, facts: { takes: cue.seconds, room: cue.endTime - cue.startTime, isMarked } }))
      .filter(({ facts }) => facts.takes > facts.room + near),
  words: {
    en: {
      title: 'A description fits its time, or is marked extended',
      found: ({ takes, room }) =>
        `The words take about ${saySeconds(takes, 'en')} at a normal rate, and the cue has ${saySeconds(room, 'en')}.`,
      cost: 'The end is cut off, hurried, or spoken over what follows; or the film is held where nobody meant it to be.',
      fix: () => 'Use fewer words, give it more of the gap, or mark it extended so that the film is held.',
    },
    'zh-CN': {
      title: '讲述放得进空隙，放不进就标明停片',
      found: ({ takes, room }) =>
        `按正常语速约需 ${saySeconds(takes, 'zh-CN')}，这一条只有 ${saySeconds(room, 'zh-CN')}。`,
      cost: '后半句会被掐掉、赶着念完，或者压到后面的声音上；再不然就是影片在没打算停的地方停下来。',
      fix: () => '删减字数，把空隙用足，或者标上 extended，让影片停下来等。',
    },
  },
});
