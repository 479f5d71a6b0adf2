import { SaxesParser } from 'saxes';
import type { ScriptProblem, ScriptRule } from '../ScriptProblem.js';
import { attributeKey, type XmlElement } from './XmlElement.js';

/** How much of a document is read before it is refused. A script comes from outside, and may be made to do harm. */
export interface XmlLimits {
  /** UTF-16 units of the whole document. */
  readonly length: number;
  readonly depth: number;
  readonly elements: number;
  /** UTF-16 units of one attribute. */
  readonly attributeLength: number;
}

/** Room for 100,000 events, and for some minutes of recordings inside the document. */
export const xmlLimits: XmlLimits = {
  length: 8_000_000,
  depth: 100,
  elements: 400_000,
  attributeLength: 1_000_000,
};

type Growing = Omit<XmlElement, 'attributes' | 'children'> & {
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
};

interface ReadXml {
  readonly root: XmlElement | null;
  readonly problems: readonly ScriptProblem[];
}

/** Thrown through the parser, which has no other way to be stopped. */
class Refusal extends Error {
  constructor(
    readonly rule: ScriptRule,
    message: string,
  ) {
    super(message);
  }
}

/**
 * XML 1.0 into elements with their namespaces. Strict: the first fault ends it. It knows no document type, no entity but
 * XML's five, and nothing outside the text.
 */
export function readXml(xml: string, limits: XmlLimits = xmlLimits): ReadXml {
  if (xml.length > limits.length)
    return {
      root: null,
      problems: [
        {
          level: 'error',
          rule: 'too-large',
          message: `The document has ${xml.length} characters, more than the ${limits.length} that are read. Nothing of it can be used. Keep recordings in files of their own, or raise the limit.`,
        },
      ],
    };
  const parser = new SaxesParser({ xmlns: true, position: true });
  const problems: ScriptProblem[] = [];
  const open: Growing[] = [];
  let root: Growing | null = null;
  let count = 0;

  const add = (text: string): void => {
    const children = open.at(-1)?.children;
    if (!children) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  };

  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== undefined && version !== '1.0')
      problems.push({
        level: 'error',
        rule: 'xml-version',
        message: `The document says it is XML ${version}. DAPT is XML 1.0. Write version="1.0".`,
        line: 1,
        column: 1,
      });
    if (encoding !== undefined && !/^utf-8$/i.test(encoding))
      problems.push({
        level: 'error',
        rule: 'encoding',
        message: `The document says it is in ${encoding}. DAPT is always in UTF-8, and other tools may misread its letters. Save it as UTF-8.`,
        line: 1,
        column: 1,
      });
  });
  parser.on('doctype', () => {
    throw new Refusal(
      'document-type',
      'The document has a document type (DOCTYPE). It could declare entities, so nothing of it is read. Leave it out.',
    );
  });
  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw message.includes('entity')
      ? new Refusal(
          'entity-reference',
          `An entity that XML does not know by itself is used (${message}). It cannot be read. Write the character itself, or one of &amp; &lt; &gt; &quot; &apos;.`,
        )
      : new Refusal(
          'not-well-formed',
          `This is not well-formed XML: ${message}. Nothing of it can be used. Correct it here; there may be more after it.`,
        );
  });
  parser.on('opentagstart', () => {
    count += 1;
    if (count > limits.elements)
      throw new Refusal(
        'too-many-elements',
        `The document has more than ${limits.elements} elements. Nothing of it can be used. Divide it.`,
      );
    if (open.length >= limits.depth)
      throw new Refusal(
        'too-deep',
        `Elements are nested more than ${limits.depth} deep. Nothing of it can be used. No script needs that; look for a tag that is not closed.`,
      );
  });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1) ?? null;
    const attributes = new Map<string, string>();
    for (const { uri, local, prefix, name, value } of Object.values(tag.attributes)) {
      if (value.length > limits.attributeLength)
        throw new Refusal(
          'attribute-too-long',
          `The attribute ${name} has ${value.length} characters, more than the ${limits.attributeLength} that are read. Nothing of the document can be used. Put a recording into <data>, or into a file.`,
        );
      if (prefix !== 'xmlns' && name !== 'xmlns') attributes.set(attributeKey(uri, local), value);
    }
    const element: Growing = {
      namespace: tag.uri,
      name: tag.local,
      attributes,
      children: [],
      parent,
      offset: xml.lastIndexOf(`<${tag.name}`, parser.position),
    };
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);

  if (xml.startsWith('\ufeff'))
    problems.push({
      level: 'error',
      rule: 'byte-order-mark',
      message:
        'The document begins with a byte order mark. It is read, but DAPT does not allow one, and other tools may refuse the document. Save it as UTF-8 without BOM.',
      line: 1,
      column: 1,
    });
  const lost = xml.indexOf('\ufffd');
  if (lost >= 0) {
    const before = xml.slice(0, lost).split(/\r\n?|\n/);
    problems.push({
      level: 'warning',
      rule: 'character-unreadable',
      message:
        'A character was lost before it got here (U+FFFD): the file is not in UTF-8, or was saved once when it was not. A voice would spell it out or leave it out. Write the character, and save the file as UTF-8.',
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
    });
  }

  try {
    parser.write(xml).close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push({
      level: 'error',
      rule: error.rule,
      message: error.message,
      line: parser.line,
      column: parser.column + 1,
    });
    return { root: null, problems };
  }
  return { root, problems };
}
