import { definePageRule } from '../../definePageRule.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { playedSeconds } from './playedSeconds.js';

export interface MotionFacts {
  readonly seconds: number | null;
  readonly why:
    'short' | 'native-controls' | 'control-works' | 'control-does-nothing' | 'no-control' | 'unplayable';
  readonly control: string;
}

/** Applies to a video in sight that starts by itself, with or without sound (WCAG 2.2.2: five seconds are let pass). */
export function judgeMotion(media: MediaFacts): Judged<MotionFacts> | null {
  if (media.element !== 'video' || !media.playedUnasked || !media.visible) return null;
  const seconds = playedSeconds(media);
  const tell = (
    outcome: Judged<MotionFacts>['outcome'],
    why: MotionFacts['why'],
    control = '',
  ): Judged<MotionFacts> => ({ outcome, facts: { seconds, why, control } });
  if (seconds !== null && seconds <= 5) return tell('passed', 'short');
  if (media.nativeControls) return tell('passed', 'native-controls');
  if (media.reason === 'unplayable') return tell('cantTell', 'unplayable');
  const works = media.pressed.find(({ did }) => did === 'paused');
  if (works) return tell('passed', 'control-works', works.control.name);
  return media.pressed[0]
    ? tell('cantTell', 'control-does-nothing', media.pressed[0].control.name)
    : tell('failed', 'no-control');
}

export const motionCanStop = definePageRule<MotionFacts>({
  id: 'media/motion-can-stop',
  group: 'media',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 2.2.2', 'EN 9.2.2.2'],
  source: 'WCAG 2.2, 2.2.2 Pause, Stop, Hide',
  find: judgeEach(judgeMotion),
  words: {
    en: {
      title: 'A video that starts by itself can be paused',
      found: ({ why, control, seconds }) =>
        ({
          short: `A video starts by itself and ends after ${(seconds ?? 0).toFixed(1)} seconds, which is not more than five.`,
          'native-controls': 'A video starts by itself; the browser’s own controls can pause it.',
          'control-works': `A video starts by itself; “${control}” was pressed and paused it.`,
          'control-does-nothing': `A video starts by itself; “${control}” was pressed and did not pause it.`,
          'no-control': 'A video starts by itself and goes on, and nothing near it pauses it.',
          unplayable:
            'A video is to start by itself, and this browser cannot play it; no named control near it shows.',
        })[why],
      cost: 'Who is drawn away by moving pictures, or made ill by them, cannot read the page beside it.',
      fix: () =>
        'Do not start it by itself, or put a named pause button beside it; heed prefers-reduced-motion, too.',
      question: ({ why, control }) =>
        why === 'unplayable'
          ? 'Does it play in a browser that has its file, and what pauses it there?'
          : `Is there another way to pause the picture, and what is “${control}” for?`,
    },
    'zh-CN': {
      title: '自动播放的视频可以暂停',
      found: ({ why, control, seconds }) =>
        ({
          short: `视频自动播放，${(seconds ?? 0).toFixed(1)} 秒后结束，没有超过五秒。`,
          'native-controls': '视频自动播放，可以用浏览器自带的控件暂停。',
          'control-works': `视频自动播放；按了“${control}”，暂停了。`,
          'control-does-nothing': `视频自动播放；按了“${control}”，没有暂停。`,
          'no-control': '视频自动播放，一直不停，附近没有能暂停它的控件。',
          unplayable: '视频要自动播放，这个浏览器放不了；附近没有看到带名称的控件。',
        })[why],
      cost: '容易被动画分心或者看了头晕的人，没法看页面上的其他内容。',
      fix: () => '不要自动播放，或者在旁边放一个写明名称的暂停按钮；同时遵守系统的减弱动态效果设置。',
      question: ({ why, control }) =>
        why === 'unplayable'
          ? '换一个放得了的浏览器，它会自动播放吗？用什么能暂停？'
          : `有没有别的办法暂停画面？“${control}”是做什么用的？`,
    },
  },
});
