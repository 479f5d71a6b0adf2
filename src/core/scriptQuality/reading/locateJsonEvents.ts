import type { SourceSpan } from '../CheckedScript.js';

/** Where each element of the list `events` stands in a script in JSON. The text is one that JSON can be read from. */
export function locateJsonEvents(text: string): readonly SourceSpan[] {
  let at = skipSpace(text, 0);
  if (text.charAt(at) !== '{') return [];
  at = skipSpace(text, at + 1);
  while (at < text.length && text.charAt(at) !== '}') {
    const nameEnd = skipValue(text, at);
    const name = text.slice(at, nameEnd);
    at = skipSpace(text, skipSpace(text, nameEnd) + 1);
    if (name === '"events"' && text.charAt(at) === '[') return listElements(text, at);
    at = skipSpace(text, skipValue(text, at));
    if (text.charAt(at) === ',') at = skipSpace(text, at + 1);
  }
  return [];
}

function listElements(text: string, open: number): SourceSpan[] {
  const spans: SourceSpan[] = [];
  let at = skipSpace(text, open + 1);
  while (at < text.length && text.charAt(at) !== ']') {
    const end = skipValue(text, at);
    spans.push({ from: at, to: end });
    at = skipSpace(text, end);
    if (text.charAt(at) === ',') at = skipSpace(text, at + 1);
    else break;
  }
  return spans;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/[\s\ufeff]/.test(text.charAt(at))) at++;
  return at;
}

/** The end of the value that begins here. Not recursive: brackets are counted. */
function skipValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '"') {
      for (at++; at < text.length && text.charAt(at) !== '"'; at++) if (text.charAt(at) === '\\') at++;
    } else if (unit === '{' || unit === '[') depth++;
    else if (unit === '}' || unit === ']') {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && /[\s,:]/.test(unit)) return at;
    if (depth === 0 && /["}\]]/.test(text.charAt(at))) return at + 1;
  }
  return text.length;
}
