import { defineRule } from '../defineRule.js';

/** The reader has told them apart already, by `-2` behind the second; in the file they are the same. */
export const idRepeated = defineRule<{ readonly id: string }>({
  id: 'id-repeated',
  severity: 'warning',
  source: 'WebVTT §4.1: ids are unique; DAPT §Unique identifiers',
  find: ({ cues }) => {
    const ids = new Set(cues.map(({ id }) => id));
    return cues.flatMap((cue) => {
      const [, base = '', count] = /^(.+)-(\d+)$/.exec(cue.id) ?? [];
      return count !== undefined && ids.has(base) && cue.writtenId === base
        ? [{ cue, facts: { id: base } }]
        : [];
    });
  },
  words: {
    en: {
      title: 'Each cue has an id of its own',
      found: ({ id }) => `Another cue is called “${id}” too.`,
      cost: 'Recordings, shorter wordings and marks that name it reach the wrong one.',
      fix: () => 'Give it another id.',
    },
    'zh-CN': {
      title: '编号不重复',
      found: ({ id }) => `另有一条也叫“${id}”。`,
      cost: '按编号找的录音、短句和标记，会对到别的一条上。',
      fix: () => '换一个编号。',
    },
  },
});
