import { languageName } from '../../i18n/languageName.js';
import { speaks } from '../../tracks/speaks.js';
import { defineRule, type Hit } from '../defineRule.js';
import { guessLanguage } from '../reading/guessLanguage.js';
import { ownWords } from '../words/ownWords.js';

interface Facts {
  readonly meant: string;
  readonly found: string;
}

/** A voice of one language cannot say another: eSpeak reads Chinese in English as the names of its characters. */
export const wrongLanguage = defineRule<Facts>({
  id: 'wrong-language',
  severity: 'error',
  source: 'WCAG 2.2, 1.2.5 and 3.1.2; DAPT §Default Language',
  find: (script) =>
    script.cues.flatMap((cue): Hit<Facts>[] => {
      const found = guessLanguage(ownWords(cue, script));
      if (found === null || cue.spokenIn === 'und') return [];
      const isMeant = speaks({ language: found }, primary(cue.spokenIn)) || primary(cue.spokenIn) === found;
      return isMeant ? [] : [{ cue, facts: { meant: cue.spokenIn, found } }];
    }),
  words: {
    en: {
      title: 'A description is in the language it says',
      found: ({ meant, found }) =>
        `The words are ${languageName(found, 'en')}, and are to be spoken as ${languageName(meant, 'en')}.`,
      cost: 'The voice of another language makes nothing of it.',
      fix: () =>
        'Translate them, mark the cue with its language (<lang>, xml:lang), or correct the language of the script.',
    },
    'zh-CN': {
      title: '讲述的语言和标明的一致',
      found: ({ meant, found }) =>
        `文字是${languageName(found, 'zh-CN')}，却要用${languageName(meant, 'zh-CN')}来念。`,
      cost: '换一种语言的嗓音念出来，谁也听不懂。',
      fix: () => '译过来，给这一条标明语言（<lang>、xml:lang），或者改正脚本的语言。',
    },
  },
});

/** Cantonese and other languages of China are written with the same characters. */
const primary = (tag: string): string => {
  const first = tag.toLowerCase().split('-')[0] ?? tag;
  return ['cmn', 'yue', 'wuu', 'nan', 'hak'].includes(first) ? 'zh' : first;
};
