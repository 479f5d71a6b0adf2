import { defineRule } from '../defineRule.js';

export const noCues = defineRule<object>({
  id: 'no-cues',
  severity: 'error',
  source: 'ours: a script describes something',
  find: ({ cues, silent }) => (cues.length + silent.length === 0 ? [{ cue: null, facts: {} }] : []),
  words: {
    en: {
      title: 'A script holds descriptions',
      found: () => 'The script holds no description that could be read.',
      cost: 'The film counts as described, and nothing is told.',
      fix: () => 'Look whether this is the right file, and whole.',
    },
    'zh-CN': {
      title: '脚本里要有讲述',
      found: () => '脚本里读不出任何讲述。',
      cost: '影片标着有口述影像，却什么也听不到。',
      fix: () => '看看是不是拿错了文件，或者文件不完整。',
    },
  },
});
