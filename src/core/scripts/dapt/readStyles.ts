import { ns } from './namespaces.js';
import type { Reading } from './Reading.js';
import {
  attributeKey,
  attributeOf,
  childrenNamed,
  is,
  shorten,
  tellElement,
  type XmlElement,
} from './XmlElement.js';

/** Looks a style attribute up as TTML2 §10.4 has it: on the element, then in the styles it refers to, last one first. */
export interface Styles {
  /** What is specified for the element itself; undefined where nothing is. */
  specified: (element: XmlElement, name: string, namespace?: string) => string | undefined;
  /** What is in force for it, with what it inherits; undefined where nothing is specified on the way. */
  inherited: (element: XmlElement, name: string, namespace?: string) => string | undefined;
}

/** Checks all references to styles and regions on the way. */
export function readStyles(reading: Reading): Styles {
  checkReferences(reading);
  checkLoops(reading);
  const initial = new Map<string, string>();
  for (const head of childrenNamed(reading.root, 'head'))
    for (const styling of childrenNamed(head, 'styling'))
      for (const one of childrenNamed(styling, 'initial'))
        for (const [key, value] of one.attributes) initial.set(key, value);

  // Each style is asked once for each attribute: styles that share styles must not cost more than their number.
  const known = new Map<string, string | null>();
  const lookUp = (element: XmlElement, key: string, depth: number): string | null => {
    const own = element.attributes.get(key);
    if (own !== undefined) return own;
    if (depth >= deepest) return null;
    for (const id of references(element).reverse()) {
      const style = reading.byId.get(id);
      if (!style || !is(style, 'style')) continue;
      const asked = `${key} ${id}`;
      let found = known.get(asked);
      if (found === undefined) {
        known.set(asked, null);
        found = lookUp(style, key, depth + 1);
        known.set(asked, found);
      }
      if (found !== null) return found;
    }
    return null;
  };
  const specified: Styles['specified'] = (element, name, namespace = ns.tta) =>
    lookUp(element, attributeKey(namespace, name), 0) ?? undefined;
  return {
    specified,
    inherited: (element, name, namespace = ns.tta) => {
      for (let one: XmlElement | null = element; one; one = one.parent) {
        const found = specified(one, name, namespace);
        if (found !== undefined) return found;
      }
      return initial.get(attributeKey(namespace, name));
    },
  };
}

/** Styles of styles of styles: nobody writes more. */
const deepest = 50;

const references = (element: XmlElement): string[] =>
  (attributeOf(element, 'style') ?? '').split(/\s+/).filter((id) => id !== '');

function checkReferences(reading: Reading): void {
  for (const element of reading.elements) {
    if (element.namespace !== ns.tt || is(element, 'font')) continue;
    if (attributeOf(element, 'style') !== undefined && references(element).length === 0)
      reading.error(
        'style-reference',
        element,
        `style of ${tellElement(element)} is empty. Another tool may refuse the document. Write the xml:id of a <style>, or leave the attribute out.`,
      );
    for (const id of references(element)) {
      const style = reading.byId.get(id);
      if (!style || !is(style, 'style'))
        reading.error(
          'style-reference',
          element,
          `${tellElement(element)} refers to the style “${shorten(id)}”, and there is none of that name. What it sets does not apply. Write the xml:id of a <style> in the head.`,
        );
    }
    const region = attributeOf(element, 'region');
    if (region === undefined) continue;
    const found = reading.byId.get(region);
    if (!found || !is(found, 'region'))
      reading.error(
        'region-reference',
        element,
        `${tellElement(element)} refers to the region “${shorten(region)}”, and there is none of that name. Another tool may not show it. Write the xml:id of a <region>, or leave the attribute out.`,
      );
  }
}

/** Walks each style once, with a stack of its own: a chain may be as long as the document. */
function checkLoops(reading: Reading): void {
  const done = new Set<XmlElement>();
  for (const first of reading.byId.values()) {
    if (!is(first, 'style') || done.has(first)) continue;
    const stack = [first];
    const path = new Map<XmlElement, string[]>([[first, references(first)]]);
    for (let at = stack.at(-1); at; at = stack.at(-1)) {
      const next = path.get(at)?.pop();
      const style = next === undefined ? undefined : reading.byId.get(next);
      if (next === undefined) {
        done.add(at);
        path.delete(at);
        stack.pop();
      } else if (style && path.has(style)) {
        reading.error(
          'style-loop',
          at,
          `The style ${tellElement(at)} refers to itself, by itself or by a detour. What it sets may not apply. Take one of the references out.`,
        );
      } else if (style && is(style, 'style') && !done.has(style)) {
        path.set(style, references(style));
        stack.push(style);
      }
    }
  }
}
