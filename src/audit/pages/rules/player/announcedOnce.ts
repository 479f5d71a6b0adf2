import { definePageRule } from '../../definePageRule.js';
import { findRepeats } from './findRepeats.js';
import type { SeenControl } from './inPage/PlayerProbe.js';
import type { Outcome } from '../../PageAudit.js';
import { compareStates } from './compareStates.js';
import { pressControls, type Press } from './pressControls.js';
import { sayControl } from './sayControl.js';

type Verdict = 'once' | 'repeated' | 'says-on' | 'nothing' | 'not-tried';
type Facts = {
  readonly verdict: Verdict;
  readonly control: SeenControl;
  readonly repeats: readonly string[];
  readonly said: number;
};

/** As long as a press is listened to. */
const withinMs = 700;

/** Where nothing came of the press, or regions speak on when listening ends, a repetition may not have been heard. */
export function judgeSaid(
  {
    before,
    after,
    changed,
    opened,
    tried,
    saysOn,
  }: Pick<Press, 'before' | 'after' | 'changed' | 'opened' | 'tried' | 'saysOn'>,
  repeats: readonly string[],
): Verdict {
  if (!tried) return 'not-tried';
  if (repeats.length > 0) return 'repeated';
  if (saysOn) return 'says-on';
  const told = after && compareStates(before, after);
  return changed || opened || told?.name || told?.state ? 'once' : 'nothing';
}

const outcomes: Readonly<Record<Verdict, Exclude<Outcome, 'inapplicable'>>> = {
  once: 'passed',
  repeated: 'failed',
  'says-on': 'cantTell',
  nothing: 'cantTell',
  'not-tried': 'cantTell',
};

export const announcedOnce = definePageRule<Facts>({
  id: 'player/announced-once',
  group: 'player',
  uses: true,
  severity: 'warning',
  criteria: ['WCAG 4.1.3', 'EN 9.4.1.3'],
  source: 'WCAG 2.2, 4.1.3 Status Messages; ARIA 1.2, live regions',
  find: async (page) =>
    (await page.once(pressControls)).map((press) => {
      const { before, said } = press;
      const repeats = findRepeats(said, withinMs);
      const verdict = judgeSaid(press, repeats);
      return {
        outcome: outcomes[verdict],
        target: before.target,
        facts: { verdict, control: before, repeats, said: said.length },
      };
    }),
  words: {
    en: {
      title: 'What a press brings about is announced once',
      found: ({ verdict, control, repeats, said }) => {
        const it = sayControl(control, 'en');
        switch (verdict) {
          case 'repeated':
            return `After ${it} was pressed, live regions said more than once: “${repeats.join('”, “')}”.`;
          case 'once':
            return said === 0
              ? `${it} was pressed; no live region repeated what the control says itself.`
              : `${it} was pressed; what live regions said (${said}) was said once.`;
          case 'says-on':
            return `After ${it} was pressed, live regions were still speaking (${said}) when listening ended.`;
          case 'nothing':
            return `Enter on ${it} brought about nothing that can be seen, so that nothing could be announced.`;
          case 'not-tried':
            return `${it} was not in sight, or did not take the focus, when it was to be pressed.`;
        }
      },
      cost: 'The listener hears the same thing twice, over the film.',
      fix: () =>
        'Say each change in one live region only, and not where the focused control’s own state tells it.',
      question: ({ control }) =>
        `With a screen reader: is what ${sayControl(control, 'en')} brings about heard once, and no more?`,
    },
    'zh-CN': {
      title: '按一次，只播报一遍',
      found: ({ verdict, control, repeats, said }) => {
        const it = sayControl(control, 'zh-CN');
        switch (verdict) {
          case 'repeated':
            return `按下${it}以后，实时区域重复播报了：“${repeats.join('”“')}”。`;
          case 'once':
            return said === 0
              ? `按下${it}，没有实时区域再说一遍。`
              : `按下${it}，实时区域播报了 ${said} 句，没有重复。`;
          case 'says-on':
            return `按下${it}以后，听到最后，实时区域还在播报（${said} 句）。`;
          case 'nothing':
            return `在${it}上按回车，没有看到任何变化，也就没有可播报的。`;
          case 'not-tried':
            return `要按${it}的时候，它不在画面上，或者得不到焦点。`;
        }
      },
      cost: '同一句话听两遍，还盖住了影片。',
      fix: () => '每个变化只在一个实时区域里说；控件自己会报出来的，就不用再说。',
      question: ({ control }) => `用读屏听：按下${sayControl(control, 'zh-CN')}以后，变化是不是只听到一遍？`,
    },
  },
});
