export interface TimedText {
  readonly text: string;
  /** False where the file was not the UTF-8 that its standard asks for, and was read by its most likely encoding. */
  readonly utf8: boolean;
}

/**
 * WebVTT and DAPT are UTF-8 by their standards (WebVTT §3, DAPT §Document Encoding). A document of XML that is not says what it is in. Of
 * the others, Chinese files are nearly always GB 18030 or its subsets, and those of Western Europe Windows-1252; some editors write UTF-16,
 * and say so in the first two bytes.
 */
export function decodeTimedText(bytes: ArrayBuffer): TimedText {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), utf8: false };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), utf8: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), utf8: true };
  } catch {
    return { text: toldDecoder(bytes).decode(bytes), utf8: false };
  }
}

/** The encoding that an XML declaration names (XML 1.0 §4.3.3), if browsers know it, and it is not the one that was just tried. */
function toldDecoder(bytes: ArrayBuffer): TextDecoder {
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 200));
  const told = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  try {
    const decoder = new TextDecoder(told);
    if (decoder.encoding !== 'utf-8') return decoder;
  } catch {
    // A name that no browser knows tells nothing.
  }
  return new TextDecoder(standsAlone(bytes) ? 'windows-1252' : 'gb18030');
}

/** Whether most letters beyond ASCII stand between letters of ASCII, as in “forêt”. Chinese characters are two bytes each, and in a row. */
function standsAlone(bytes: ArrayBuffer): boolean {
  const all = new Uint8Array(bytes);
  const isHigh = (at: number): boolean => (all[at] ?? 0) >= 0x80;
  let [alone, high] = [0, 0];
  for (let at = 0; at < all.length; at += 1) {
    if (!isHigh(at)) continue;
    high += 1;
    if (!isHigh(at - 1) && !isHigh(at + 1)) alone += 1;
  }
  return alone * 2 > high;
}
