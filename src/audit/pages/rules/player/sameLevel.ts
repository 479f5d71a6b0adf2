import { definePageRule, type PageHit } from '../../definePageRule.js';
import { askPlayer } from './askPlayer.js';
import type { SeenControl, SeenMedia } from './inPage/PlayerProbe.js';
import { eachPlayer } from './startPlayers.js';

type Kind = 'captions' | 'descriptions';
export type LevelVerdict = 'same' | 'menu' | 'deeper' | 'none' | 'native';
type Facts = { readonly kind: Kind; readonly verdict: LevelVerdict };

/** Where the switch for captions or descriptions stands, beside play; null where the media has none to switch. */
export function judgeLevel(
  kind: Kind,
  controls: readonly SeenControl[],
  media: Pick<SeenMedia, 'captions' | 'descriptions'>,
  native: boolean,
): LevelVerdict | null {
  const own = controls.filter((control) => control.kind === kind && control.role !== 'slider');
  const open = own.filter(({ visible, inPopup }) => visible && !inPopup);
  if (media[kind] === 0 && open.length === 0) return null;
  if (native) return 'native';
  if (open.length > 0)
    return open.some(({ hasPopup, expanded }) => hasPopup === null && expanded === null) ? 'same' : 'menu';
  return own.length > 0 ? 'deeper' : 'none';
}

export const sameLevel = definePageRule<Facts>({
  id: 'player/same-level',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['EN 7.3', 'Section 508 503.4'],
  source: 'EN 301 549 V3.2.1, 7.3; Section 508, 503.4.1 and 503.4.2',
  find: (page) =>
    eachPlayer(page, async ({ player }) => {
      const media = await askPlayer(page, player, 'media');
      if (!media || player.tag === 'audio') return [];
      return (['captions', 'descriptions'] as const).flatMap((kind): PageHit<Facts>[] => {
        const verdict = judgeLevel(kind, player.controls, media, player.native);
        if (verdict === null) return [];
        const outcome =
          verdict === 'same' ? 'passed' : verdict === 'native' || verdict === 'menu' ? 'cantTell' : 'failed';
        return [{ outcome, target: player.target, facts: { kind, verdict } }];
      });
    }),
  words: {
    en: {
      title: 'Captions and description are switched where play is',
      found: ({ kind, verdict }) => {
        const it = kind === 'captions' ? 'captions' : 'description';
        switch (verdict) {
          case 'same':
            return `The switch for ${it} stands beside play, and takes one press.`;
          case 'menu':
            return `The control for ${it} stands beside play, and opens a choice first.`;
          case 'deeper':
            return `The switch for ${it} is found only in something that has to be opened first.`;
          case 'none':
            return `The media has ${it}, and no control for it was found.`;
          case 'native':
            return `The media has ${it}; where the browser’s own controls keep the switch, a page cannot tell.`;
        }
      },
      cost: 'Who needs captions or description to follow at all has to search for them in menus, each time.',
      fix: ({ kind }) =>
        `Put one toggle for ${kind === 'captions' ? 'captions' : 'description'} on the bar where play stands.`,
      question: () => 'Are captions and description switched with as many steps as the film is played?',
    },
    'zh-CN': {
      title: '字幕和口述影像的开关跟播放在同一层',
      found: ({ kind, verdict }) => {
        const it = kind === 'captions' ? '字幕' : '口述影像';
        switch (verdict) {
          case 'same':
            return `${it}开关就在播放旁边，按一下就行。`;
          case 'menu':
            return `${it}控件在播放旁边，要先打开一组选择。`;
          case 'deeper':
            return `${it}开关要先打开别的才找得到。`;
          case 'none':
            return `影片有${it}，却没有找到开关。`;
          case 'native':
            return `影片有${it}；浏览器自带的控件把开关放在哪儿，网页说不出来。`;
        }
      },
      cost: '离不开字幕或口述影像的人，每次都要到菜单里去找。',
      fix: ({ kind }) => `在播放按钮那一排放一个${kind === 'captions' ? '字幕' : '口述影像'}开关。`,
      question: () => '开关字幕、口述影像，和播放影片要的步数一样吗？',
    },
  },
});
