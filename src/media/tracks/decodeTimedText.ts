export interface TimedText {
  readonly text: string;
  /** False where the file was not the UTF-8 that WebVTT asks for, and was read by its most likely encoding. */
  readonly utf8: boolean;
}

/**
 * WebVTT is UTF-8 by its standard (§3). Chinese files that are not are nearly always GB 18030 or its subsets; some
 * editors write UTF-16, and say so in the first two bytes.
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
    return { text: new TextDecoder('gb18030').decode(bytes), utf8: false };
  }
}
