import { definePageRule } from '../../definePageRule.js';
import { failed, passed } from './judgeControls.js';
import { walkByTab } from './walkByTab.js';

type Facts = { readonly left: boolean; readonly stops: number };

export const leavesByTab = definePageRule<Facts>({
  id: 'player/no-trap',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 2.1.2', 'EN 9.2.1.2'],
  source: 'WCAG 2.2, 2.1.2 No Keyboard Trap',
  find: async (page) =>
    (await page.once(walkByTab))
      .filter(({ entered }) => entered)
      .map(({ player, left, stops }) =>
        (left ? passed : failed)(player.target, { left, stops: stops.length }),
      ),
  words: {
    en: {
      title: 'Tab leads out of the player again',
      found: ({ left, stops }) =>
        left
          ? `After ${stops} stops Tab left the player.`
          : `After ${stops} stops the focus was still in the player, and came to a place it had been before.`,
      cost: 'A viewer who came in by keyboard can do nothing else on the page any more.',
      fix: () =>
        'Let Tab go on after the last control; keep the focus only in an open dialog that Escape closes.',
    },
    'zh-CN': {
      title: '按 Tab 键还能走出播放器',
      found: ({ left, stops }) =>
        left ? `停了 ${stops} 处以后，Tab 走出了播放器。` : `停了 ${stops} 处，焦点还在播放器里打转。`,
      cost: '用键盘进来的人被困住，页面上别的事都做不了。',
      fix: () => '最后一个控件之后，让 Tab 走出去；只有打开了能用 Esc 关掉的对话框，才把焦点留在里面。',
    },
  },
});
