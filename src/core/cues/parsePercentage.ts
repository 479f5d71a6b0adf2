const DOT = 46;

/** `12` or `12.5`, digits on both sides of the dot and nothing else; NaN for what is none. */
export function parseDecimal(value: string, from = 0, to = value.length): number {
  let whole = 0;
  let at = from;
  for (; at < to; at++) {
    const digit = value.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    whole = whole * 10 + digit;
  }
  if (at === from) return NaN;
  if (at === to && whole < Number.MAX_SAFE_INTEGER) return whole;
  if (at < to) {
    if (value.charCodeAt(at) !== DOT || at + 1 === to) return NaN;
    for (at++; at < to; at++) {
      const digit = value.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return NaN;
    }
  }
  return Number(value.slice(from, to));
}

/** A WebVTT percentage, 0 to 100 (WebVTT §6.2 “parse a percentage string”); null for anything else. */
export function parsePercentage(value: string): number | null {
  if (!value.endsWith('%')) return null;
  const percentage = parseDecimal(value, 0, value.length - 1);
  return percentage <= 100 ? percentage : null;
}
