import type { LanguageTag } from '../films/Film.js';
import { estimateLongest } from './estimateLongest.js';

/** Voices on a server fall silent after about fifteen seconds, without a word; twelve leave room for a slow one. Seconds. */
const LONGEST = 12;

/**
 * Cuts a text into pieces that a voice can speak one after another, each under twelve seconds at this rate: between
 * sentences, else between clauses, else between words, never inside a number or a name. The pieces joined are the text.
 * A number or a name that lasts longer by itself stays whole.
 */
export function splitSpeech(text: string, language: LanguageTag, rate: number): string[] {
  if (text === '') return [];
  return splitAt([findSentenceEnds, findClauseEnds, findWordEnds, findCharacterEnds], text, language, rate);
}

type FindEnds = (text: string, language: LanguageTag) => number[];

function splitAt(ways: readonly FindEnds[], text: string, language: LanguageTag, rate: number): string[] {
  const [findEnds, ...finer] = ways;
  if (!findEnds || estimateLongest(text, rate) <= LONGEST) return [text];
  const parts = cut(text, findEnds(text, language)).flatMap((part) => splitAt(finer, part, language, rate));
  return pack(parts, rate);
}

/** As few pieces as hold them: each new piece is a small silence. */
function pack(parts: readonly string[], rate: number): string[] {
  const pieces: string[] = [];
  let length = 0;
  for (const part of parts) {
    const more = estimateLongest(part, rate);
    const last = pieces.length - 1;
    if (last >= 0 && length + more <= LONGEST) {
      pieces[last] = `${pieces[last] ?? ''}${part}`;
      length += more;
    } else {
      pieces.push(part);
      length = more;
    }
  }
  return pieces;
}

function cut(text: string, ends: readonly number[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const end of ends) {
    if (end <= from || end >= text.length) continue;
    parts.push(text.slice(from, end));
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}

const closing = `["'”’」』）)\\]】》〉]*`;
/** Points that end a sentence: a full stop needs white space after it, a Chinese one does not. */
const sentenceEnd = new RegExp(`(?:[.!?]+${closing}(?=\\s)|[。！？!?…]*[。！？…]${closing}|\\n)\\s*`, 'g');
const clauseEnd = new RegExp(`(?:[,;:]${closing}(?=\\s)|[，；：、]${closing}|\\s[—–-]+(?=\\s)|—+)\\s*`, 'g');

/** What ends in a full stop and is no end: titles, initials, and `a.m.` before a small letter. */
const abbreviation =
  /(?:^|[\s("“'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Mt|Ft|Sr|Jr|Lt|Col|Gen|Capt|Cmdr|Sgt|Rev|Hon|No|Nos|vs|etc|cf|approx|Fig|p|pp|(?:\p{Lu}\.)*\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;

function findSentenceEnds(text: string): number[] {
  return findEnds(text, sentenceEnd).filter((end) => {
    const before = text.slice(0, end).trimEnd();
    if (!before.endsWith('.')) return true;
    return !abbreviation.test(before.slice(-24)) && !/^\p{Ll}/u.test(text.slice(end, end + 2));
  });
}

function findClauseEnds(text: string): number[] {
  return findEnds(text, clauseEnd).filter((end) => mayCut(text, end));
}

/** Words by the browser's own dictionary, which Chinese needs; else by white space. */
function findWordEnds(text: string, language: LanguageTag): number[] {
  return listWordEnds(text, language).filter((end) => mayCut(text, end));
}

function listWordEnds(text: string, language: LanguageTag): number[] {
  if (typeof Intl.Segmenter !== 'function') return findEnds(text, /\s+|\p{Script=Han}+/gu);
  const ends: number[] = [];
  for (const { index, segment } of segmenter(language, 'word').segment(text)) {
    // A mark stays with the word before it.
    if (/^[\s\p{P}]+$/u.test(segment) && ends.length > 0) ends.pop();
    ends.push(index + segment.length);
  }
  return ends;
}

/** Between the characters of what is longer than any word; never within one, nor within a number. */
function findCharacterEnds(text: string, language: LanguageTag): number[] {
  const ends =
    typeof Intl.Segmenter === 'function'
      ? Array.from(
          segmenter(language, 'grapheme').segment(text),
          ({ index, segment }) => index + segment.length,
        )
      : findEnds(text, /./gsu);
  return ends.filter((end) => mayCut(text, end));
}

function segmenter(language: LanguageTag, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter('en', { granularity });
  }
}

function findEnds(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), (match) => match.index + match[0].length);
}

/** Whether the text may be cut here: not between the parts of a number (`1,000`, `12 : 30`, `3 000`) or of a name. */
function mayCut(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 48), at);
  const after = text.slice(at, at + 48);
  if (/[\p{Nd}][.,:/'’\s·-]?$/u.test(before) && /^\p{Nd}/u.test(after)) return false;
  if (/\p{Nd}[.．，,：:]$/u.test(before) && /^\p{Nd}/u.test(after)) return false;
  // A number and what it counts: 12 分, 2026年, 5 km.
  if (/\p{Nd}\s?$/u.test(before) && /^\s?[\p{L}%°]/u.test(after)) return false;
  if (/^[.,:/'’·-]\p{Nd}/u.test(after) && /\p{Nd}$/u.test(before)) return false;
  // 约翰·史密斯, Jean-Luc, O’Hara.
  if (/[·・‧]\s?$/.test(before) || /^\s?[·・‧]/.test(after)) return false;
  if (/\p{L}['’-]$/u.test(before) && /^\p{L}/u.test(after)) return false;
  if (/\p{L}$/u.test(before) && /^['’-]\p{L}/u.test(after)) return false;
  // Anna Karenina, J. K. Rowling, Mr. Smith: a capital before and a capital after.
  const lastWord = /([\p{L}.'’-]+)\s+$/u.exec(before)?.[1];
  return !(lastWord && /^\p{Lu}/u.test(lastWord) && /^\p{Lu}/u.test(after));
}
