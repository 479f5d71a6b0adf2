import type { CheckedCue, CheckedScript } from '../CheckedScript.js';
import { defineRule, type Hit } from '../defineRule.js';
import { isChinese, isEnglish } from '../measureSpeech.js';
import { findChineseSlip, findCapitalised, findOpening, isOneSlip } from '../words/nameSlips.js';
import { chinesePersonNouns, literally, personNouns } from '../words/people.js';
import { quote } from '../words/sayTime.js';
import { chineseSpellings, englishSpellings } from '../words/spellings.js';

interface Facts {
  readonly kind: 'name' | 'word' | 'nameless';
  /** As it stands here, and as it stands elsewhere. */
  readonly here: string;
  readonly there: string;
  /** The other episode's file; null where both are in this script. */
  readonly file: string | null;
}

/** Where a word stands first: in a description of this script, or in another episode. */
interface Source {
  readonly text: string;
  readonly file: string | null;
}

/**
 * Names and words that are written in two ways, within a script and beside other episodes. Whether they mean the same, a person must
 * say: two people may be called Maria and Marie.
 */
export const consistentTerms = defineRule<Facts>({
  id: 'consistent-terms',
  severity: 'advice',
  source: 'Netflix Audio Description Style Guide 1.2 and 1.4: consistent names and terms, over episodes',
  find: (script) =>
    firstOfEach([
      ...findNameSlips(script),
      ...findForms(script),
      ...findNameless(script),
      ...findSpellings(script),
    ]),
  words: {
    en: {
      title: 'One name and one word for one thing, in every episode',
      found: ({ kind, here, there, file }) =>
        kind === 'nameless'
          ? `${quote(there)} was named before. Is ${quote(here)} the same person?`
          : `${quote(here)} stands here, ${quote(there)} ${file === null ? 'elsewhere in the script' : `in ${file}`}. ${
              kind === 'name' ? 'Is that one person?' : 'Are both meant?'
            }`,
      cost: 'Listeners take one person or thing for two.',
      fix: ({ there }) =>
        `If it is the same, write ${quote(there)} throughout; if not, accept this with a reason.`,
    },
    'zh-CN': {
      title: '人名和用词前后一致，各集一致',
      found: ({ kind, here, there, file }) =>
        kind === 'nameless'
          ? `前面已经交代过${quote(there)}。这里的${quote(here)}是同一个人吗？`
          : `这里是${quote(here)}，${file === null ? '脚本里另一处' : `${file} 里`}是${quote(there)}。${
              kind === 'name' ? '是同一个人吗？' : '是同一个词吗？'
            }`,
      cost: '听众会把一个人、一样东西当成两个。',
      fix: ({ there }) => `同一个人、同一个词，就都写成${quote(there)}；不是的话，标记接受并写明理由。`,
    },
  },
});

/** The same is asked once, where it first stands. */
function firstOfEach(hits: readonly Hit<Facts>[]): Hit<Facts>[] {
  const asked = new Set<string>();
  return hits.filter(({ facts: { here, there } }) => {
    const key = [here, there].map((word) => word.toLowerCase()).join(' ');
    return !asked.has(key) && asked.add(key);
  });
}

const hit = (cue: CheckedCue, facts: Facts): Hit<Facts> => ({ cue, quote: facts.here, facts });

function findNameSlips({ names, episodes, inTime }: CheckedScript): Hit<Facts>[] {
  const lists: readonly (readonly Source[])[] = [
    names.map((text) => ({ text, file: null })),
    episodes.flatMap(({ file, texts, names: theirs }) => [
      ...theirs.map((text) => ({ text, file })),
      ...texts.flatMap((text) => findCapitalised(text).map((word) => ({ text: word, file }))),
    ]),
  ];
  const said: string[] = [];
  return inTime.flatMap((cue) => {
    if (isChinese(cue.spokenIn))
      return lists.flatMap((list) =>
        list.flatMap(({ text, file }): Hit<Facts>[] => {
          const here = findChineseSlip(cue.text, text);
          return here === null || list.some((one) => one.text === here)
            ? []
            : [hit(cue, { kind: 'name', here, there: text, file })];
        }),
      );
    if (!isEnglish(cue.spokenIn)) return [];
    const within = findCapitalised(cue.text);
    // Without a list of names, what the script itself has written before; short ones may well be two people.
    const before = [...said];
    said.push(...within.filter((word) => word.length > 4));
    const own = names.flatMap(wordsOf).filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(cue.text));
    return [...within, ...findOpening(cue.text), ...own]
      .filter((here) => here.length > 3)
      .flatMap((here): Hit<Facts>[] => {
        const isOwn = hasWord(lists[0] ?? [], here);
        const there =
          lists.map((list) => findLike(list, here)).find((one) => one !== null) ??
          (isOwn || here.length < 5
            ? undefined
            : before.map((text): Source => ({ text, file: null })).find(({ text }) => isOneSlip(text, here)));
        return there ? [hit(cue, { kind: 'name', here, there: there.text, file: there.file })] : [];
      });
  });
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}{4,}/gu) ?? [];

const hasWord = (list: readonly Source[], word: string): boolean =>
  list.some(({ text }) => wordsOf(text).some((one) => one.toLowerCase() === word.toLowerCase()));

/** What a list of names has instead of a word; null where it has the word itself, or nothing like it. */
function findLike(list: readonly Source[], word: string): Source | null {
  if (hasWord(list, word)) return null;
  const all = list.flatMap(({ text, file }) => wordsOf(text).map((one) => ({ text: one, file })));
  return all.find(({ text }) => isOneSlip(text.toLowerCase(), word.toLowerCase())) ?? null;
}

/** Titles that go with a Chinese surname. */
const titles = '师傅|老师|医生|大夫|先生|太太|女士|警官|经理|老板|大爷|大妈|大叔|阿姨|叔叔|奶奶|爷爷';

/** “Sam” here and “Okoro” there, of Sam Okoro; 周师傅 here and 老周 there. */
function findForms({ names, inTime }: CheckedScript): Hit<Facts>[] {
  return names.flatMap((name): Hit<Facts>[] => {
    const surname = new RegExp(`^(\\p{Script=Han})(?:${titles})$`, 'u').exec(name)?.[1];
    const forms =
      surname === undefined
        ? (name.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).filter((part) => !/^(?:Mrs|The|Old|Young)$/.test(part))
        : [literally(name), `老${surname}(?!人|家)`, `${surname}(?:${titles})`];
    if (forms.length < 2) return [];
    const found = inTime.flatMap((cue) => {
      const words = forms
        .map((form) => new RegExp(surname === undefined ? `\\b${form}\\b` : form, 'u').exec(cue.text)?.[0])
        .filter((word) => word !== undefined);
      // The whole name joins its parts.
      return surname === undefined && words.length > 1 ? [] : words.map((word) => ({ cue, word }));
    });
    const [first] = found;
    const other = found.find(({ word }) => word !== first?.word && !names.some((one) => one === word));
    return first && other
      ? [hit(other.cue, { kind: 'name', here: other.word, there: first.word, file: null })]
      : [];
  });
}

/** “An old man, Tom”, and later “the old man”: who has a name is called by it. */
function findNameless({ inTime, names }: CheckedScript): Hit<Facts>[] {
  return inTime.flatMap((cue, index): Hit<Facts>[] => {
    const named = isChinese(cue.spokenIn)
      ? nameChinese(cue.text, names)
      : isEnglish(cue.spokenIn)
        ? nameEnglish(cue.text)
        : null;
    if (!named) return [];
    // Another of the kind makes “the man” somebody else.
    if (inTime.some((one) => one !== cue && named.another.test(one.text))) return [];
    const again = inTime.slice(index + 1).find(({ text }) => named.again.test(text));
    const here = again && named.again.exec(again.text)?.[0].trim();
    return again && here ? [hit(again, { kind: 'nameless', here, there: named.name, file: null })] : [];
  });
}

interface Introduced {
  readonly name: string;
  /** The noun alone, as who acts. */
  readonly again: RegExp;
  readonly another: RegExp;
}

function nameEnglish(text: string): Introduced | null {
  const form = new RegExp(
    `\\b(?:[Aa]n?|[Tt]he) (?:[\\w-]+ ){0,2}(${personNouns})(?:,| called| named) (\\p{Lu}\\p{Ll}+)\\b`,
    'u',
  );
  const [, noun, name] = form.exec(text) ?? [];
  if (noun === undefined || name === undefined) return null;
  return {
    name,
    again: new RegExp(`(?<=^|[.!?;] )The (?:\\w+ )?${noun}\\b(?!,? ${name}|['’]s)`, 'u'),
    another: new RegExp(`\\b(?:an?|another|two|three) (?:[\\w-]+ ){0,2}${noun}s?\\b`, 'iu'),
  };
}

function nameChinese(text: string, names: readonly string[]): Introduced | null {
  const [, noun, name] =
    names
      .filter((one) => one !== '')
      .map((one) => new RegExp(`(${chinesePersonNouns})(${literally(one)})`, 'u').exec(text))
      .find((found) => found !== null) ?? [];
  if (noun === undefined || name === undefined) return null;
  return {
    name,
    again: new RegExp(`(?<=^|[。！？；])(?:这个|那个|这位|那位)?${noun}(?!${name}|的|们)`, 'u'),
    another: new RegExp(`[一两几另](?:个|位|名|群)[^，。]{0,4}${noun}`, 'u'),
  };
}

function findSpellings(script: CheckedScript): Hit<Facts>[] {
  const sources: Source[] = [
    ...script.episodes.flatMap(({ file, texts }) => texts.map((text) => ({ text, file }))),
  ];
  return script.inTime.flatMap((cue) => {
    const isZh = isChinese(cue.spokenIn);
    if (!isZh && !isEnglish(cue.spokenIn)) return [];
    const pairs = isZh ? chineseSpellings : [...englishSpellings, ...hyphened(cue.text)];
    const hits = [...pairs, ...pairs.map(([one, other]) => [other, one] as const)].flatMap(
      ([one, other]): Hit<Facts>[] => {
        const here = asWord(one, isZh).exec(cue.text)?.[0];
        const source =
          here === undefined ? undefined : sources.find(({ text }) => asWord(other, isZh).test(text));
        const there = source && asWord(other, isZh).exec(source.text)?.[0];
        return here !== undefined && source && there !== undefined
          ? [hit(cue, { kind: 'word', here, there, file: source.file })]
          : [];
      },
    );
    sources.push({ text: cue.text, file: null });
    return hits;
  });
}

/** A compound with its hyphen and without. */
const hyphened = (text: string): (readonly [string, string])[] => [
  ...[...text.matchAll(/\b\p{Ll}{3,}-\p{Ll}{3,}\b/gu)].map(
    ([word]) => [word, word.replace('-', '')] as const,
  ),
];

const asWord = (word: string, isZh: boolean): RegExp =>
  isZh ? new RegExp(word, 'u') : new RegExp(`(?<![\\p{L}-])${literally(word)}(?:s|ed)?(?![\\p{L}-])`, 'iu');
