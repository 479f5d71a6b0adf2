import { definePageRule, type PageHit } from '../../definePageRule.js';
import { findStopControls } from './findStopControls.js';
import { listenToMedia, type ListenedMedia } from './listenToMedia.js';

export interface AutoplayFacts {
  readonly element: 'video' | 'audio';
  /** Seconds that it plays; null where that is not known. */
  readonly seconds: number | null;
  readonly why:
    | 'short'
    | 'silent'
    | 'muted'
    | 'native-controls'
    | 'named-control'
    | 'no-control'
    | 'sound-unknown'
    | 'controls-unnamed';
  readonly control: string;
}

type Judged = Pick<PageHit<AutoplayFacts>, 'outcome' | 'facts'>;

/** Nothing where it does not play by itself. WCAG 1.4.2: three seconds are let pass. */
export function judgeAutoplay(media: ListenedMedia): Judged | null {
  if (!media.playedUnasked) return null;
  const { element, duration, loop } = media;
  const seconds = loop || duration === null || !Number.isFinite(duration) ? null : duration;
  const tell = (outcome: Judged['outcome'], why: AutoplayFacts['why'], control = ''): Judged => ({
    outcome,
    facts: { element, seconds, why, control },
  });
  if (media.muted || media.volume === 0) return tell('passed', 'muted');
  if (media.hasSound === 'no') return tell('passed', 'silent');
  if (seconds !== null && seconds <= 3) return tell('passed', 'short');
  if (media.nativeControls && media.visible) return tell('passed', 'native-controls');
  const named = findStopControls(media).filter(({ visible }) => visible);
  // A name is a promise; whether the button keeps it is tried by the player's rules.
  if (named[0]) return tell('cantTell', 'named-control', named[0].name);
  if (media.near.some(({ visible, name, href }) => visible && name === '' && href === ''))
    return tell('cantTell', 'controls-unnamed');
  return media.hasSound === 'unknown' ? tell('cantTell', 'sound-unknown') : tell('failed', 'no-control');
}

const call = { en: { video: 'A video', audio: 'A sound' }, zh: { video: '视频', audio: '音频' } };

export const noAutoplayingSound = definePageRule<AutoplayFacts>({
  id: 'media/no-autoplaying-sound',
  group: 'media',
  severity: 'error',
  act: ['80f0bf', 'aaa1bf', '4c31df'],
  criteria: ['WCAG 1.4.2', 'EN 9.1.4.2'],
  source: 'WCAG 2.2, 1.4.2 Audio Control; ACT 80f0bf',
  find: async (page) =>
    (await page.once(listenToMedia)).flatMap((media) => {
      const judged = judgeAutoplay(media);
      return judged ? [{ ...judged, target: media.target }] : [];
    }),
  words: {
    en: {
      title: 'No sound of more than three seconds plays by itself without a way to stop it',
      found: ({ element, seconds, why, control }) =>
        ({
          short: `${call.en[element]} plays by itself for ${(seconds ?? 0).toFixed(1)} seconds, which is not more than three.`,
          silent: `${call.en[element]} plays by itself; it has no sound track.`,
          muted: `${call.en[element]} plays by itself, muted.`,
          'native-controls': `${call.en[element]} plays by itself with sound; the browser’s own controls can stop it.`,
          'named-control': `${call.en[element]} plays by itself with sound; near it is a control “${control}”.`,
          'controls-unnamed': `${call.en[element]} plays by itself with sound; controls near it have no names, so none says that it stops the sound.`,
          'sound-unknown': `${call.en[element]} plays by itself without a control near it; whether it has sound cannot be told here.`,
          'no-control': `${call.en[element]} plays by itself with sound, and nothing near it stops it.`,
        })[why],
      cost: 'Who listens to a screen reader cannot hear it over the sound, and so cannot find the way to stop it.',
      fix: () =>
        'Do not start it by itself; or start it muted; or put a named button for stopping it at the beginning of the page.',
      question: ({ why, control }) =>
        why === 'named-control'
          ? `Does “${control}” stop the sound or turn it down, apart from the system’s volume?`
          : why === 'sound-unknown'
            ? 'Does it make a sound for more than three seconds when the page opens?'
            : 'Is there a control that stops the sound, and does its name say so?',
    },
    'zh-CN': {
      title: '没有超过三秒、又停不下来的自动播放声音',
      found: ({ element, seconds, why, control }) =>
        ({
          short: `${call.zh[element]}会自动播放，长 ${(seconds ?? 0).toFixed(1)} 秒，没有超过三秒。`,
          silent: `${call.zh[element]}会自动播放，没有声音。`,
          muted: `${call.zh[element]}会自动播放，是静音的。`,
          'native-controls': `${call.zh[element]}会自动播放，有声音，可以用浏览器自带的控件停下。`,
          'named-control': `${call.zh[element]}会自动播放，有声音，附近有“${control}”控件。`,
          'controls-unnamed': `${call.zh[element]}会自动播放，有声音，附近的控件没有名称，听不出哪个能停下。`,
          'sound-unknown': `${call.zh[element]}会自动播放，附近没有控件；有没有声音，在这里测不出。`,
          'no-control': `${call.zh[element]}会自动播放，有声音，附近没有能停下它的控件。`,
        })[why],
      cost: '读屏声被盖住，用读屏的人听不清，也就找不到停下的办法。',
      fix: () => '不要自动播放；或者静音播放；或者在页面开头放一个写明名称的停止按钮。',
      question: ({ why, control }) =>
        why === 'named-control'
          ? `“${control}”能不能停下声音，或者单独调低音量（不动系统音量）？`
          : why === 'sound-unknown'
            ? '页面打开后，它会不会响三秒以上？'
            : '有没有能停下声音的控件，名称说清楚了吗？',
    },
  },
});
