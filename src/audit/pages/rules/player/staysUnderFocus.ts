import { definePageRule } from '../../definePageRule.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import { failed, passed, unsure } from './judgeControls.js';
import { sayControl } from './sayControl.js';
import { eachPlayer } from './startPlayers.js';
import { watchPlaying, type Watched } from './watchPlaying.js';

export type StayVerdict = 'stays' | 'vanishes' | 'loses-focus' | 'native' | 'not-played';
type Facts = {
  readonly verdict: StayVerdict;
  readonly control: SeenControl | null;
  readonly seconds: number;
};

export function judgeStay(watch: Pick<Watched, 'played' | 'focusedOn' | 'focus'> | undefined): StayVerdict {
  if (!watch?.played || !watch.focusedOn || !watch.focus) return 'not-played';
  if (watch.focus.control !== watch.focusedOn.id) return 'loses-focus';
  return watch.focus.visible ? 'stays' : 'vanishes';
}

export const staysUnderFocus = definePageRule<Facts>({
  id: 'player/stays-under-focus',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 2.4.7', 'WCAG 2.1.1', 'WCAG 2.4.11'],
  source: 'WCAG 2.2, 2.4.7 Focus Visible, 2.4.11 Focus Not Obscured',
  find: async (page) => {
    const watched = await page.once(watchPlaying);
    return eachPlayer(page, ({ player }) => {
      const watch = watched.find((one) => one.player.key === player.key && one.player.index === player.index);
      const verdict = player.native ? 'native' : judgeStay(watch);
      const facts: Facts = { verdict, control: watch?.focusedOn ?? null, seconds: watch?.seconds ?? 0 };
      const target = watch?.focusedOn?.target ?? player.target;
      if (verdict === 'stays') return [passed(target, facts)];
      return [
        verdict === 'vanishes' || verdict === 'loses-focus' ? failed(target, facts) : unsure(target, facts),
      ];
    });
  },
  words: {
    en: {
      title: 'A control that has the focus does not vanish',
      found: ({ verdict, control, seconds }) => {
        const it = control ? sayControl(control, 'en') : 'a control';
        switch (verdict) {
          case 'stays':
            return `After ${seconds} seconds of playing, ${it} still had the focus and was still seen.`;
          case 'vanishes':
            return `After ${seconds} seconds of playing, ${it} had the focus and was not seen any more.`;
          case 'loses-focus':
            return `After ${seconds} seconds of playing, ${it} had lost the focus by itself.`;
          case 'native':
            return 'The controls are the browser’s own; whether they stay, a page cannot tell.';
          case 'not-played':
            return 'The media did not play here, or no control took the focus.';
        }
      },
      cost: 'The viewer presses keys on something that is not seen, or has to find the way back from the top of the page.',
      fix: () =>
        'Keep the controls in sight while the focus is in them; hide them only when it is elsewhere.',
      question: () =>
        'With the focus on a control and the film playing for five seconds: is the control still seen?',
    },
    'zh-CN': {
      title: '焦点所在的控件不会消失',
      found: ({ verdict, control, seconds }) => {
        const it = control ? sayControl(control, 'zh-CN') : '控件';
        switch (verdict) {
          case 'stays':
            return `放了 ${seconds} 秒，焦点还在${it}上，也还看得见。`;
          case 'vanishes':
            return `放了 ${seconds} 秒，焦点还在${it}上，它却看不见了。`;
          case 'loses-focus':
            return `放了 ${seconds} 秒，${it}自己丢了焦点。`;
          case 'native':
            return '控件是浏览器自带的，会不会消失，网页说不出来。';
          case 'not-played':
            return '影片在这里放不出来，或者没有控件能停住焦点。';
        }
      },
      cost: '在看不见的东西上按键，或者得从页面开头重新找回来。',
      fix: () => '焦点在控件里时不要收起来；焦点走了再收。',
      question: () => '焦点停在一个控件上，放五秒，它还看得见吗？',
    },
  },
});
