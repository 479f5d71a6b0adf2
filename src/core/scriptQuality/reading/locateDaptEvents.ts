import { ns } from '../../scripts/dapt/namespaces.js';
import { readXml, xmlLimits } from '../../scripts/dapt/readXml.js';
import { attributeOf, childrenNamed, isElement, type XmlElement } from '../../scripts/dapt/XmlElement.js';
import type { SourceSpan } from '../CheckedScript.js';

/** Where each element with an id stands in a DAPT document, by the id that a script event has of it. */
export function locateDaptEvents(xml: string): ReadonlyMap<string, SourceSpan> {
  const spans = new Map<string, SourceSpan>();
  const { root } = readXml(xml, { ...xmlLimits, length: xml.length });
  const waiting: XmlElement[] = root ? [root] : [];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const id = attributeOf(element, 'id', ns.xml);
    if (element.name === 'div' || element.name === 'p') {
      // An id that is no XML name is kept beside the one that is.
      const own = childrenNamed(element, 'metadata')
        .map((one) => attributeOf(one, 'id', ns.own))
        .find((one) => one !== undefined);
      const name = own ?? id;
      if (name !== undefined && !spans.has(name))
        spans.set(name, { from: element.offset, to: findEnd(xml, element) });
    }
    waiting.push(...element.children.filter(isElement));
  }
  return spans;
}

/** Behind the element’s own end tag. Events do not lie within events, so the next one of its name is its own, or near enough to point at. */
function findEnd(xml: string, { offset, name }: XmlElement): number {
  const end = xml.indexOf(
    `</${xml.slice(offset + 1).startsWith(name) ? '' : prefixOf(xml, offset)}${name}`,
    offset,
  );
  return end < 0 ? xml.length : end;
}

const prefixOf = (xml: string, offset: number): string =>
  /^<([\w.-]+:)/.exec(xml.slice(offset, offset + 60))?.[1] ?? '';
