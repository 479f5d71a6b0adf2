import type { CheckedCue, CheckedScript } from '../CheckedScript.js';
import { defineRule, type Hit } from '../defineRule.js';
import { isChinese, isEnglish } from '../measureSpeech.js';
import { findMentions, type Mention } from '../words/findMentions.js';
import type { Gender } from '../words/people.js';
import { quote } from '../words/sayTime.js';
import { splitSentences } from '../words/splitSentences.js';

interface Facts {
  readonly word: string;
  readonly people: readonly string[];
}

/** How many descriptions back somebody may have been named for a pronoun to mean them. */
const reach = 3;

/**
 * A description that begins with a pronoun, where the last sentence that told of anybody told of two whom it can mean. Between
 * descriptions there is dialogue, so that even who has listened well cannot go by the order of words. In Chinese 他 and 她 are heard alike.
 */
export const clearReference = defineRule<Facts>({
  id: 'clear-reference',
  severity: 'advice',
  source: 'YD/T 3534-2019: no ambiguous wording',
  find: (script) => {
    const known = learnGenders(script);
    return script.inTime.flatMap((cue, index): Hit<Facts>[] => {
      const [pronoun] = pronounOf(cue) ?? [];
      if (pronoun === undefined) return [];
      const meant: Gender = isChinese(cue.spokenIn) ? 'any' : /^h(?:e|is)$/i.test(pronoun) ? 'he' : 'she';
      const before = script.inTime
        .slice(Math.max(0, index - reach), index)
        .flatMap((one) => splitSentences(one.text).map(({ text }) => findMentions(text, one, script.names)));
      const people = before
        .map((mentions) => mentions.filter((one) => canBe(meant, one, known)))
        .findLast((mentions) => mentions.length > 0);
      return people && people.length > 1
        ? [{ cue, quote: pronoun, facts: { word: pronoun, people: people.map(({ who }) => who) } }]
        : [];
    });
  },
  words: {
    en: {
      title: 'It is clear whom a pronoun means',
      found: ({ word, people }) =>
        `${quote(word)} can mean ${people.map(sayPerson).join(' or ')}. Who is it?`,
      cost: 'Listeners take one person for the other, and notice it late or never.',
      fix: () => 'Begin with the name, or with what tells the person from the other.',
    },
    'zh-CN': {
      title: '代词指谁要清楚',
      found: ({ word, people }) => `${quote(word)}可能指${people.join('，也可能指')}。指的是谁？`,
      cost: '“他”和“她”听起来一样，听众会认错人，而且很晚才发觉，甚至一直没有发觉。',
      fix: () => '开头直接用名字，或者用能分清两个人的说法。',
    },
  },
});

/** A name as it is, a noun with its article. */
const sayPerson = (who: string): string => (/^\p{Ll}/u.test(who) ? `the ${who}` : who);

const pronounOf = ({ text, spokenIn }: CheckedCue): RegExpExecArray | null =>
  isEnglish(spokenIn)
    ? /^(?:he|she|his|her)\b/iu.exec(text)
    : isChinese(spokenIn)
      ? /^[他她](?!们)/u.exec(text)
      : null;

const canBe = (meant: Gender, { who, gender }: Mention, known: ReadonlyMap<string, Gender>): boolean => {
  const own = known.get(who) ?? gender;
  return meant === 'any' || own === 'any' || own === meant;
};

/** What English tells of a name in passing: “An old man, Tom”, “Nora feels in her pockets”. Only where one person is told of. */
function learnGenders({ cues, names }: CheckedScript): ReadonlyMap<string, Gender> {
  const known = new Map<string, Gender>();
  for (const cue of cues) {
    if (!isEnglish(cue.spokenIn)) continue;
    const people = findMentions(cue.text, cue, names);
    const [one] = people;
    if (!one || people.length > 1 || known.has(one.who)) continue;
    const isHe = /\b(?:he|him|his|himself|man|boy|gentleman)\b/iu.test(cue.text);
    const isShe = /\b(?:she|her|hers|herself|woman|girl|lady)\b/iu.test(cue.text);
    if (isHe !== isShe) known.set(one.who, isHe ? 'he' : 'she');
  }
  return known;
}
