import { definePageRule, type PageHit, type RulePage } from '../../definePageRule.js';
import { askPlayer, type FoundPlayer } from './askPlayer.js';
import { passed, usable } from './judgeControls.js';
import { eachPlayer, pause, pointAt, playByControl } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

export type FullscreenVerdict = 'keeps' | 'leaks' | 'loses' | 'refused' | 'native';
type Facts = { readonly verdict: FullscreenVerdict; readonly stops: number };

/** Chromium keeps Tab in what fills the screen by itself, as others do not: there only what loses the focus is found. */
async function tryFullscreen(page: RulePage, player: FoundPlayer): Promise<readonly PageHit<Facts>[]> {
  if (player.native)
    return player.tag === 'audio'
      ? []
      : [{ outcome: 'cantTell', target: player.target, facts: { verdict: 'native', stops: 0 } }];
  await playByControl(page, player, false);
  await pointAt(page, player);
  await untilAtRest(page, player);
  const controls = usable((await askPlayer(page, player, 'controls')) ?? []);
  const control = controls.find(({ kind }) => kind === 'fullscreen');
  if (!control || !(await askPlayer(page, player, 'focus', control.id))) return [];
  await page.driver.press('Enter');
  let entered = false;
  for (const end = Date.now() + 1500; !entered && Date.now() < end; await pause(60))
    entered = (await askPlayer(page, player, 'inFullscreen')) ?? false;
  if (!entered)
    return [{ outcome: 'cantTell', target: control.target, facts: { verdict: 'refused', stops: 0 } }];
  try {
    await untilAtRest(page, player);
    const first = await askPlayer(page, player, 'focused');
    // Nowhere at all: the viewer begins at the top of something that cannot be seen.
    if (first && !first.inside && !first.inFullscreen)
      return [{ outcome: 'failed', target: control.target, facts: { verdict: 'loses', stops: 0 } }];
    let stops = 0;
    for (; stops < controls.length + 4; stops++) {
      await page.driver.press('Tab');
      const focus = await askPlayer(page, player, 'focused');
      // The window’s own places, where the page has no focus, are none of the page's.
      if (focus?.target && !focus.inFullscreen)
        return [{ outcome: 'failed', target: focus.target, facts: { verdict: 'leaks', stops } }];
    }
    return [passed(control.target, { verdict: 'keeps', stops })];
  } finally {
    await askPlayer(page, player, 'leaveFullscreen');
    await untilAtRest(page, player);
  }
}

export const fullscreenKeepsFocus = definePageRule<Facts>({
  id: 'player/fullscreen-focus',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 2.4.3', 'WCAG 2.4.7', 'WCAG 2.4.11'],
  source: 'WCAG 2.2, 2.4.3 Focus Order and 2.4.11 Focus Not Obscured',
  find: (page) => eachPlayer(page, ({ player }) => tryFullscreen(page, player)),
  words: {
    en: {
      title: 'In full screen the focus stays in the player',
      found: ({ verdict, stops }) => {
        switch (verdict) {
          case 'keeps':
            return `In full screen ${stops} presses of Tab stayed in the player, in this browser.`;
          case 'leaks':
            return `In full screen, after ${stops} presses of Tab, the focus was on the page behind, which is not seen.`;
          case 'loses':
            return 'When full screen began, the focus was lost.';
          case 'refused':
            return 'Full screen could not be entered here by its control.';
          case 'native':
            return 'The full-screen control is the browser’s own; a page cannot press it.';
        }
      },
      cost: 'The viewer presses things on a page that lies unseen behind the film.',
      fix: () =>
        'While the player fills the screen, make the rest inert (or wrap Tab), and leave the focus on the control.',
      question: () =>
        'In full screen, does Tab stay in the player, and is the focus where it was after leaving?',
    },
    'zh-CN': {
      title: '全屏时焦点留在播放器里',
      found: ({ verdict, stops }) => {
        switch (verdict) {
          case 'keeps':
            return `在这个浏览器里，全屏时按了 ${stops} 次 Tab，都在播放器里。`;
          case 'leaks':
            return `全屏时按了 ${stops} 次 Tab，焦点跑到了后面看不见的页面上。`;
          case 'loses':
            return '进入全屏时，焦点丢了。';
          case 'refused':
            return '在这里按全屏按钮，没能进入全屏。';
          case 'native':
            return '全屏按钮是浏览器自带的，网页按不到。';
        }
      },
      cost: '按到的是影片后面看不见的东西。',
      fix: () => '全屏时让页面其余部分 inert（或者让 Tab 循环），焦点留在按钮上。',
      question: () => '全屏时 Tab 一直在播放器里吗？退出以后焦点还在原处吗？',
    },
  },
});
