import type { CheckedCue, CheckedScript } from '../CheckedScript.js';
import { defineRule } from '../defineRule.js';
import { ownWords } from '../words/ownWords.js';
import { quote } from '../words/sayTime.js';

/** Read out letter by letter, by their Unicode names, or not at all, from voice to voice. */
const unspeakable: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/iu,
  /\p{Extended_Pictographic}/u,
  /[*_~|{}\\^=<>#※→←↑↓⇒★☆●○◆◇■□▲△▼]+/u,
];
/** Two words or more in capitals: some voices spell them. Only the describer's own; a sign may shout. */
const shouted = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?:[ -]\p{Lu}{2,})+(?![\p{L}\p{N}])/u;

function findUnspeakable(cue: CheckedCue, script: CheckedScript): string | null {
  if (cue.clip !== null) return null;
  for (const form of unspeakable) {
    const [found] = form.exec(cue.text) ?? [];
    if (found !== undefined) return found;
  }
  const capitals = shouted.exec(ownWords(cue, script));
  return capitals ? cue.text.slice(capitals.index, capitals.index + capitals[0].length) : null;
}

/** What a person who reads the script aloud would put into words; a voice does not. A recording has been read by one. */
export const speakable = defineRule<{ readonly words: string }>({
  id: 'speakable',
  severity: 'warning',
  source: 'ours: voices spell, name or drop such marks, each in its own way',
  find: (script) =>
    script.cues.flatMap((cue) => {
      const words = findUnspeakable(cue, script);
      return words === null ? [] : [{ cue, quote: words, facts: { words } }];
    }),
  words: {
    en: {
      title: 'A voice can say all of it',
      found: ({ words }) => `Voices do not agree on how to say ${quote(words)}.`,
      cost: 'Listeners hear it spelled, called by a name that nobody knows, or not at all.',
      fix: () => 'Write it as it is to be heard: in words, in small letters.',
    },
    'zh-CN': {
      title: '每个字都念得出来',
      found: ({ words }) => `${quote(words)} 各家语音念法不一。`,
      cost: '听众听到的可能是逐个字母、符号的怪名字，也可能什么都没有。',
      fix: () => '怎么念就怎么写，用文字写出来。',
    },
  },
});
