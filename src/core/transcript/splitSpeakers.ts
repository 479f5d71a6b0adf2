import type { CueNode } from '../cues/CueNode.js';
import { parseCueText } from '../cues/parseCueText.js';
import { findLabel, isSure } from './findLabel.js';

/** What one person says in a cue. */
export interface SpokenPiece {
  /** By a voice span; null where there is none. */
  readonly speaker: string | null;
  /** Plain words; line breaks stay. */
  readonly text: string;
  /** By a language span; null where there is none. */
  readonly language: string | null;
}

/** A cue's text by who speaks: at each other voice span, and at each line that begins as another's (a dash, a label). */
export function splitSpeakers(text: string): readonly SpokenPiece[] {
  const pieces = readPlain(text) ?? readTree(text);
  return text.includes('\n') ? pieces.flatMap(splitLines) : pieces;
}

/** Most cues are words alone, or one voice span around them: those need no tree. */
function readPlain(text: string): readonly SpokenPiece[] | null {
  if (!text.includes('<')) return text.includes('&') ? null : [{ speaker: null, text, language: null }];
  if (!text.startsWith('<v ')) return null;
  const end = text.indexOf('>');
  const words = text.slice(end + 1, text.endsWith('</v>') ? -4 : undefined);
  if (end < 0 || words.includes('<') || text.includes('&')) return null;
  return [{ speaker: readName(text.slice(3, end)), text: words, language: null }];
}

const readName = (annotation: string): string | null => annotation.trim().replace(/\s+/g, ' ') || null;

function readTree(text: string): readonly SpokenPiece[] {
  const pieces: { speaker: string | null; text: string; languages: Map<string | null, number> }[] = [];
  /** Not recursive, for a file from outside may nest deeper than the stack. */
  const waiting: { node: CueNode; voice: string | null; language: string | null }[] = [];
  const wait = (children: readonly CueNode[], voice: string | null, language: string | null): void => {
    for (let at = children.length - 1; at >= 0; at--) {
      const node = children[at];
      if (node) waiting.push({ node, voice, language });
    }
  };
  wait(parseCueText(text).children, null, null);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, voice, language } = next;
    if (node.type === 'text') {
      const last = pieces.at(-1);
      const words = node.text.trim().length;
      // The white space between two voices belongs to neither.
      if (last && (last.speaker === voice || words === 0)) {
        last.text += node.text;
        last.languages.set(language, (last.languages.get(language) ?? 0) + words);
      } else if (words > 0)
        pieces.push({ speaker: voice, text: node.text, languages: new Map([[language, words]]) });
    } else if (node.type !== 'timestamp' && node.type !== 'ruby-text')
      wait(node.children, node.voice === null ? voice : readName(node.voice), node.language);
  }
  return pieces.map(({ languages, ...piece }) => ({ ...piece, language: findMost(languages) }));
}

/** The language that most of the words are in; of two with as many, the first. */
function findMost(languages: ReadonlyMap<string | null, number>): string | null {
  let most: string | null = null;
  let length = 0;
  for (const [language, words] of languages) if (words > length) [most, length] = [language, words];
  return most;
}

const dash = /^\s*[-–—‐]\s*\S/;

/** One dash may be a thought cut off; two are two people. */
function splitLines(piece: SpokenPiece): readonly SpokenPiece[] {
  if (piece.speaker !== null) return [piece];
  const lines = piece.text.split('\n');
  const dashes = lines.filter((line) => dash.test(line)).length;
  const texts: string[] = [];
  for (const line of lines) {
    const label = findLabel(line);
    const begins =
      (dashes > 1 && dash.test(line)) || (label !== null && (isSure(label) || isChinese.test(line)));
    const before = begins ? undefined : texts.pop();
    texts.push(before === undefined ? line : `${before}\n${line}`);
  }
  return texts.map((text) => ({ ...piece, text }));
}

/** A label of a script without capitals begins a line only where its colon is full width, as names are written. */
const isChinese = /^[^:]{1,12}：/u;
