import { defineRule } from '../defineRule.js';
import { saySeconds, sayTime } from '../words/sayTime.js';
import { findUntold } from './findUntold.js';

export const longSilence = defineRule<{
  readonly from: number;
  readonly length: number;
  readonly longest: number;
}>({
  id: 'long-silence',
  severity: 'error',
  source: 'YD/T 3534-2019: no pause of more than 20 seconds in the description where nobody speaks',
  needs: ['dialogue'],
  find: (script) =>
    findUntold(script, script.settings.longestSilence).map(({ startTime, endTime }) => ({
      cue: null,
      startTime,
      endTime,
      span: script.inTime.findLast((cue) => cue.startTime <= startTime)?.span ??
        script.cues[0]?.span ?? { from: 0, to: 0 },
      facts: { from: startTime, length: endTime - startTime, longest: script.settings.longestSilence },
    })),
  words: {
    en: {
      title: 'Where nobody speaks, something is told every 20 seconds',
      found: ({ from, length, longest }) =>
        `From ${sayTime(from)} on nobody speaks and nothing is told for ${saySeconds(length, 'en')}; ${saySeconds(longest, 'en')} are the most.`,
      cost: 'Listeners do not know whether anything happens, or whether the description has failed.',
      fix: () => 'Describe what is going on, and if it is only that nothing changes.',
    },
    'zh-CN': {
      title: '无对白的段落里，讲述停顿不超过 20 秒',
      found: ({ from, length, longest }) =>
        `${sayTime(from)} 起既无对白也无讲述，长达 ${saySeconds(length, 'zh-CN')}，最多可停 ${saySeconds(longest, 'zh-CN')}。`,
      cost: '听众不知道画面上在发生什么，还会以为讲述断了。',
      fix: () => '讲讲这段画面；哪怕没有变化，也交代一句。',
    },
  },
});
