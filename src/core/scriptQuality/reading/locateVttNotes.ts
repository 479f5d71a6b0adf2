import type { SourceSpan } from '../CheckedScript.js';

/** Where the comments of a WebVTT file stand, in their order (WebVTT §4.1): each begins a block with `NOTE`. */
export function locateVttNotes(text: string): readonly SourceSpan[] {
  const spans: SourceSpan[] = [];
  for (const block of text.matchAll(
    /(?<=(?:\r\n|\n|\r){2})NOTE(?![^\s])[^]*?(?=(?:\r\n|\r(?!\n)|\n){2}|\s*$)/g,
  )) {
    if (!block[0].includes('-->')) spans.push({ from: block.index, to: block.index + block[0].length });
  }
  return spans;
}
