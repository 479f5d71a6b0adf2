/** The text with LF for every line's end and U+FFFD for every NUL (WebVTT §6.1, first step). */
export function normaliseLines(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return lines.includes('\0') ? lines.replaceAll('\0', '\ufffd') : lines;
}
