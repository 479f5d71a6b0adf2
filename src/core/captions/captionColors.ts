import type { HexColor } from './contrast.js';

/**
 * Colours to choose from, after the set of Okabe and Ito that people with any colour vision can tell apart.
 * The letters are lighter than in that set: each but black reaches 4.5 : 1 on the dark grounds, black on the light ones.
 */
export const captionColors = {
  white: '#ffffff',
  yellow: '#f0e442',
  green: '#5fdcb0',
  cyan: '#85cff7',
  magenta: '#f0b3d5',
  black: '#000000',
} as const satisfies Record<string, HexColor>;

export const captionBackgrounds = {
  black: '#000000',
  blue: '#001a4d',
  green: '#00291e',
  white: '#ffffff',
  yellow: '#fff4b8',
} as const satisfies Record<string, HexColor>;

export type CaptionColorName = keyof typeof captionColors | keyof typeof captionBackgrounds;
