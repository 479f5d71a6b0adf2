/** A colour as CSS hex, `#rrggbb`. */
export type HexColor = string;

/** What text stands on: a colour, and how much of the picture it hides, 0 to 1. */
export interface Ground {
  readonly color: HexColor;
  readonly opacity: number;
}

type Channels = readonly [red: number, green: number, blue: number];

/** The contrast of two colours, 1 to 21 (WCAG 2.2, *contrast ratio*). */
export function findContrast(one: HexColor, other: HexColor): number {
  return ratio(luminance(channels(one)), luminance(channels(other)));
}

/** The least contrast of a colour on a ground, over every picture that may show through. */
export function findLeastContrast(color: HexColor, { color: ground, opacity }: Ground): number {
  const text = luminance(channels(color));
  const overBlack = luminance(mix(channels(ground), [0, 0, 0], 1 - opacity));
  const overWhite = luminance(mix(channels(ground), [255, 255, 255], 1 - opacity));
  // Some picture between black and white makes the ground as bright as the text.
  if (overBlack <= text && text <= overWhite) return 1;
  return Math.min(ratio(text, overBlack), ratio(text, overWhite));
}

/** WCAG 1.4.3. */
const enough = 4.5;

export const isLegible = (color: HexColor, ground: Ground): boolean =>
  findLeastContrast(color, ground) >= enough;

/**
 * The colour nearest to the one asked for that can be read on this ground, its hue kept as far as that goes.
 * null where none can, as on a ground that hides too little of the picture.
 */
export function makeLegible(color: HexColor, ground: Ground): HexColor | null {
  for (let percent = 0; percent <= 100; percent += 5) {
    for (const pole of poles) {
      const mixed = toHex(mix(channels(color), pole, percent / 100));
      if (isLegible(mixed, ground)) return mixed;
    }
  }
  return null;
}

/** A colour between two, `#rrggbb`. @param part of the other, 0 to 1 */
export const mixColors = (color: HexColor, other: HexColor, part: number): HexColor =>
  toHex(mix(channels(color), channels(other), part));

export const isLight = (color: HexColor): boolean => luminance(channels(color)) > 0.18;

const poles: readonly Channels[] = [
  [255, 255, 255],
  [0, 0, 0],
];

function channels(color: HexColor): Channels {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function mix(color: Channels, other: Channels, part: number): Channels {
  const at = (index: 0 | 1 | 2): number => color[index] + (other[index] - color[index]) * part;
  return [at(0), at(1), at(2)];
}

const toHex = (color: Channels): HexColor =>
  `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

function luminance(color: Channels): number {
  const linear = (index: 0 | 1 | 2): number => {
    const part = color[index] / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
}

const ratio = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
