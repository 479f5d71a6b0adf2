import type { CueNode, CueTree } from './CueNode.js';

/**
 * The words of a cue without mark-up, in the order they stand. Ruby text is left out, for it only says how the base is read
 * (WebVTT §6.6, rules for extracting the chapter title). Line breaks stay.
 */
export function plainText(tree: CueTree | CueNode): string {
  let words = '';
  // Not recursive: a file from outside may nest deeper than the stack.
  const waiting: (CueTree | CueNode)[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') words += node.text;
    else if (node.type !== 'timestamp' && node.type !== 'ruby-text') {
      for (let child = node.children.length - 1; child >= 0; child--) {
        const one = node.children[child];
        if (one) waiting.push(one);
      }
    }
  }
  return words;
}
