import { isForeign, ns } from './namespaces.js';
import type { Reading } from './Reading.js';
import { globalAttributes, shortName, vocabulary, type Content } from './vocabulary.js';
import { isElement, shorten, tellElement, type XmlElement } from './XmlElement.js';

/** Whether every element and attribute is one there is, and stands where it may (TTML2 §4, after pruning). */
export function checkVocabulary(reading: Reading): void {
  for (const element of reading.elements) {
    const content = vocabulary.get(shortName(element.namespace, element.name));
    // An unknown element was told by the one around it.
    if (!content) continue;
    checkChildren(reading, element, content);
    checkAttributes(reading, element, content);
  }
}

function checkChildren(reading: Reading, element: XmlElement, content: Content): void {
  const seen = new Set<number>();
  let reached = 0;
  for (const child of element.children) {
    if (!isElement(child)) {
      if (child.trim() === '') continue;
      // Words count as what comes last.
      if (content.text === true) reached = Math.max(reached, content.stages.length - 1);
      else
        reading.error(
          'misplaced-text',
          element,
          `Words stand directly in ${tellElement(element)} (“${shorten(child.trim())}”), where no words may be. They are not heard. Put them into ${element.name === 'metadata' ? 'a <ttm:desc>' : 'a <p>'}.`,
        );
      continue;
    }
    if (isForeign(child.namespace)) continue;
    const name = shortName(child.namespace, child.name);
    const stage = content.stages.findIndex((one) => one.names.has(name));
    if (stage === -1) {
      tellStranger(reading, child, element, vocabulary.has(name));
      continue;
    }
    if (content.stages[stage]?.once === true && seen.has(stage))
      reading.error(
        'repeated-element',
        child,
        `${tellElement(child)} is there more than once in ${tellElement(element)}. Only the first is read. Join the two.`,
      );
    else if (stage < reached)
      reading.error(
        'element-order',
        child,
        `${tellElement(child)} comes too late in ${tellElement(element)}. Another tool may refuse the document. Put metadata first, then animate and set, then the rest.`,
      );
    seen.add(stage);
    reached = Math.max(reached, stage);
  }
}

function tellStranger(reading: Reading, child: XmlElement, element: XmlElement, known: boolean): void {
  if (known)
    reading.error(
      'misplaced-element',
      child,
      `${tellElement(child)} stands in ${tellElement(element)}, where it may not. What is in it may be lost. Move it: tt holds head and body, body holds div, div holds div or p, p holds words, span, br and audio.`,
    );
  else
    reading.warn(
      'unknown-element',
      child,
      `${tellElement(child)} is in a namespace of the standard, but not in the standard. It is left out. Look at its spelling, or at its namespace.`,
    );
}

function checkAttributes(reading: Reading, element: XmlElement, content: Content): void {
  for (const key of element.attributes.keys()) {
    const end = key.lastIndexOf('}');
    const [namespace, name] = end === -1 ? ['', key] : [key.slice(1, end), key.slice(end + 1)];
    const known = namespace === '' ? content.attributes : globalAttributes.get(namespace);
    // What its element does not have is pruned, wherever else it may stand (TTML2 §4).
    if (known && !known.has(name))
      reading.warn(
        'unknown-attribute',
        element,
        `${tellElement(element)} has the attribute “${shorten(name)}”, which it cannot have. It is left out. Look at its spelling, or give it a namespace of your own.`,
      );
    else if (known && !isInPlace(namespace, name, element))
      tellMisplaced(reading, element, name, namespace === ns.daptm && inheritable.has(name));
  }
}

const inheritable: ReadonlySet<string> = new Set(['represents', 'langSrc']);
const contentElements: ReadonlySet<string> = new Set(['tt', 'body', 'div', 'p', 'span']);

/** DAPT §Using computed attribute values: where each attribute means something. */
function isInPlace(
  namespace: string,
  name: string,
  { namespace: around, name: element }: XmlElement,
): boolean {
  if (namespace === ns.ttp) return around === ns.tt && element === 'tt';
  if (namespace !== ns.daptm) return true;
  if (inheritable.has(name)) return around === ns.tt && contentElements.has(element);
  if (name === 'onScreen') return around === ns.tt && element === 'div';
  if (name === 'descType') return around === ns.ttm && element === 'desc';
  return around === ns.tt && element === 'tt';
}

function tellMisplaced(reading: Reading, element: XmlElement, name: string, invalid: boolean): void {
  const report = invalid ? reading.error : reading.warn;
  report(
    'misplaced-attribute',
    element,
    `“${name}” on ${tellElement(element)} means nothing there. It is left out. ${invalid ? 'It belongs on tt, body, div, p or span.' : 'Move it to the element that it is for.'}`,
  );
}
