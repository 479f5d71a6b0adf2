import type { Outcome } from '../../PageAudit.js';
import { definePageRule } from '../../definePageRule.js';
import { eachPlayer, type KeyTrial } from './startPlayers.js';

/** How the film is played: by what a key comes to, by what only a pointer presses, or by nothing that was found. */
type Facts = { readonly trials: readonly KeyTrial[]; readonly by: 'control' | 'pointer' | 'nothing' };

/** Failed as soon as a key did not do its work; cannot tell while one could not be tried. */
export function judgeTrials(trials: readonly KeyTrial[]): Exclude<Outcome, 'inapplicable'> {
  const answers = trials.flatMap(({ plays, pauses }) => (plays === false ? [plays] : [plays, pauses]));
  if (answers.includes(false)) return 'failed';
  return answers.length === 0 || answers.includes(null) ? 'cantTell' : 'passed';
}

const dead = (trials: readonly KeyTrial[], say: (key: string, does: 'play' | 'pause') => string) =>
  trials.flatMap(({ key, plays, pauses }) =>
    plays === false ? [say(key, 'play')] : pauses === false ? [say(key, 'pause')] : [],
  );

export const playsByKeyboard = definePageRule<Facts>({
  id: 'player/keys-play',
  group: 'player',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 2.1.1', 'EN 9.2.1.1', 'UAAG 2.11.1'],
  source: 'WCAG 2.2, 2.1.1 Keyboard; ARIA Authoring Practices, Button',
  find: (page) =>
    eachPlayer(page, ({ player, playControl, pointerPlay, trials }) => {
      const by = player.native || playControl ? 'control' : pointerPlay ? 'pointer' : 'nothing';
      const outcome = by === 'control' ? judgeTrials(trials) : by === 'pointer' ? 'failed' : 'cantTell';
      const target = playControl?.target ?? pointerPlay ?? player.target;
      return [{ outcome, target, facts: { trials, by } }];
    }),
  words: {
    en: {
      title: 'Space and Enter play and pause',
      found: ({ trials, by }) => {
        if (by === 'nothing') return 'No play control was found by name.';
        if (by === 'pointer') return 'A click plays the film, and no key comes to what was clicked.';
        const fails = dead(trials, (key, does) => `${key} on the play control did not ${does}`);
        if (fails.length > 0) return `${fails.join('; ')}.`;
        return judgeTrials(trials) === 'passed'
          ? 'Space and Enter on the play control each played and paused.'
          : 'The media did not play here, so that its keys could not be tried.';
      },
      cost: 'A viewer without a mouse cannot start the film, or cannot stop it to hear the screen reader.',
      fix: () => 'Use a <button> and act on its click, which both keys bring about.',
      question: () => 'Do Space and Enter on the play control each play and pause?',
    },
    'zh-CN': {
      title: '空格键和回车键都能播放、暂停',
      found: ({ trials, by }) => {
        if (by === 'nothing') return '按名称没有找到播放按钮。';
        if (by === 'pointer') return '点一下能播放，键盘却走不到那里。';
        const names = { Space: '空格键', Enter: '回车键' } as Record<string, string>;
        const fails = dead(
          trials,
          (key, does) =>
            `在播放按钮上按${names[key] ?? key}，${does === 'play' ? '没有开始播放' : '停不下来'}`,
        );
        if (fails.length > 0) return `${fails.join('；')}。`;
        return judgeTrials(trials) === 'passed'
          ? '在播放按钮上按空格键或回车键，都能播放、能暂停。'
          : '影片在这里放不出来，按键没法试。';
      },
      cost: '不用鼠标的人放不了片，或者停不下来，听不清读屏。',
      fix: () => '用 <button>，处理它的 click 事件：两个键都会触发。',
      question: () => '在播放按钮上按空格键、回车键，都能播放、能暂停吗？',
    },
  },
});
