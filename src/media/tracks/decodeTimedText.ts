export interface TimedText {
  readonly text: string;
  /** False where the file was not the UTF-8 that its standard asks for, and was read by its most likely encoding. */
  readonly utf8: boolean;
}

/**
 * WebVTT and DAPT are UTF-8 by their standards (WebVTT §3, DAPT §Document Encoding). A document of XML that is not says what it is in. Of
 * the others, Chinese files are nearly always GB 18030 or its subsets; some editors write UTF-16, and say so in the first two bytes.
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
    const decoder = new TextDecoder(told ?? 'gb18030');
    return decoder.encoding === 'utf-8' ? new TextDecoder('gb18030') : decoder;
  } catch {
    return new TextDecoder('gb18030');
  }
}
