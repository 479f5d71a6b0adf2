import type { HexColor } from './contrast.js';

/** A colour that is safe to put into CSS: `#rrggbb` in small letters, or the fallback for anything else. */
export function cleanColor(value: unknown, fallback: HexColor): HexColor {
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : fallback;
}
