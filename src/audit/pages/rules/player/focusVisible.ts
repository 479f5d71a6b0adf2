import { definePageRule } from '../../definePageRule.js';
import type { PictureDifference } from './picture/comparePictures.js';
import { failed, passed, unsure } from './judgeControls.js';
import { walkByTab } from './walkByTab.js';

type Facts = { readonly count: number; readonly changed: number; readonly is: FocusLook | 'native' };
type FocusLook = 'seen' | 'faint' | 'unseen' | 'hidden' | 'unknown';

/** Fewer pixels than these are no mark that an eye finds. */
const leastPixels = 24;

export function judgeFocusLook(difference: PictureDifference | null, visible: boolean): FocusLook {
  if (!visible) return 'hidden';
  if (!difference) return 'unknown';
  if (difference.changed < 4) return 'unseen';
  return difference.changed < leastPixels || difference.contrast < 1.5 ? 'faint' : 'seen';
}

export const focusVisible = definePageRule<Facts>({
  id: 'player/focus-visible',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 2.4.7', 'WCAG 2.4.11', 'EN 9.2.4.7'],
  source: 'WCAG 2.2, 2.4.7 Focus Visible',
  find: async (page) =>
    (await page.once(walkByTab)).flatMap(({ player, stops }) => {
      if (player.native) return [unsure<Facts>(player.target, { count: 0, changed: 0, is: 'native' })];
      const own = stops.filter(({ focus }) => focus.control !== null && focus.target !== null);
      if (own.length === 0) return [];
      const hits = own.flatMap(({ focus, difference }) => {
        const is = judgeFocusLook(difference, focus.visible);
        const facts = { count: own.length, changed: difference?.changed ?? 0, is };
        if (is === 'seen' || !focus.target) return [];
        return [
          is === 'unseen' || is === 'hidden' ? failed(focus.target, facts) : unsure(focus.target, facts),
        ];
      });
      return hits.length > 0
        ? hits
        : [passed<Facts>(player.target, { count: own.length, changed: 0, is: 'seen' })];
    }),
  words: {
    en: {
      title: 'It is seen which control has the focus',
      found: ({ is, count, changed }) => {
        switch (is) {
          case 'seen':
            return `Each of ${count} stops looked different with the focus and without.`;
          case 'faint':
            return `With the focus ${changed} pixels change, and hardly stand out.`;
          case 'unseen':
            return 'The control looks the same with the focus and without.';
          case 'hidden':
            return 'Tab stops here, and nothing is to be seen in this place.';
          case 'unknown':
            return 'No picture of the control could be taken.';
          case 'native':
            return 'The controls are the browser’s own; where they are in the picture, a page cannot tell.';
        }
      },
      cost: 'Who sees a little and uses the keyboard loses the place, and presses what was not meant.',
      fix: () =>
        'Give :focus-visible an outline of 2 px that stands out from what is around it, over bright and dark pictures.',
      question: () => 'Is the focus clearly seen here, over bright and over dark pictures?',
    },
    'zh-CN': {
      title: '看得出焦点在哪个控件上',
      found: ({ is, count, changed }) => {
        switch (is) {
          case 'seen':
            return `${count} 处停下来，有焦点和没焦点都不一样。`;
          case 'faint':
            return `有焦点时只有 ${changed} 个像素变了，不显眼。`;
          case 'unseen':
            return '有没有焦点，控件看上去都一样。';
          case 'hidden':
            return 'Tab 停在这里，这里却什么也看不到。';
          case 'unknown':
            return '这个控件没能拍下来。';
          case 'native':
            return '控件是浏览器自带的，网页说不出它们在画面的什么位置。';
        }
      },
      cost: '视力弱、用键盘的人找不到自己在哪儿，会按错。',
      fix: () => '给 :focus-visible 加 2 像素的轮廓，亮画面、暗画面上都要显眼。',
      question: () => '亮画面、暗画面上，这里的焦点都看得清吗？',
    },
  },
});
