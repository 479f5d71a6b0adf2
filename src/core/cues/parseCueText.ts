import { readCharacterReference } from './characterReferences.js';
import type { CueNode, CueSpanNode, CueSpanType, CueTree } from './CueNode.js';
import { parseTimestamp } from './parseTimestamp.js';

/** A span while it is read, and what lies around it. */
interface OpenSpan {
  readonly type: CueSpanType | 'root';
  readonly language: string | null;
  readonly children: CueNode[];
  readonly parent: OpenSpan | null;
}

const spanTypes: ReadonlyMap<string, CueSpanType> = /* @__PURE__ */ new Map<string, CueSpanType>([
  ['c', 'class'],
  ['i', 'italic'],
  ['b', 'bold'],
  ['u', 'underline'],
  ['ruby', 'ruby'],
  ['rt', 'ruby-text'],
  ['v', 'voice'],
  ['lang', 'language'],
]);

/**
 * A cue's text as a tree (WebVTT §6.4, cue text parsing rules). Never throws: tags that are not known or not open are passed over,
 * what is left open ends with the text.
 *
 * @param language of the whole file, where it is known
 */
export function parseCueText(text: string, language: string | null = null): CueTree {
  const children: CueNode[] = [];
  let current: OpenSpan = { type: 'root', language, children, parent: null };

  function open(type: CueSpanType, classes: readonly string[], annotation: string): void {
    if (type === 'ruby-text' && current.type !== 'ruby') return;
    const inside: CueNode[] = [];
    const span: CueSpanNode = {
      type,
      classes,
      language: type === 'language' ? annotation : current.language,
      voice: type === 'voice' ? annotation : null,
      children: inside,
    };
    current.children.push(span);
    current = { type, language: span.language, children: inside, parent: current };
  }

  function close(name: string): void {
    const type = spanTypes.get(name);
    if (type && type === current.type && current.parent) current = current.parent;
    else if (type === 'ruby' && current.type === 'ruby-text') current = current.parent?.parent ?? current;
  }

  function readTag(from: number, to: number): void {
    const first = text.charCodeAt(from);
    if (from < to && first === SLASH) return close(text.slice(from + 1, to));
    if (from < to && first >= 48 && first <= 57) {
      const time = parseTimestamp(text, from, to);
      if (time >= 0) current.children.push({ type: 'timestamp', time });
      return;
    }
    const nameEnd = findSpace(text, from, to);
    const [name = '', ...classes] = text.slice(from, nameEnd).split('.');
    const type = spanTypes.get(name);
    if (type) open(type, classes.filter(Boolean), readAnnotation(text.slice(nameEnd, to)));
  }

  for (let at = 0; at < text.length;) {
    if (text.charCodeAt(at) === LESS_THAN) {
      const end = text.indexOf('>', at);
      const to = end < 0 ? text.length : end;
      readTag(at + 1, to);
      at = to + 1;
    } else {
      const end = text.indexOf('<', at);
      const to = end < 0 ? text.length : end;
      current.children.push({ type: 'text', text: resolveReferences(text.slice(at, to)) });
      at = to;
    }
  }
  return { type: 'root', language, children };
}

const SLASH = 47;
const LESS_THAN = 60;

/** Where the tag's name and classes end. */
function findSpace(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9 || code === 10 || code === 12) return at;
  }
  return to;
}

const readAnnotation = (text: string): string =>
  resolveReferences(text)
    .replace(/[\t\n\f\r ]+/g, ' ')
    .replace(/^ | $/g, '');

function resolveReferences(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let resolved = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', at)) {
    const reference = readCharacterReference(text, at);
    if (reference) {
      resolved += text.slice(from, at) + reference.characters;
      from = reference.end;
    }
    at = reference?.end ?? at + 1;
  }
  return resolved + text.slice(from);
}
