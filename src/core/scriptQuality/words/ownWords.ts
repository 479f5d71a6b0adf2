import type { CheckedCue, CheckedScript } from '../CheckedScript.js';

/** What somebody says or what is written, quoted within a description: not the describer's own words. */
const quoted = [
  /“[^”]*”?/gu,
  /‘[^’]*’(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])'[^']+'(?!\p{L})/gu,
  /"[^"]*"?/gu,
  /「[^」]*」?/gu,
  /『[^』]*』?/gu,
  /《[^》]*》?/gu,
  // Words that stand in the picture: up to the end of their sentence.
  /\b(?:titles?|captions?|subtitles?|text|sign|words?|letters?|note|message|banner|headline|label|inscription|screen|it|that|which)(?: reads?| says?)?: [^.!?]*/giu,
  /(?:字幕|片名|标题|题字|墨字|大字|一幅字|一行字|个字|字样|牌子|招牌|匾额|横幅|纸条|信上|写着|写道|刻着|印着|显示)[^，。：:；]{0,6}[：:][^。！？]*/gu,
];

/**
 * The describer's own words of a cue: quotes, titles, names and words that are meant are blanked, one blank a character, so that a
 * word list does not object to what a character says or is called.
 */
export function ownWords({ text }: CheckedCue, { names, settings }: CheckedScript): string {
  const blank = (piece: string): string => ' '.repeat(piece.length);
  const unquoted = quoted.reduce((words, form) => words.replace(form, blank), text);
  return [...names, ...settings.allowedWords]
    .filter((name) => name !== '')
    .reduce((words, name) => words.replace(asWord(name), blank), unquoted);
}

/** A name as a word of its own, where its script divides words. */
const asWord = (name: string): RegExp => {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[\p{Script=Latin}\p{N} .'’-]+$/u.test(name)
    ? new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(written, 'gu');
};
