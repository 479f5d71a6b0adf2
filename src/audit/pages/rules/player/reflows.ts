import type { Target } from '../../PageAudit.js';
import { definePageRule } from '../../definePageRule.js';
import { waitForStillness } from '../../inPage/waitForStillness.js';
import { askPlayer } from './askPlayer.js';
import { failed, passed } from './judgeControls.js';
import { eachPlayer, startPlayers } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

type Facts = { readonly cut: number; readonly scrolls: boolean };

/** 1280 px at 400 % (WCAG 1.4.10). */
const narrow = { width: 320, height: 640 };

export const reflows = definePageRule<Facts>({
  id: 'player/reflow',
  group: 'player',
  uses: true,
  severity: 'warning',
  criteria: ['WCAG 1.4.10', 'EN 9.1.4.10'],
  source: 'WCAG 2.2, 1.4.10 Reflow',
  find: async (page) => {
    // A window that is made narrow lays the whole page out twice: only where there is something to see in it.
    if ((await page.once(startPlayers)).started.length === 0) return [];
    const view = await page.driver.evaluate(() => ({ width: innerWidth, height: innerHeight }), null);
    await page.driver.setViewport(narrow);
    try {
      await page.driver.evaluate(waitForStillness, { seconds: 0.15, most: 0.6 });
      return await eachPlayer(page, async ({ player }) => {
        if (player.framed) return [];
        await askPlayer(page, player, 'scrollTo');
        await untilAtRest(page, player);
        const seen = await askPlayer(page, player, 'outOfView');
        if (!seen) return [];
        const facts = { cut: seen.cut.length, scrolls: seen.scrolls };
        const target: Target = seen.cut[0] ?? player.target;
        return [seen.cut.length > 0 || seen.scrolls ? failed(target, facts) : passed(target, facts)];
      });
    } finally {
      await page.driver.setViewport(view);
      await page.driver.evaluate(waitForStillness, { seconds: 0.05, most: 0.3 });
    }
  },
  words: {
    en: {
      title: 'At 320 px the player needs no scrolling in two directions',
      found: ({ cut, scrolls }) =>
        cut > 0
          ? `At 320 px the player, or parts of it, stand outside of the view (${cut}).`
          : scrolls
            ? 'At 320 px the player scrolls in both directions.'
            : 'At 320 px the whole player stands in the view’s width.',
      cost: 'Who enlarges to 400 % has to push the page about to find the controls.',
      fix: () => 'Let the player take the width it gets (max-width: 100%), and let its bar wrap or shrink.',
    },
    'zh-CN': {
      title: '320 像素宽时，不用左右上下来回滚',
      found: ({ cut, scrolls }) =>
        cut > 0
          ? `320 像素宽时，播放器有 ${cut} 处在画面外面。`
          : scrolls
            ? '320 像素宽时，播放器左右上下都要滚。'
            : '320 像素宽时，整个播放器都在画面里。',
      cost: '放大到 400% 的人，要把页面推来推去才找得到控件。',
      fix: () => '播放器的宽度跟着外面走（max-width: 100%），控件一排放不下就换行或缩小。',
    },
  },
});
