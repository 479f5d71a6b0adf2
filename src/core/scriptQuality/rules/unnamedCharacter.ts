import type { CheckedScript } from '../CheckedScript.js';
import { defineRule, type Hit } from '../defineRule.js';
import { isEnglish } from '../measureSpeech.js';
import { quote, sayTime } from '../words/sayTime.js';

type Facts =
  | { readonly kind: 'never'; readonly name: string; readonly lines: number }
  | { readonly kind: 'late'; readonly name: string; readonly spoke: number; readonly named: number }
  | { readonly kind: 'pronoun'; readonly word: string };

/** Who says less is a passer-by. */
const fewest = 3;
/** A name may come this much after the first line; later, a listener has long given the voice a name of their own. Seconds. */
const late = 60;

/** Who speaks and who acts are the same person only if somebody says so. A name that is kept back on purpose is accepted by a mark. */
export const unnamedCharacter = defineRule<Facts>({
  id: 'unnamed-character',
  severity: 'advice',
  source:
    'Netflix Audio Description Style Guide; DCMP Description Key: name characters when they first appear',
  find: (script) => [...findUnnamed(script), ...findPronoun(script)],
  words: {
    en: {
      title: 'People are named when they first appear',
      found: (facts) =>
        facts.kind === 'pronoun'
          ? `The script begins with ${quote(facts.word)}, and nobody has been named.`
          : facts.kind === 'never'
            ? `${facts.name} has ${facts.lines} lines, and no description names them.`
            : `${facts.name} speaks at ${sayTime(facts.spoke)}, and is first named at ${sayTime(facts.named)}.`,
      cost: 'Listeners cannot tell who does what, nor which voice is whose.',
      fix: (facts) =>
        facts.kind === 'pronoun'
          ? 'Say who it is, or what they look like.'
          : 'Name them where they are first seen, or accept this if the film keeps it a secret.',
    },
    'zh-CN': {
      title: '人物第一次出现时交代是谁',
      found: (facts) =>
        facts.kind === 'pronoun'
          ? `脚本一开头就是${quote(facts.word)}，还没交代过是谁。`
          : facts.kind === 'never'
            ? `${facts.name}有 ${facts.lines} 句台词，讲述里从没提到过。`
            : `${facts.name} ${sayTime(facts.spoke)} 就开口了，讲述里 ${sayTime(facts.named)} 才第一次提到。`,
      cost: '听众分不清谁在做什么，也对不上是谁的声音。',
      fix: (facts) =>
        facts.kind === 'pronoun'
          ? '交代这是谁，或者长什么样。'
          : '人物第一次露面时就点名；影片有意隐瞒身份的，可以标记接受。',
    },
  },
});

function findUnnamed({ inTime, dialogue, names }: CheckedScript): Hit<Facts>[] {
  return names.flatMap((name): Hit<Facts>[] => {
    const lines = (dialogue ?? []).filter(({ speaker }) => speaker === name);
    const [first] = lines;
    if (!first || lines.length < fewest) return [];
    const cue = inTime.find(({ text }) => mentions(text, name));
    const before = inTime.find(({ startTime }) => startTime >= first.startTime) ?? inTime.at(-1) ?? null;
    if (!cue)
      return [
        {
          cue: null,
          ...(before && { span: before.span }),
          startTime: first.startTime,
          endTime: null,
          facts: { kind: 'never', name, lines: lines.length },
        },
      ];
    const wasTold = inTime.some(({ startTime }) => startTime > first.endTime && startTime < cue.startTime);
    return cue.startTime - first.startTime > late && wasTold
      ? [{ cue, facts: { kind: 'late', name, spoke: first.startTime, named: cue.startTime } }]
      : [];
  });
}

/** A name in a description, or a part of it: captions say “Dr. Li Wen” where a description says “Li Wen”, and “FERRYMAN” in capitals. */
function mentions(text: string, name: string): boolean {
  if (/\p{Script=Han}/u.test(name))
    return text.includes(name) || (name.length >= 3 && text.includes(name.slice(1)));
  const words: readonly string[] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return (
    parts
      .filter((part) => !/^(?:the|mr|mrs|ms|dr|old|young|man|woman|boy|girl)$/.test(part))
      .some((part) => words.includes(part)) || text.toLowerCase().includes(name.toLowerCase())
  );
}

function findPronoun({ inTime }: CheckedScript): Hit<Facts>[] {
  const [cue] = inTime;
  if (!cue) return [];
  const pronoun = isEnglish(cue.spokenIn) ? /^(?:he|she|they)\b/iu : /^[他她]们?/u;
  const word = pronoun.exec(cue.text)?.[0];
  return word === undefined ? [] : [{ cue, quote: word, facts: { kind: 'pronoun', word } }];
}
