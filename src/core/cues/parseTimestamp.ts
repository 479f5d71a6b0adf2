const DOT = 46;
const COLON = 58;

/** A decimal digit's value; anything else is below 0 or above 9. */
const digit = (input: string, at: number): number => input.charCodeAt(at) - 48;

const isDigit = (value: number): boolean => value >= 0 && value <= 9;

/** Two digits' value; -1 where they are none, for an engine is slower with NaN among whole numbers. */
function readPair(input: string, at: number): number {
  const tens = digit(input, at);
  const ones = digit(input, at + 1);
  return isDigit(tens) && isDigit(ones) ? tens * 10 + ones : -1;
}

const isSixtieth = (value: number): boolean => value >= 0 && value <= 59;

/**
 * The seconds of the WebVTT timestamp that fills `[from, to)` (WebVTT §6.3 “collect a WebVTT timestamp”), or NaN.
 * Hours may be left out and may have any number of digits; all else has its exact length. Read from the end, where lengths are known.
 */
export function parseTimestamp(input: string, from = 0, to = input.length): number {
  const minutesAt = to - 9;
  if (minutesAt < from) return NaN;
  const hundreds = digit(input, to - 3);
  const rest = readPair(input, to - 2);
  const seconds = readPair(input, to - 6);
  const minutes = readPair(input, minutesAt);
  const isWell =
    isDigit(hundreds) &&
    rest >= 0 &&
    input.charCodeAt(to - 4) === DOT &&
    isSixtieth(seconds) &&
    input.charCodeAt(to - 7) === COLON &&
    isSixtieth(minutes);
  if (!isWell) return NaN;

  let hours = 0;
  if (from < minutesAt) {
    const colonAt = minutesAt - 1;
    if (from === colonAt || input.charCodeAt(colonAt) !== COLON) return NaN;
    for (let at = from; at < colonAt; at++) {
      const value = digit(input, at);
      if (!isDigit(value)) return NaN;
      hours = hours * 10 + value;
    }
  }
  // One division of whole milliseconds: the double nearest to what is written, the same as `3600.1` in code.
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1000 + hundreds * 100 + rest;
  return time < Number.MAX_SAFE_INTEGER ? time / 1000 : NaN;
}
