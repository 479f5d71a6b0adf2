import type { CheckedCue, CheckedScript } from '../CheckedScript.js';
import { defineRule, type Hit } from '../defineRule.js';
import { countCharacters, countWords, isChinese, isEnglish } from '../measureSpeech.js';
import { ownWords } from '../words/ownWords.js';
import { quote } from '../words/sayTime.js';
import { isLong, isVerbless } from '../words/verbless.js';

type Facts =
  | { readonly kind: 'verbless'; readonly words: string }
  | { readonly kind: 'in-a-row'; readonly count: number }
  | { readonly kind: 'open'; readonly words: string }
  | { readonly kind: 'without-stops'; readonly count: number; readonly all: number };

/** So many descriptions of names and places alone, one after another, are a list and no tale. */
const row = 3;

/**
 * “Night.” and “At the jetty, a small boat” are good description; a long one without a verb, or one after another, leaves out what
 * happens. Whether it does, a person must say: the rule asks, and passes over what may have a verb.
 */
export const fullSentences = defineRule<Facts>({
  id: 'full-sentences',
  severity: 'advice',
  source: 'YD/T 3534-2019: full sentences',
  find: (script) => [...findVerbless(script), ...findOpen(script)],
  words: {
    en: {
      title: 'Descriptions are full sentences',
      found: (facts) => {
        switch (facts.kind) {
          case 'verbless':
            return `No verb was found in ${quote(facts.words)}. Does something happen here?`;
          case 'in-a-row':
            return `No verb was found in ${facts.count} descriptions in a row. Does something happen in them?`;
          case 'open':
            return `It ends without a stop: ${quote(facts.words)}. Is something missing?`;
          case 'without-stops':
            return `${facts.count} of ${facts.all} descriptions end without a stop. Are their sentences whole?`;
        }
      },
      cost: 'Listeners put the pieces together themselves, while the film goes on; a voice does not know where to fall.',
      fix: () => 'Say what the things and people do, in a whole sentence, and end it with a stop.',
    },
    'zh-CN': {
      title: '讲述用完整的句子',
      found: (facts) => {
        switch (facts.kind) {
          case 'verbless':
            return `没有找到动词：${quote(facts.words)}。这里有没有动作？`;
          case 'in-a-row':
            return `连续 ${facts.count} 条讲述没有找到动词。这几条里有没有动作？`;
          case 'open':
            return `结尾没有句号：${quote(facts.words)}。是不是没写完？`;
          case 'without-stops':
            return `${facts.all} 条讲述中有 ${facts.count} 条结尾没有句号。句子都完整吗？`;
        }
      },
      cost: '听众要自己把词拼成意思，影片却不等人；语音也不知道该在哪里停。',
      fix: () => '讲清楚人和物在做什么，写成整句，以句号结尾。',
    },
  },
});

function findVerbless(script: CheckedScript): Hit<Facts>[] {
  const bare = script.inTime.map((cue) => {
    const own = ownWords(cue, script);
    // A title or a sign that is read out is no sentence of the describer's.
    return own === cue.text && !isName(cue, script) && isVerbless(own, cue.spokenIn);
  });
  const long = script.inTime
    .filter((cue, index) => bare[index] && isLong(cue.text, cue.spokenIn))
    .map((cue): Hit<Facts> => ({ cue, facts: { kind: 'verbless', words: cue.text } }));
  if (long.length > 0) return long;
  const runs = bare.map((_, index) => {
    const end = bare.indexOf(false, index);
    return bare[index - 1] ? 0 : (end < 0 ? bare.length : end) - index;
  });
  return runs.flatMap((count, index): Hit<Facts>[] => {
    const cue = script.inTime[index];
    return cue && count >= row ? [{ cue, facts: { kind: 'in-a-row', count } }] : [];
  });
}

function findOpen(script: CheckedScript): Hit<Facts>[] {
  const told = script.inTime.filter(
    (cue) => (isChinese(cue.spokenIn) || isEnglish(cue.spokenIn)) && !isName(cue, script) && !isShort(cue),
  );
  const open = told.filter((cue) => {
    if (/[.!?…。！？:：;；\p{Pe}\p{Pf}"'—–-]$/u.test(cue.text.trim())) return false;
    // It goes on in the next.
    const next = script.inTime[script.inTime.indexOf(cue) + 1];
    return next === undefined || !(/^\p{Ll}/u.test(next.text) || /[,，、]$/u.test(cue.text.trim()));
  });
  if (open.length > told.length / 2 && told.length > 3)
    return [{ cue: null, facts: { kind: 'without-stops', count: open.length, all: told.length } }];
  return open.map((cue) => ({ cue, facts: { kind: 'open', words: lastOf(cue.text) } }));
}

/** Who speaks. */
const isName = ({ text }: CheckedCue, { names }: CheckedScript): boolean =>
  names.includes(text.replace(/[:：.。]$/u, '').trim());

/** As the words of a title are: “The End”. */
const isShort = ({ text, spokenIn }: CheckedCue): boolean =>
  isChinese(spokenIn) ? countCharacters(text) < 6 : countWords(text) < 4;

const lastOf = (text: string): string => (text.length > 32 ? `…${text.slice(-31)}` : text);
