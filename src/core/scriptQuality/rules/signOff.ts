import { defineRule } from '../defineRule.js';

export const signOff = defineRule<object>({
  id: 'sign-off',
  severity: 'advice',
  source: 'T/CSMPTE 13-2021, 6.5: reviewed by people who listen; WCAG 3 draft, assertions',
  find: ({ signOffs, cues }) => (signOffs.length > 0 || cues.length === 0 ? [] : [{ cue: null, facts: {} }]),
  words: {
    en: {
      title: 'Somebody who listens has let it pass',
      found: () => 'Nobody has signed this script off.',
      cost: 'No machine can hear whether a description is clear; only those it is for can.',
      fix: () =>
        'Have it listened to by blind reviewers, and write “NOTE reviewed 2026-11-20 by name” into the script.',
    },
    'zh-CN': {
      title: '经视障审听员审定',
      found: () => '脚本里没有审听记录。',
      cost: '讲得清不清楚，机器听不出来，只有听众自己知道。',
      fix: () => '请视障审听员听过，再在脚本里记下“NOTE reviewed 2026-11-20 by 姓名”。',
    },
  },
});
