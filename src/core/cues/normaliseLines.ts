/** The text with LF for every line's end and U+FFFD for every NUL (WebVTT §6.1, first step). */
export function normaliseLines(text: string): string {
  // Cut and joined is more than twice as fast as replaced, where every line ends so.
  const pairs = text.includes('\r') ? text.split('\r\n').join('\n') : text;
  const lines = pairs.includes('\r') ? pairs.replaceAll('\r', '\n') : pairs;
  return lines.includes('\0') ? lines.replaceAll('\0', '\ufffd') : lines;
}
