import { captionColors } from '../captions/captionColors.js';
import { captionFonts } from '../captions/cleanCaptionStyle.js';
import { cleanColor } from '../captions/cleanColor.js';
import type { HexColor } from '../captions/contrast.js';
import type { LanguageTag } from '../films/Film.js';
import type { Preferences } from '../preferences/Preferences.js';
import { spacingBounds, type TextSpacing, usualSpacing } from '../preferences/TextSpacing.js';
import { brailleBounds, usualBraillePage } from '../transcript/writeTranscriptBraille.js';

export const signPlaces = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight', 'beside'] as const;
export type SignPlace = (typeof signPlaces)[number];

/** `page`: the font of the page around. */
export const readingFonts = ['page', ...captionFonts] as const;
export type ReadingFont = (typeof readingFonts)[number];

/** How the lines of the transcript and the large words look. */
export interface ReadingLook extends TextSpacing {
  /** Per cent, of the transcript's letters. */
  readonly textSize: number;
  readonly textFont: ReadingFont;
  /** In colours of the viewer's own; else in the player's. */
  readonly textColored: boolean;
  /** CSS hex colours, `#rrggbb`. */
  readonly textColor: HexColor;
  readonly textBackground: HexColor;
}

/** As the page has it. */
export const plainReadingLook: ReadingLook = {
  ...usualSpacing,
  textSize: 100,
  textFont: 'page',
  textColored: false,
  // One that has a name: it is heard when the viewer comes to it.
  textColor: captionColors.yellow,
  textBackground: '#000000',
};

/** What a viewer has chosen about what is read beside the film. */
export interface ReadingPreferences extends ReadingLook {
  /** The transcript scrolls with the film. */
  readonly follow: boolean;
  readonly times: boolean;
  /** Every line of the transcript is a tab stop. */
  readonly tabStops: boolean;
  /** Cells and lines of a braille page. */
  readonly brailleWidth: number;
  readonly brailleHeight: number;
  /** New lines of the braille feed are told as they come. */
  readonly feedLive: boolean;
  /** Per cent, of the large words. */
  readonly largeText: number;
  /** The language of second captions; null for none. */
  readonly secondCaptions: LanguageTag | null;
  readonly secondCaptionsEqual: boolean;
  readonly sign: boolean;
  /** The sign language that the viewer last chose; null for the film's first. */
  readonly signLanguage: LanguageTag | null;
  /** Per cent of the picture's width. */
  readonly signSize: number;
  /** Per cent. */
  readonly signOpacity: number;
  readonly signPlace: SignPlace;
  /** The interpreter fills the picture, and the film is small. */
  readonly signSwapped: boolean;
}

export const defaultReading: ReadingPreferences = {
  follow: true,
  times: true,
  tabStops: false,
  brailleWidth: usualBraillePage.width,
  brailleHeight: usualBraillePage.height,
  feedLive: false,
  largeText: 300,
  secondCaptions: null,
  secondCaptionsEqual: false,
  sign: false,
  signLanguage: null,
  signSize: 30,
  signOpacity: 100,
  signPlace: 'bottomRight',
  signSwapped: false,
  ...plainReadingLook,
};

/** The least and the most of each number. */
export const readingBounds = {
  brailleWidth: brailleBounds.width,
  brailleHeight: brailleBounds.height,
  largeText: [100, 800],
  signSize: [15, 60],
  signOpacity: [20, 100],
  textSize: [75, 300],
  ...spacingBounds,
} as const satisfies Partial<Record<keyof ReadingPreferences, readonly [number, number]>>;

const GROUP = 'reading';
const read = new WeakMap<object, ReadingPreferences>();

/** What is stored, each field that cannot be taken as it is with its default or the nearest that can be. The same object for the same preferences. */
export function readReading({ more }: Pick<Preferences, 'more'>): ReadingPreferences {
  const known = read.get(more);
  if (known) return known;
  const stored = more[GROUP];
  const found: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const clean = Object.fromEntries(
    Object.entries(defaultReading).map(([name, fallback]: [string, unknown]) => [
      name,
      Object.hasOwn(found, name) ? (readField(name, found[name], fallback) ?? fallback) : fallback,
    ]),
  ) as unknown as ReadingPreferences;
  read.set(more, clean);
  return clean;
}

/** The preferences with some of these changed. */
export const changeReading = (
  preferences: Preferences,
  change: Partial<ReadingPreferences>,
): Preferences => ({
  ...preferences,
  more: { ...preferences.more, [GROUP]: { ...readReading(preferences), ...change } },
});

function readField(name: string, value: unknown, fallback: unknown): unknown {
  const bounds = (readingBounds as Readonly<Record<string, readonly [number, number]>>)[name];
  if (bounds)
    return typeof value === 'number' && Number.isFinite(value)
      ? Math.min(bounds[1], Math.max(bounds[0], value))
      : undefined;
  if (name === 'textFont') return readingFonts.find((one) => one === value);
  if (name === 'textColor' || name === 'textBackground')
    return typeof value === 'string' ? cleanColor(value, fallback as HexColor) : undefined;
  if (name === 'signPlace') return signPlaces.find((one) => one === value);
  if (fallback === null)
    return typeof value === 'string' && /^[A-Za-z0-9-]{2,35}$/.test(value) ? value : undefined;
  return typeof value === typeof fallback ? value : undefined;
}
