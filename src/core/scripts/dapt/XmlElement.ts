import { ns } from './namespaces.js';

/** An element with its namespaces resolved. */
export interface XmlElement {
  readonly namespace: string;
  /** Without prefix. */
  readonly name: string;
  /** By `{namespace}name`, or by the bare name where it has none. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  readonly parent: XmlElement | null;
  /** Where its tag begins, counted from the document's start in UTF-16 units. */
  readonly offset: number;
}

export const attributeKey = (namespace: string, name: string): string =>
  namespace === '' ? name : `{${namespace}}${name}`;

/** Keys of attributes that our own code asks for, over and over: a string that is made anew is hashed anew. */
const keys = new Map<string, Map<string, string>>();

function knownKey(namespace: string, name: string): string {
  if (namespace === '') return name;
  let named = keys.get(namespace);
  if (!named) keys.set(namespace, (named = new Map<string, string>()));
  let key = named.get(name);
  if (key === undefined) named.set(name, (key = attributeKey(namespace, name)));
  return key;
}

export const attributeOf = (element: XmlElement, name: string, namespace = ''): string | undefined =>
  element.attributes.get(knownKey(namespace, name));

/** An attribute that says something: an empty one counts as absent. */
export const filledAttribute = (element: XmlElement, name: string, namespace = ''): string | undefined => {
  const value = attributeOf(element, name, namespace);
  return value === '' ? undefined : value;
};

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const is = (element: XmlElement, name: string, namespace: string = ns.tt): boolean =>
  element.name === name && element.namespace === namespace;

export const childrenNamed = (
  element: XmlElement,
  name: string,
  namespace: string = ns.tt,
): readonly XmlElement[] => element.children.filter(isElement).filter((child) => is(child, name, namespace));

/** Its own characters, without those of elements within. */
export const textOf = (element: XmlElement): string =>
  element.children.filter((child) => typeof child === 'string').join('');

/** An element as it is told to an author: `<ttm:agent xml:id="narrator">`. */
export function tellElement(element: XmlElement): string {
  const id = attributeOf(element, 'id', ns.xml);
  const prefix = prefixes.get(element.namespace) ?? '';
  return `<${prefix}${element.name}${id === undefined ? '' : ` xml:id="${shorten(id)}"`}>`;
}

/** A value that may be a whole book, for a message. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const prefixes: ReadonlyMap<string, string> = new Map([
  [ns.ttp, 'ttp:'],
  [ns.ttm, 'ttm:'],
  [ns.daptm, 'daptm:'],
  [ns.ebuttm, 'ebuttm:'],
]);
