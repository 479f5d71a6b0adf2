import type { CueNode, CueTree } from '../cues/CueNode.js';
import { plainText } from '../cues/plainText.js';
import type { LanguageTag } from '../films/Film.js';
import { canonicalTag } from '../i18n/canonicalTag.js';
import type { SpokenPart } from './DescriptionCue.js';
import { joinParts } from './joinParts.js';

/**
 * A cue's words by their language (WebVTT `<lang>`), in order; a tag that is none says nothing about the language.
 * @param isLeftOut what is no part of the words that are spoken
 */
export function listParts(
  tree: CueTree,
  isLeftOut: (node: CueNode) => boolean = () => false,
): readonly SpokenPart[] {
  const pieces: { text: string; language: LanguageTag | null }[] = [];
  // Not recursive: a file from outside may nest deeper than the stack.
  const waiting: { readonly node: CueNode; readonly language: LanguageTag | null }[] = [];
  const open = (children: readonly CueNode[], language: LanguageTag | null) =>
    waiting.push(...children.map((node) => ({ node, language })).reverse());
  open(tree.children, null);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, language } = next;
    if (node.type === 'text') pieces.push({ text: node.text, language });
    else if (isLeftOut(node)) continue;
    else if (node.type === 'language') open(node.children, canonicalTag(node.language ?? '') ?? language);
    // As in a cue's plain words: ruby only tells how its base is read.
    else if (node.type === 'ruby') pieces.push({ text: plainText(node), language });
    else if (node.type !== 'timestamp' && node.type !== 'ruby-text') open(node.children, language);
  }
  return joinParts(pieces);
}
