import type { CueNode, CueTree } from '../cues/CueNode.js';
import { plainText } from '../cues/plainText.js';
import type { LanguageTag } from '../films/Film.js';
import { canonicalTag } from '../i18n/canonicalTag.js';
import type { SpokenPart } from './DescriptionCue.js';
import { foldWords } from './foldWords.js';

/**
 * A cue's words by their language (WebVTT `<lang>`), in order. Marks that stand alone go with the words before them, for no voice
 * says them; a tag that is none says nothing about the language.
 */
export function listParts(tree: CueTree): readonly SpokenPart[] {
  const parts: { text: string; language: LanguageTag | null }[] = [];
  const add = (text: string, language: LanguageTag | null) => {
    const last = parts.at(-1);
    if (last && (last.language === language || !hasWords.test(text))) last.text += text;
    // Marks before the first words take the language of those.
    else if (last && !hasWords.test(last.text)) Object.assign(last, { text: last.text + text, language });
    else parts.push({ text, language });
  };
  // Not recursive: a file from outside may nest deeper than the stack.
  const waiting: { readonly node: CueNode; readonly language: LanguageTag | null }[] = [];
  const open = (children: readonly CueNode[], language: LanguageTag | null) =>
    waiting.push(...children.map((node) => ({ node, language })).reverse());
  open(tree.children, null);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, language } = next;
    if (node.type === 'text') add(node.text, language);
    else if (node.type === 'language') open(node.children, canonicalTag(node.language ?? '') ?? language);
    // As in a cue's plain words: ruby only tells how its base is read.
    else if (node.type === 'ruby') add(plainText(node), language);
    else if (node.type !== 'timestamp' && node.type !== 'ruby-text') open(node.children, language);
  }
  return parts.map(({ text, language }) => ({ text: foldWords(text), language }));
}

const hasWords = /[\p{L}\p{N}]/u;
