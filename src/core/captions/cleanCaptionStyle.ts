import { clamp } from '../preferences/clamp.js';
import type { CaptionStyle } from '../preferences/Preferences.js';
import { cleanSpacing } from '../preferences/TextSpacing.js';
import { cleanColor } from './cleanColor.js';
import { cleanReadingSpeed } from './estimateReading.js';

// Each list begins with what holds for a value that is not in it; it is also the order to choose from.
export const captionFonts = [
  'sans',
  'serif',
  'mono',
  'rounded',
  'kai',
] as const satisfies readonly CaptionStyle['font'][];
export const captionEdges = [
  'none',
  'outline',
  'shadow',
  'raised',
] as const satisfies readonly CaptionStyle['edge'][];
export const captionPositions = [
  'author',
  'bottom',
  'top',
  'below',
] as const satisfies readonly CaptionStyle['position'][];

/** A caption style within its bounds. A stored one may be older, or have been written by another hand. */
export function cleanCaptionStyle(style: CaptionStyle): Required<CaptionStyle> {
  return {
    font: oneOf(captionFonts, style.font),
    edge: oneOf(captionEdges, style.edge),
    position: oneOf(captionPositions, style.position),
    size: clamp(style.size, 50, 300) ?? 100,
    color: cleanColor(style.color, '#ffffff'),
    background: cleanColor(style.background, '#000000'),
    backgroundOpacity: clamp(style.backgroundOpacity, 0, 1) ?? 0.8,
    ...cleanSpacing(style),
    standing: style.standing === true,
    readingSpeed: cleanReadingSpeed(style.readingSpeed),
    holdToRead: style.holdToRead === true,
  };
}

function oneOf<Name extends string>(names: readonly [Name, ...Name[]], value: Name): Name {
  return names.includes(value) ? value : names[0];
}

/** How captions look where nobody has chosen: what holds for whatever is missing. */
export const plainCaptionStyle: CaptionStyle = cleanCaptionStyle({} as CaptionStyle);
