import { definePageRule } from '../../definePageRule.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import { judgeControls, unsure } from './judgeControls.js';
import { sayControl } from './sayControl.js';
import { seeOverPicture, type SeenOverPicture } from './seeOverPicture.js';
import { eachPlayer } from './startPlayers.js';

type Facts =
  | { readonly is: 'clear'; readonly count: number }
  | {
      readonly is: 'faint' | 'unsure';
      readonly control: SeenControl;
      readonly contrast: number;
      readonly on: 'white' | 'black';
    }
  | { readonly is: 'native' };

/** Of shapes that a control is known by (WCAG 1.4.11). */
const leastContrast = 3;
/** Thin strokes are drawn paler than they are: what lies between is for an eye to judge. */
const surelyFaint = 2;

/** `clear` on both, `faint` where it surely is not, and on which picture it stands out least. */
export function judgeContrast({ onWhite, onBlack }: Pick<SeenOverPicture, 'onWhite' | 'onBlack'>) {
  const contrast = Math.min(onWhite ?? 1, onBlack ?? 1);
  const on: 'white' | 'black' = (onWhite ?? 1) <= (onBlack ?? 1) ? 'white' : 'black';
  if (onWhite === null || onBlack === null) return { is: 'unsure' as const, contrast, on };
  const is = contrast >= leastContrast ? 'clear' : contrast < surelyFaint ? 'faint' : 'unsure';
  return { is, contrast, on } as const;
}

export const contrastOverPicture = definePageRule<Facts>({
  id: 'player/contrast-over-picture',
  group: 'player',
  uses: true,
  severity: 'warning',
  criteria: ['WCAG 1.4.11', 'EN 9.1.4.11'],
  source: 'WCAG 2.2, 1.4.11 Non-text Contrast',
  find: (page) =>
    eachPlayer(page, async ({ player }) => {
      if (player.tag === 'audio') return [];
      if (player.native) return [unsure<Facts>(player.target, { is: 'native' })];
      const seen = (await seeOverPicture(page, player)).filter(({ over }) => over);
      return judgeControls<Facts>(
        player,
        seen.map(({ control }) => control),
        (control) => {
          const one = seen.find((other) => other.control === control);
          const { is, contrast, on } = judgeContrast(one ?? { onWhite: null, onBlack: null });
          if (is === 'clear') return null;
          return { outcome: is === 'faint' ? 'failed' : 'cantTell', facts: { is, control, contrast, on } };
        },
        { is: 'clear', count: seen.length },
      );
    }),
  words: {
    en: {
      title: 'Controls stand out over bright and dark pictures',
      found: (facts) =>
        facts.is === 'clear'
          ? `${facts.count} controls over the picture stand out by at least 3:1 over white and over black.`
          : facts.is === 'native'
            ? 'The controls are the browser’s own; where they stand in the picture, a page cannot tell.'
            : `Over a ${facts.on} picture ${sayControl(facts.control, 'en')} stands out by ${facts.contrast.toFixed(1)}:1.`,
      cost: 'In a snow scene, or at night, who sees little does not find the control.',
      fix: () =>
        'Put a plate or a shadow of enough darkness behind the controls, so that no picture can swallow them.',
      question: () => 'Is each control clearly seen over a white and over a black picture?',
    },
    'zh-CN': {
      title: '亮画面、暗画面上，控件都看得清',
      found: (facts) =>
        facts.is === 'clear'
          ? `盖在画面上的 ${facts.count} 个控件，在白画面、黑画面上对比度都不低于 3:1。`
          : facts.is === 'native'
            ? '控件是浏览器自带的，在画面的什么位置，网页说不出来。'
            : `${facts.on === 'white' ? '白' : '黑'}画面上，${sayControl(facts.control, 'zh-CN')}的对比度只有 ${facts.contrast.toFixed(1)}:1。`,
      cost: '放到雪景或者夜景，视力弱的人就找不到控件了。',
      fix: () => '在控件后面垫一块够深的底或者阴影，什么画面都盖不住它。',
      question: () => '白画面、黑画面上，每个控件都看得清吗？',
    },
  },
});
