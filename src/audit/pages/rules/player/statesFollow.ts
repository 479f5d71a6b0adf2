import type { Outcome } from '../../PageAudit.js';
import { definePageRule } from '../../definePageRule.js';
import { compareStates, contradicts } from './compareStates.js';
import { sayControl } from './sayControl.js';
import { pressControls, type Press } from './pressControls.js';
import type { SeenControl } from './inPage/PlayerProbe.js';

export type StateVerdict =
  | 'follows'
  | 'follows-press'
  | 'silent-on-press'
  | 'silent-on-script'
  | 'contradicts'
  | 'no-change'
  | 'opens'
  | 'not-tried'
  | 'not-set-back';

type Facts = {
  readonly verdict: StateVerdict;
  readonly control: SeenControl;
  readonly after: SeenControl | null;
};

/** What one press showed. What changes both the name and the pressed state says two things at once. */
export function judgePress({
  before,
  after,
  changed,
  setBack,
  own,
  opened,
  tried,
}: Omit<Press, 'player' | 'said' | 'switched' | 'saysOn'>): StateVerdict {
  if (!tried) return 'not-tried';
  if (!changed) return opened ? 'opens' : 'no-change';
  if (!after) return 'no-change';
  const told = compareStates(before, after);
  if (!told.name && !told.state) return 'silent-on-press';
  if (contradicts(told)) return 'contradicts';
  if (!setBack) return own ? 'follows-press' : 'not-set-back';
  const back = compareStates(after, setBack);
  return back.name || back.state ? 'follows' : 'silent-on-script';
}

const outcomes: Readonly<Record<StateVerdict, Exclude<Outcome, 'inapplicable'>>> = {
  follows: 'passed',
  'follows-press': 'passed',
  'silent-on-press': 'failed',
  'silent-on-script': 'failed',
  contradicts: 'failed',
  'no-change': 'cantTell',
  opens: 'cantTell',
  'not-tried': 'cantTell',
  'not-set-back': 'cantTell',
};

export const statesFollow = definePageRule<Facts>({
  id: 'player/states-follow',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 4.1.2', 'EN 9.4.1.2'],
  source: 'WCAG 2.2, 4.1.2 Name, Role, Value; ARIA 1.2, aria-pressed',
  find: async (page) =>
    (await page.once(pressControls)).map((press) => {
      const verdict = judgePress(press);
      return {
        outcome: outcomes[verdict],
        target: press.before.target,
        facts: { verdict, control: press.before, after: press.after },
      };
    }),
  words: {
    en: {
      title: 'What a control says follows the media, whoever changed it',
      found: ({ verdict, control, after }) => {
        const it = sayControl(control, 'en');
        switch (verdict) {
          case 'follows':
            return `${it} told the new state after a press, and after a script had changed the media.`;
          case 'follows-press':
            return `${it} told the new state after a press; the player draws these captions itself.`;
          case 'silent-on-press':
            return `${it} changed the media, and neither its name nor its state changed.`;
          case 'silent-on-script':
            return `${it} did not follow when the media was changed by script; it still says the state before.`;
          case 'contradicts':
            return `${it} changes its name (to “${after?.name ?? ''}”) and its pressed state at once: “${after?.name ?? ''}, ${after?.pressed === 'true' || after?.checked === 'true' ? 'pressed' : 'not pressed'}”.`;
          case 'no-change':
            return `Enter on ${it} changed nothing that the media tells.`;
          case 'opens':
            return `${it} opens a choice; its state could not be followed.`;
          case 'not-tried':
            return `${it} was not in sight, or did not take the focus, when it was to be pressed.`;
          case 'not-set-back':
            return `${it} told the new state after a press; the media could not be set back by script.`;
        }
      },
      cost: 'The listener is told the opposite of what is so, and presses once too often.',
      fix: ({ verdict }) =>
        verdict === 'contradicts'
          ? 'Choose one: a name that stays and aria-pressed, or a name that changes and no aria-pressed.'
          : 'Set name or aria-pressed from the media’s own events (play, pause, volumechange, the track’s mode), not from the click.',
      question: ({ control }) =>
        `After ${sayControl(control, 'en')} is used, and after the state is changed in another way, does the control say what is so?`,
    },
    'zh-CN': {
      title: '不管谁改的，控件说的总是影片现在的状态',
      found: ({ verdict, control, after }) => {
        const it = sayControl(control, 'zh-CN');
        switch (verdict) {
          case 'follows':
            return `按下${it}，或者用脚本改动影片，它都报出了新状态。`;
          case 'follows-press':
            return `按下${it}，它报出了新状态；字幕是播放器自己画的。`;
          case 'silent-on-press':
            return `按下${it}，影片变了，它的名称和状态都没变。`;
          case 'silent-on-script':
            return `用脚本改动影片以后，${it}没有跟着变，说的还是原来的状态。`;
          case 'contradicts':
            return `${it}的名称（变成“${after?.name ?? ''}”）和按下状态同时变了，两样说的相反。`;
          case 'no-change':
            return `在${it}上按回车，影片没有可以看到的变化。`;
          case 'opens':
            return `${it}打开的是一组选择，状态没法跟着看。`;
          case 'not-tried':
            return `要按${it}的时候，它不在画面上，或者得不到焦点。`;
          case 'not-set-back':
            return `按下${it}，它报出了新状态；用脚本改不回去，没法再试。`;
        }
      },
      cost: '听到的和实际相反，会多按一次。',
      fix: ({ verdict }) =>
        verdict === 'contradicts'
          ? '二选一：名称不变，用 aria-pressed；或者名称变，不写 aria-pressed。'
          : '名称或 aria-pressed 要跟着影片自己的事件走（play、pause、volumechange、字幕轨的 mode），不要跟着点击走。',
      question: ({ control }) =>
        `用过${sayControl(control, 'zh-CN')}，或者从别处改了状态以后，它说的和实际一样吗？`,
    },
  },
});
