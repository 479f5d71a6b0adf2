import { defineRule } from '../defineRule.js';
import { sayTime } from '../words/sayTime.js';

/** Lengths of files are not told to the frame. Seconds. */
const hair = 0.1;

export const pastEnd = defineRule<{
  readonly end: number;
  readonly duration: number;
  readonly isWhole: boolean;
}>({
  id: 'past-end',
  severity: 'error',
  source: 'WebVTT; DAPT: nothing beyond the end of the film',
  needs: ['duration'],
  find: ({ cues, duration }) =>
    cues
      .filter((cue) => cue.endTime > (duration ?? Infinity) + hair)
      .map((cue) => ({
        cue,
        facts: {
          end: cue.endTime,
          duration: duration ?? 0,
          isWhole: cue.startTime >= (duration ?? Infinity),
        },
      })),
  words: {
    en: {
      title: 'No cue lies beyond the end of the film',
      found: ({ end, duration, isWhole }) =>
        isWhole
          ? `The cue lies beyond the end of the film (${sayTime(duration)}).`
          : `The cue ends at ${sayTime(end)}, and the film at ${sayTime(duration)}.`,
      cost: 'What is left when the film ends is not heard.',
      fix: () => 'Correct its times; look whether the script is for this version of the film.',
    },
    'zh-CN': {
      title: '讲述不超出片长',
      found: ({ end, duration, isWhole }) =>
        isWhole
          ? `这一条在影片结束（${sayTime(duration)}）之后。`
          : `这一条到 ${sayTime(end)} 才结束，影片 ${sayTime(duration)} 就完了。`,
      cost: '影片一结束，没讲完的就听不到了。',
      fix: () => '改正时间；也看看脚本对应的是不是这个版本的影片。',
    },
  },
});
