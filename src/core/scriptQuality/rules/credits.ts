import type { CheckedScript } from '../CheckedScript.js';
import { defineRule } from '../defineRule.js';
import { isChinese } from '../measureSpeech.js';

interface Facts {
  readonly noCredit: boolean;
  /** Chinese only: the mark that a version for people who cannot read print carries. */
  readonly noMark: boolean;
}

const credit =
  /\b(?:description|described|narrat\w+|script)\b[^.]{0,40}\bby\b|\bdescriber\b|(?:口述影像|讲述|解说|无障碍版|撰稿|审听)[^。]{0,12}[：:]|由[^。]{1,20}(?:制作|撰稿|撰写|讲述|解说|播音)|(?:讲述人|讲解员|撰稿人|解说员|制作单位)/iu;
const mark = /阅读障碍者专用/u;

/** Whether a film has room for them, and whether it is told elsewhere, a person must say: `NOTE accept script: credits — where`. */
export const credits = defineRule<Facts>({
  id: 'credits',
  severity: 'advice',
  source: 'Netflix Audio Description Style Guide 2.6; T/CSMPTE 13-2021; 国版发〔2022〕1号, art. 3',
  find: (script) => {
    if (script.cues.length === 0) return [];
    const facts = {
      noCredit: !says(script, credit),
      noMark: isChinese(script.language) && !says(script, mark),
    };
    return facts.noCredit || facts.noMark ? [{ cue: null, facts }] : [];
  },
  words: {
    en: {
      title: 'It is said who made the description',
      found: ({ noCredit, noMark }) =>
        [
          ...(noCredit ? ['No description says who wrote, spoke or made it. Is it told elsewhere?'] : []),
          ...(noMark
            ? ['None says that it is for readers with print disabilities alone (阅读障碍者专用). Is it?']
            : []),
        ].join(' '),
      cost: 'Listeners do not know whose words they hear, nor whom to write to; a version made under an exception must say whom it is for.',
      fix: () =>
        'Say it before the first or after the last picture, or write where it is told: “NOTE accept script: credits — on the film’s page”.',
    },
    'zh-CN': {
      title: '讲明口述影像由谁制作',
      found: ({ noCredit, noMark }) =>
        [
          ...(noCredit ? ['讲述里没有说撰稿、讲述或制作的人是谁。别处交代了吗？'] : []),
          ...(noMark ? ['没有念出“阅读障碍者专用”。这是按无障碍例外制作的版本吗？'] : []),
        ].join(''),
      cost: '听众不知道听到的是谁写、谁讲的，有意见也找不到人；按例外制作的版本还必须标明供谁使用。',
      fix: () => '在片头或片尾念出来；写在别处的，用“NOTE accept script: credits — 影片页面已标明”说明。',
    },
  },
});

const says = ({ cues }: CheckedScript, form: RegExp): boolean => cues.some(({ text }) => form.test(text));
