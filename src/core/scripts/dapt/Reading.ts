import type { ScriptProblem, ScriptRule } from '../ScriptProblem.js';
import { isForeign, ns } from './namespaces.js';
import type { Clock } from './readTime.js';
import { shortName, vocabulary } from './vocabulary.js';
import { attributeKey, type XmlElement } from './XmlElement.js';

/** More is not read by anybody; a document of one kind of fault a thousand times is told in a few. */
const most = 500;

/** One reading of one document: what is known of it, and what is wrong with it. */
export interface Reading {
  readonly root: XmlElement;
  /** Every element that is left when what nobody knows has been pruned, the root first, in document order. */
  readonly elements: readonly XmlElement[];
  readonly clock: Clock;
  /** Elements that are not foreign, by `xml:id`; the first of each. */
  readonly byId: ReadonlyMap<string, XmlElement>;
  readonly problems: ScriptProblem[];
  /** Elements whose sound was read, and was judged with that. */
  readonly mixed: Set<XmlElement>;
  error: (rule: ScriptRule, element: XmlElement, message: string) => void;
  warn: (rule: ScriptRule, element: XmlElement, message: string) => void;
}

/** `tolerant` is for documents of an older profile: what DAPT calls an error is told as a warning. */
export function createReading(
  xml: string,
  root: XmlElement,
  { clock, tolerant }: { readonly clock: Clock; readonly tolerant: boolean },
): Reading {
  const problems: ScriptProblem[] = [];
  const count = { error: 0, warning: 0 };
  const lines = createLines(xml);
  const report = (
    level: ScriptProblem['level'],
    rule: ScriptRule,
    { offset }: XmlElement,
    message: string,
  ) => {
    count[level] += 1;
    if (count[level] <= most) problems.push({ level, rule, message, ...lines(offset) });
  };
  const elements = listElements(root);
  return {
    root,
    elements,
    clock,
    byId: indexIds(elements),
    problems,
    mixed: new Set(),
    error: (rule, element, message) => report(tolerant ? 'warning' : 'error', rule, element, message),
    warn: (rule, element, message) => report('warning', rule, element, message),
  };
}

function indexIds(elements: readonly XmlElement[]): Map<string, XmlElement> {
  const byId = new Map<string, XmlElement>();
  const key = attributeKey(ns.xml, 'id');
  for (const element of elements) {
    const id = element.attributes.get(key);
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  return byId;
}

/** Every element that is known and in elements that are, the root first, in document order (TTML2 §4; DAPT §Unrecognised vocabulary). */
export function listElements(root: XmlElement): readonly XmlElement[] {
  const list: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    list.push(element);
    for (const child of element.children) if (typeof child !== 'string' && isKnown(child)) visit(child);
  };
  visit(root);
  return list;
}

const isKnown = ({ namespace, name }: XmlElement): boolean =>
  !isForeign(namespace) && vocabulary.has(shortName(namespace, name));

/** Line and column of an offset, both from 1. The lines are only counted once somebody asks. */
function createLines(xml: string): (offset: number) => { line: number; column: number } {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(xml);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(xml: string): number[] {
  const starts = [0];
  for (let end = xml.indexOf('\n'); end !== -1; end = xml.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** The value in force: its own, or that of the nearest element around it that has one. */
export function inherited(element: XmlElement, name: string, namespace: string): string | undefined {
  const key = attributeKey(namespace, name);
  for (let one: XmlElement | null = element; one; one = one.parent) {
    const value = one.attributes.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}
