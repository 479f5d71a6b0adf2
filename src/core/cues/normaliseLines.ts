/** Of what is gone over at once, UTF-16 units: what fits into the processor's cache is read faster than a whole file. */
const SLICE = 32_768;

/** The text with LF for every line's end and U+FFFD for every NUL (WebVTT §6.1, first step). */
export function normaliseLines(text: string): string {
  const pairs = text.includes('\r') ? joinPairs(text) : text;
  const lines = pairs.includes('\r') ? pairs.replaceAll('\r', '\n') : pairs;
  return lines.includes('\0') ? lines.replaceAll('\0', '\ufffd') : lines;
}

/** LF for each CR LF. Cut and joined is faster than replaced, where every line ends so. */
function joinPairs(text: string): string {
  const slices: string[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = Math.min(from + SLICE, text.length);
    if (text[to - 1] === '\r') to++; // its LF may be the next
    slices.push(text.slice(from, to).split('\r\n').join('\n'));
  }
  return slices.join('');
}
