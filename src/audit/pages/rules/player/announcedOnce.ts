import { definePageRule } from '../../definePageRule.js';
import { findRepeats } from './findRepeats.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import { failed, passed } from './judgeControls.js';
import { pressControls } from './pressControls.js';
import { sayControl } from './sayControl.js';

type Facts = { readonly control: SeenControl; readonly repeats: readonly string[]; readonly said: number };

/** As long as a press is listened to. */
const withinMs = 700;

export const announcedOnce = definePageRule<Facts>({
  id: 'player/announced-once',
  group: 'player',
  uses: true,
  severity: 'warning',
  criteria: ['WCAG 4.1.3', 'EN 9.4.1.3'],
  source: 'WCAG 2.2, 4.1.3 Status Messages; ARIA 1.2, live regions',
  find: async (page) =>
    (await page.once(pressControls)).map(({ before, said }) => {
      const repeats = findRepeats(said, withinMs);
      const facts = { control: before, repeats, said: said.length };
      return repeats.length > 0 ? failed(before.target, facts) : passed(before.target, facts);
    }),
  words: {
    en: {
      title: 'What a press brings about is announced once',
      found: ({ control, repeats, said }) =>
        repeats.length > 0
          ? `After ${sayControl(control, 'en')} was pressed, live regions said more than once: “${repeats.join('”, “')}”.`
          : said === 0
            ? `${sayControl(control, 'en')} was pressed; no live region repeated what the control says itself.`
            : `${sayControl(control, 'en')} was pressed; what live regions said (${said}) was said once.`,
      cost: 'The listener hears the same thing twice, over the film.',
      fix: () =>
        'Say each change in one live region only, and not where the focused control’s own state tells it.',
    },
    'zh-CN': {
      title: '按一次，只播报一遍',
      found: ({ control, repeats, said }) =>
        repeats.length > 0
          ? `按下${sayControl(control, 'zh-CN')}以后，实时区域重复播报了：“${repeats.join('”“')}”。`
          : said === 0
            ? `按下${sayControl(control, 'zh-CN')}，没有实时区域再说一遍。`
            : `按下${sayControl(control, 'zh-CN')}，实时区域播报了 ${said} 句，没有重复。`,
      cost: '同一句话听两遍，还盖住了影片。',
      fix: () => '每个变化只在一个实时区域里说；控件自己会报出来的，就不用再说。',
    },
  },
});
