/** Namespaces of TTML2 §5.1 and DAPT §Namespaces, and our own for what neither can say. */
export const ns = {
  xml: 'http://www.w3.org/XML/1998/namespace',
  tt: 'http://www.w3.org/ns/ttml',
  ttp: 'http://www.w3.org/ns/ttml#parameter',
  tts: 'http://www.w3.org/ns/ttml#styling',
  tta: 'http://www.w3.org/ns/ttml#audio',
  ttm: 'http://www.w3.org/ns/ttml#metadata',
  daptm: 'http://www.w3.org/ns/ttml/profile/dapt#metadata',
  ebuttm: 'urn:ebu:tt:metadata',
  /** Kept within `metadata`, where a tool that does not know it keeps it, too (DAPT §Unrecognised vocabulary). */
  own: 'urn:tingying:description',
} as const;

/** DAPT §Profile Designators. */
export const contentProfile = 'http://www.w3.org/ns/ttml/profile/dapt1.0/content';
export const processorProfile = 'http://www.w3.org/ns/ttml/profile/dapt1.0/processor';

/** Namespaces whose elements are not foreign: what is in another is pruned before anything is judged (TTML2 §3.1). */
const known: ReadonlySet<string> = new Set([ns.tt, ns.ttp, ns.ttm, ns.daptm]);

export const isForeign = (namespace: string): boolean => !known.has(namespace);
