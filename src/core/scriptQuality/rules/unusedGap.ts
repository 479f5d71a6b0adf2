import { defineRule } from '../defineRule.js';
import { saySeconds, sayTime } from '../words/sayTime.js';
import { findUntold } from './findUntold.js';

interface Facts {
  readonly from: number;
  readonly length: number;
}

/** A pause in which nothing is told. Whether there was something to tell only a person knows, so a short one is advice. */
export const unusedGap = defineRule<Facts>({
  id: 'unused-gap',
  severity: 'advice',
  source: 'WCAG 2.2, failure F113: usable pauses left where visual information is missing',
  needs: ['dialogue'],
  find: (script) => {
    const { usableGap, longGap, longestSilence } = script.settings;
    const untold = new Set(findUntold(script, longestSilence).map(({ startTime }) => startTime));
    return (
      (script.gaps ?? [])
        .filter((gap) => Number.isFinite(gap.endTime) && gap.endTime - gap.startTime >= usableGap)
        .filter(
          (gap) => !script.inTime.some((cue) => cue.startTime < gap.endTime && cue.endTime > gap.startTime),
        )
        // What is longer still is another rule's.
        .filter((gap) => !untold.has(gap.startTime))
        .map((gap) => {
          const length = gap.endTime - gap.startTime;
          return {
            cue: null,
            startTime: gap.startTime,
            endTime: gap.endTime,
            span:
              script.inTime.find((cue) => cue.startTime >= gap.startTime)?.span ??
              endOf(script.cues.at(-1)?.span),
            facts: { from: gap.startTime, length },
            severity: length >= longGap ? ('warning' as const) : ('advice' as const),
          };
        })
    );
  },
  words: {
    en: {
      title: 'Usable gaps are used',
      found: ({ from, length }) =>
        `Nothing is told in the gap of ${saySeconds(length, 'en')} at ${sayTime(from)}.`,
      cost: 'If something can be seen there that matters, nobody hears of it.',
      fix: () => 'Look at the picture there; describe what matters, or leave the gap to the film.',
    },
    'zh-CN': {
      title: '能用的空隙都用上了',
      found: ({ from, length }) => `${sayTime(from)} 处有 ${saySeconds(length, 'zh-CN')}空隙，没有讲述。`,
      cost: '画面上若有要紧的事，听众就错过了。',
      fix: () => '看看这里的画面：有要紧的就讲，没有就把空隙留给影片。',
    },
  },
});

const endOf = (span: { readonly from: number; readonly to: number } | undefined) => ({
  from: span?.to ?? 0,
  to: span?.to ?? 0,
});
