/** Builds small DAPT documents: valid as they are, with one thing changed at a time. */

type Root = Readonly<Record<string, string | null>>;

const attributes: Root = {
  xmlns: 'http://www.w3.org/ns/ttml',
  'xmlns:daptm': 'http://www.w3.org/ns/ttml/profile/dapt#metadata',
  'xmlns:ebuttm': 'urn:ebu:tt:metadata',
  'xmlns:tta': 'http://www.w3.org/ns/ttml#audio',
  'xmlns:ttm': 'http://www.w3.org/ns/ttml#metadata',
  'xmlns:ttp': 'http://www.w3.org/ns/ttml#parameter',
  'xmlns:tts': 'http://www.w3.org/ns/ttml#styling',
  'ttp:contentProfiles': 'http://www.w3.org/ns/ttml/profile/dapt1.0/content',
  'xml:lang': 'en',
  'daptm:scriptRepresents': 'visual',
  'daptm:represents': 'visual.nonText',
  'daptm:scriptType': 'preRecording',
  'daptm:langSrc': 'zxx',
};

export interface Parts {
  /** Attributes of `tt` that differ; null takes one away. */
  readonly root?: Root;
  readonly head?: string;
  /** What is in `body`; null for a document without one. */
  readonly body?: string | null;
  readonly bodyAttributes?: string;
  readonly declaration?: string;
}

const lantern = `<div xml:id="d1" begin="12s" end="15s"><p>A lantern swings over dark water.</p></div>`;

export function dapt({
  root = {},
  head = '',
  body = lantern,
  bodyAttributes = '',
  declaration = '<?xml version="1.0" encoding="UTF-8"?>\n',
}: Parts = {}): string {
  const all = Object.entries({ ...attributes, ...root })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${value ?? ''}"`)
    .join('');
  const headElement = head === '' ? '' : `\n<head>${head}</head>`;
  const bodyElement = body === null ? '' : `\n<body${bodyAttributes}>${body}</body>`;
  return `${declaration}<tt${all}>${headElement}${bodyElement}\n</tt>\n`;
}

/** One event with this inside. */
export const event = (inner: string, more = ''): string =>
  `<div xml:id="d1" begin="10s" end="20s"${more}>${inner}</div>`;

/** A sound of two samples, so that a recording can stand inside a document. */
export const wave = 'UklGRigAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQQAAAAAAP9/';
