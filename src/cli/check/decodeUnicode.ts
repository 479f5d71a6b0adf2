export interface DecodedUnicode {
  readonly text: string;
  /** Null where it was the UTF-8 that every format of ours asks for. */
  readonly encoding: string | null;
}

/**
 * A file's text, and what it was in where that is wrong. UTF-16 says so in its first two bytes. What is neither is read as UTF-8 all the
 * same, so that U+FFFD stands at each place that has to be looked at.
 */
export function decodeUnicode(bytes: Uint8Array): DecodedUnicode {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: null };
  } catch {
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      encoding: 'an encoding other than UTF-8',
    };
  }
}
