const syntax = /^\d+(?:\.\d+)?%$/;

/** A WebVTT percentage, 0 to 100 (WebVTT §6.2 “parse a percentage string”); null for anything else. */
export function parsePercentage(value: string): number | null {
  if (!syntax.test(value)) return null;
  const percentage = Number(value.slice(0, -1));
  return percentage <= 100 ? percentage : null;
}
