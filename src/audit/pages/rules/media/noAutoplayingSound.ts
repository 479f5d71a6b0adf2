import { definePageRule } from '../../definePageRule.js';
import { judgeEach, type Judged } from './judgeEach.js';
import type { MediaFacts } from './MediaFacts.js';
import { soundingSeconds } from './playedSeconds.js';

export interface AutoplayFacts {
  readonly element: 'video' | 'audio';
  readonly seconds: number | null;
  readonly why:
    'short' | 'native-controls' | 'control-works' | 'control-does-nothing' | 'no-control' | 'sound-unknown';
  readonly control: string;
}

/**
 * Applies to what plays by itself, aloud, for more than three seconds (WCAG 1.4.2; ACT 80f0bf, of aaa1bf and 4c31df). Where its sound
 * could be measured, only the time from the first to the last of it counts.
 */
export function judgeAutoplayingSound(media: MediaFacts): Judged<AutoplayFacts> | null {
  if (!media.playedUnasked || media.muted || media.volume === 0 || media.hasSound === 'no') return null;
  if (media.duration !== null && media.duration <= 3 && !media.loop) return null;
  const seconds = soundingSeconds(media);
  const control = judgeControl(media);
  const isShort = seconds !== null && seconds <= 3;
  const isKnown = seconds !== null && media.hasSound === 'yes';
  return {
    outcome: isShort ? 'passed' : control.outcome,
    facts: {
      element: media.element,
      seconds,
      why: isShort ? 'short' : control.why,
      control: isShort ? '' : control.name,
    },
    parts: { aaa1bf: isShort ? 'passed' : isKnown ? 'failed' : 'cantTell', '4c31df': control.outcome },
  };
}

/** Whether it can be stopped. */
function judgeControl({ nativeControls, visible, exposed, pressed, hasSound }: MediaFacts): {
  readonly outcome: 'passed' | 'failed' | 'cantTell';
  readonly why: Exclude<AutoplayFacts['why'], 'short'>;
  readonly name: string;
} {
  if (nativeControls && visible && exposed) return { outcome: 'passed', why: 'native-controls', name: '' };
  const works = pressed.find(({ did }) => did !== 'nothing');
  if (works) return { outcome: 'passed', why: 'control-works', name: works.control.name };
  if (pressed[0]) return { outcome: 'cantTell', why: 'control-does-nothing', name: pressed[0].control.name };
  return hasSound === 'unknown'
    ? { outcome: 'cantTell', why: 'sound-unknown', name: '' }
    : { outcome: 'failed', why: 'no-control', name: '' };
}

const call = { en: { video: 'A video', audio: 'A sound' }, zh: { video: '视频', audio: '音频' } };

export const noAutoplayingSound = definePageRule<AutoplayFacts>({
  id: 'media/no-autoplaying-sound',
  group: 'media',
  uses: true,
  severity: 'error',
  act: ['80f0bf'],
  parts: ['aaa1bf', '4c31df'],
  criteria: ['WCAG 1.4.2', 'EN 9.1.4.2'],
  source: 'WCAG 2.2, 1.4.2 Audio Control; ACT 80f0bf',
  find: judgeEach(judgeAutoplayingSound),
  words: {
    en: {
      title: 'No sound of more than three seconds plays by itself without a way to stop it',
      found: ({ element, seconds, why, control }) =>
        ({
          short: `${call.en[element]} sounds by itself for ${(seconds ?? 0).toFixed(1)} seconds, which is not more than three.`,
          'native-controls': `${call.en[element]} plays by itself with sound; the browser’s own controls can stop it.`,
          'control-works': `${call.en[element]} plays by itself with sound; “${control}” was pressed and stopped it.`,
          'control-does-nothing': `${call.en[element]} plays by itself with sound; “${control}” was pressed and neither paused nor silenced it.`,
          'sound-unknown': `${call.en[element]} plays by itself without a named control near it; whether it has sound cannot be told here.`,
          'no-control': `${call.en[element]} plays by itself with sound, and no control near it that can be seen and has a name stops it.`,
        })[why],
      cost: 'Who listens to a screen reader cannot hear it over the sound, and so cannot find the way to stop it.',
      fix: () =>
        'Do not start it by itself; or start it muted; or put a named button for stopping it at the beginning of the page.',
      question: ({ why, control }) =>
        why === 'sound-unknown'
          ? 'Does it make a sound for more than three seconds when the page opens?'
          : `Is there another way to stop the sound, and what is “${control}” for?`,
    },
    'zh-CN': {
      title: '没有超过三秒、又停不下来的自动播放声音',
      found: ({ element, seconds, why, control }) =>
        ({
          short: `${call.zh[element]}会自动响 ${(seconds ?? 0).toFixed(1)} 秒，没有超过三秒。`,
          'native-controls': `${call.zh[element]}会自动播放，有声音，可以用浏览器自带的控件停下。`,
          'control-works': `${call.zh[element]}会自动播放，有声音；按了“${control}”，停下来了。`,
          'control-does-nothing': `${call.zh[element]}会自动播放，有声音；按了“${control}”，没有停，也没有静音。`,
          'sound-unknown': `${call.zh[element]}会自动播放，附近没有带名称的控件；有没有声音，在这里测不出。`,
          'no-control': `${call.zh[element]}会自动播放，有声音，附近没有看得见、有名称、能停下它的控件。`,
        })[why],
      cost: '读屏声被盖住，用读屏的人听不清，也就找不到停下的办法。',
      fix: () => '不要自动播放；或者静音播放；或者在页面开头放一个写明名称的停止按钮。',
      question: ({ why, control }) =>
        why === 'sound-unknown'
          ? '页面打开后，它会不会响三秒以上？'
          : `有没有别的办法停下声音？“${control}”是做什么用的？`,
    },
  },
});
