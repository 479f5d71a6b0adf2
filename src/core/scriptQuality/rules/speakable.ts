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
/** Figures and short forms that are said in more ways than one: 10-20, 3/4, 5kg, Louis XIV, Dr. */
const unclear: readonly RegExp[] = [
  /(?<![\p{L}\d.,:])\d{5,}(?!\d)/u,
  /\d+ ?[-–~～] ?\d+(?:[-–]\d+)*/u,
  /(?<![\d/])\d+\/\d+(?:\/\d+)?/u,
  /\d(?:[.,]\d+)? ?(?:kg|km\/h|km|cm|mm|ml|mph|kph|ft|lbs?|oz|hrs?|mins?|secs?)\b/u,
  /[£$€¥￥]?\d(?:[.,]\d+)?(?:m|g|l|t|k|bn)\b/u,
  /[№℃℉㎡㎏㎝㎞½¼¾²³‰①-⑳]|°[CF]\b|\b[Nn]os?\. ?\d+/u,
  /\b\p{Lu}\p{Ll}+ (?:II|III|IV|VI{1,3}|IX|XI{1,3}|XI?V|XVI{0,3})\b/u,
  /(?<!\p{L})(?:Dr|St|Prof|Capt|Lt|Sgt|Mt|Rd|Blvd|Jr|Sr|approx|vs|etc|e\.g|i\.e|cf|dept|govt)\.(?=[\s,;]|$)/u,
];
/** Two words or more in capitals: some voices spell them. Only the describer's own; a sign may shout. */
const shouted = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?:[ -]\p{Lu}{2,})+(?![\p{L}\p{N}])/u;

function findUnspeakable(cue: CheckedCue, script: CheckedScript): string | null {
  if (cue.clip !== null) return null;
  for (const form of [...unspeakable, ...unclear]) {
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
  source: 'ours: voices spell, name or drop such marks and figures, each in its own way',
  find: (script) =>
    script.cues.flatMap((cue) => {
      const words = findUnspeakable(cue, script);
      return words === null ? [] : [{ cue, quote: words, facts: { words } }];
    }),
  words: {
    en: {
      title: 'A voice can say all of it',
      found: ({ words }) => `Voices do not agree on how to say ${quote(words)}.`,
      cost: 'Listeners hear it spelled, read as another word, called by a name that nobody knows, or not at all.',
      fix: () => 'Write it as it is to be heard: in words, in small letters; “ten to twenty”, “Doctor”.',
    },
    'zh-CN': {
      title: '每个字都念得出来',
      found: ({ words }) => `${quote(words)} 各家语音念法不一。`,
      cost: '听众听到的可能是逐个字母、另一种读法、符号的怪名字，也可能什么都没有。',
      fix: () => '怎么念就怎么写，用文字写出来，如“十到二十”“五公斤”。',
    },
  },
});
