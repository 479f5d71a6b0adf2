import { definePageRule } from '../../definePageRule.js';
import { eachGateForm } from './eachGateForm.js';

type Facts =
  | { readonly is: 'moves-on'; readonly seconds: number }
  | { readonly is: 'told'; readonly text: string }
  | { readonly is: 'unknown' };

/** Twenty hours; only beyond them no warning is asked for (WCAG 2.2.1). */
const longestWarned = 20 * 3600;

const limitWords =
  /[^.。！!?？\n]{0,40}(?:(?:\d+|few|several)\s*(?:seconds?|minutes?|mins?|hours?)[^.。\n]{0,30}(?:left|remain|expire|time.?out|valid|log(?:ged)? out)|(?:expires?|times? out|timeout|valid for|log(?:ged)? out)[^.。\n]{0,30}\d+\s*(?:seconds?|minutes?|mins?|hours?)|\d+\s*(?:秒|分钟|小时)(?:钟)?[^。\n]{0,12}(?:内|有效|过期|失效|超时|后)|(?:有效期|超时|倒计时|剩余)[^。\n]{0,12}\d+\s*(?:秒|分|小时))[^.。\n]{0,30}/i;

/** The words that tell of a limit in time; null where there are none. */
export const findLimit = (text: string): string | null => limitWords.exec(text)?.[0].trim() ?? null;

export const timeLimits = definePageRule<Facts>({
  id: 'gate/time-limits',
  group: 'gate',
  severity: 'error',
  criteria: ['WCAG 2.2.1', 'WCAG 2.2.6', 'EN 9.2.2.1'],
  source: 'WCAG 2.2, 2.2.1 Timing Adjustable',
  find: (page) =>
    eachGateForm<Facts>(page, ({ target, text, around: { refresh } }) => {
      if (refresh !== null && refresh > 0 && refresh <= longestWarned)
        return [{ outcome: 'failed', target: null, facts: { is: 'moves-on', seconds: refresh } }];
      const limit = findLimit(text);
      return [
        {
          outcome: 'cantTell',
          target,
          facts: limit ? { is: 'told', text: limit.slice(0, 120) } : { is: 'unknown' },
        },
      ];
    }),
  words: {
    en: {
      title: 'Nobody is hurried in the gate',
      found: (facts) => {
        switch (facts.is) {
          case 'moves-on':
            return `The page moves on by itself after ${facts.seconds} seconds.`;
          case 'told':
            return `The page tells of a limit: “${facts.text}”.`;
          case 'unknown':
            return 'The page tells of no limit; whether its session has one is not to be seen.';
        }
      },
      cost: 'Typing by ear or with a switch takes longer; what was typed is lost, and nothing says why.',
      fix: () => 'Take the limit away, or let it be made at least ten times longer, and warn before it ends.',
      question: ({ is }) =>
        is === 'told'
          ? 'Can this limit be turned off, or made longer before it ends?'
          : 'Does the form or its session end by itself, and if so: is the visitor warned and given more time?',
    },
    'zh-CN': {
      title: '验证时不催人',
      found: (facts) => {
        switch (facts.is) {
          case 'moves-on':
            return `过 ${facts.seconds} 秒，页面会自己跳走。`;
          case 'told':
            return `页面说有时间限制：“${facts.text}”。`;
          case 'unknown':
            return '页面没说有时间限制；会话到底有没有，看不出来。';
        }
      },
      cost: '听着打字、用开关打字都慢，填的东西没了，还不知道为什么。',
      fix: () => '不要限时；不然要能延长到十倍以上，并且在到时之前提醒。',
      question: ({ is }) =>
        is === 'told'
          ? '这个限制能关掉，或者在到时之前延长吗？'
          : '表单或会话会自己结束吗？会的话，提醒过、给多点时间吗？',
    },
  },
});
