import { definePageRule } from '../../definePageRule.js';
import type { Outcome } from '../../PageAudit.js';
import { walkByTab, type Walk } from './walkByTab.js';

type Way = 'left' | 'trapped' | 'escape' | 'cut-short' | 'gone';
type Facts = { readonly way: Way; readonly stops: number };

/** A place that comes again and again is a trap; where the walk was broken off, or only Escape leads out, a person must look. */
export const judgeLeaving = ({ ended, escaped }: Pick<Walk, 'ended' | 'escaped'>): Way =>
  ended === 'circled' ? (escaped ? 'escape' : 'trapped') : ended;

const outcomes: Readonly<Record<Way, Exclude<Outcome, 'inapplicable'>>> = {
  left: 'passed',
  trapped: 'failed',
  escape: 'cantTell',
  'cut-short': 'cantTell',
  gone: 'cantTell',
};

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
      .map((walk) => {
        const way = judgeLeaving(walk);
        return {
          outcome: outcomes[way],
          target: walk.player.target,
          facts: { way, stops: walk.stops.length },
        };
      }),
  words: {
    en: {
      title: 'Tab leads out of the player again',
      found: ({ way, stops }) => {
        switch (way) {
          case 'left':
            return `After ${stops} stops Tab left the player.`;
          case 'trapped':
            return `After ${stops} stops the focus was still in the player, and came to a place it had been before.`;
          case 'escape':
            return `After ${stops} stops Tab went in a circle in the player; Escape led out.`;
          case 'cut-short':
            return `After ${stops} stops Tab was still in the player, and was not followed further.`;
          case 'gone':
            return `After ${stops} stops the player, or the page, was gone.`;
        }
      },
      cost: 'A viewer who came in by keyboard can do nothing else on the page any more.',
      fix: () =>
        'Let Tab go on after the last control; keep the focus only in an open dialog that Escape closes.',
      question: ({ way }) =>
        way === 'escape'
          ? 'Is it a dialog that was opened, or is the viewer told that Escape leads out?'
          : 'Does Tab, pressed often enough, lead out of the player?',
    },
    'zh-CN': {
      title: '按 Tab 键还能走出播放器',
      found: ({ way, stops }) => {
        switch (way) {
          case 'left':
            return `停了 ${stops} 处以后，Tab 走出了播放器。`;
          case 'trapped':
            return `停了 ${stops} 处，焦点还在播放器里打转。`;
          case 'escape':
            return `停了 ${stops} 处，Tab 一直在播放器里打转，按 Esc 才出得去。`;
          case 'cut-short':
            return `停了 ${stops} 处，Tab 还在播放器里，没有再跟下去。`;
          case 'gone':
            return `停了 ${stops} 处，播放器或者网页不见了。`;
        }
      },
      cost: '用键盘进来的人被困住，页面上别的事都做不了。',
      fix: () => '最后一个控件之后，让 Tab 走出去；只有打开了能用 Esc 关掉的对话框，才把焦点留在里面。',
      question: ({ way }) =>
        way === 'escape'
          ? '这是打开的对话框吗？或者有没有告诉观众按 Esc 可以出去？'
          : '一直按 Tab，走得出播放器吗？',
    },
  },
});
