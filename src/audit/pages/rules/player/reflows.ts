import type { Target } from '../../PageAudit.js';
import { definePageRule, type PageHit } from '../../definePageRule.js';
import { waitForStillness } from '../../inPage/waitForStillness.js';
import { askPlayer } from './askPlayer.js';
import { failed, passed, unsure } from './judgeControls.js';
import { eachPlayer, startPlayers } from './startPlayers.js';
import { untilAtRest } from './untilAtRest.js';

type Facts =
  | { readonly is: 'seen'; readonly cut: number; readonly scrolls: boolean }
  | { readonly is: 'framed' | 'wide' | 'gone' };

/** 1280 px at 400 % (WCAG 1.4.10). */
const narrow = { width: 320, height: 640 };

const unseen = {
  wide: { en: 'The view could not be made as narrow as 320 px.', 'zh-CN': '窗口缩不到 320 像素宽。' },
  framed: {
    en: 'The player stands in a frame, whose width at 320 px is the page’s to say.',
    'zh-CN': '播放器在框架（iframe）里，320 像素宽时框架有多宽由外面的网页决定。',
  },
  gone: { en: 'At 320 px the player was gone.', 'zh-CN': '320 像素宽时，播放器不见了。' },
} as const;

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
      const width = await page.driver.evaluate(() => innerWidth, null);
      return await eachPlayer<PageHit<Facts>>(page, async ({ player }) => {
        // A window of the system's own, or of a phone that shows the page from afar, does not get as narrow as it is asked to.
        if (width > narrow.width + 16) return [unsure(player.target, { is: 'wide' })];
        // How wide a frame stands in its page is the page's to say, and whether it can be scrolled, too.
        if (player.framed) return [unsure(player.target, { is: 'framed' })];
        await askPlayer(page, player, 'scrollTo');
        await untilAtRest(page, player);
        const seen = await askPlayer(page, player, 'outOfView');
        if (!seen) return [unsure(player.target, { is: 'gone' })];
        const facts: Facts = { is: 'seen', cut: seen.cut.length, scrolls: seen.scrolls };
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
      found: (facts) => {
        if (facts.is !== 'seen') return unseen[facts.is].en;
        return facts.cut > 0
          ? `At 320 px the player, or parts of it, stand outside of the view (${facts.cut}).`
          : facts.scrolls
            ? 'At 320 px the player scrolls in both directions.'
            : 'At 320 px the whole player stands in the view’s width.';
      },
      cost: 'Who enlarges to 400 % has to push the page about to find the controls.',
      question: () =>
        'At 320 px (1280 px enlarged to 400 %), are all controls there without scrolling sideways?',
      fix: () => 'Let the player take the width it gets (max-width: 100%), and let its bar wrap or shrink.',
    },
    'zh-CN': {
      title: '320 像素宽时，不用左右上下来回滚',
      found: (facts) => {
        if (facts.is !== 'seen') return unseen[facts.is]['zh-CN'];
        return facts.cut > 0
          ? `320 像素宽时，播放器有 ${facts.cut} 处在画面外面。`
          : facts.scrolls
            ? '320 像素宽时，播放器左右上下都要滚。'
            : '320 像素宽时，整个播放器都在画面里。';
      },
      cost: '放大到 400% 的人，要把页面推来推去才找得到控件。',
      question: () => '320 像素宽时（1280 像素放大到 400%），不用左右滚动，控件都看得到吗？',
      fix: () => '播放器的宽度跟着外面走（max-width: 100%），控件一排放不下就换行或缩小。',
    },
  },
});
