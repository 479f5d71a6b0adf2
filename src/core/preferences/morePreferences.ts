import { cleanReadingSpeed } from '../captions/estimateReading.js';
import { defaultPicture, pictureBounds, type PictureSettings } from '../picture/PictureSettings.js';
import {
  type ColorTheme,
  colorThemes,
  type ControlPreferences,
  controlTextBounds,
  defaultControls,
  type HideableControl,
  hideableControls,
  type OrderedControl,
} from './ControlPreferences.js';
import { clamp } from './clamp.js';
import { defaultListening, type ListeningPreferences } from './ListeningPreferences.js';
import { completeOrder } from './orderControls.js';
import type { CaptionManner, Preferences } from './Preferences.js';
import { cleanSpacing, type TextSpacing, usualSpacing } from './TextSpacing.js';

/** The groups of preferences that come after the bar. */
export interface MorePreferences {
  readonly listening: ListeningPreferences;
  readonly picture: PictureSettings;
  readonly controls: ControlPreferences;
  readonly captions: CaptionManner;
}

/** As captions always stood. */
export const defaultManner: CaptionManner = {
  ...usualSpacing,
  standing: false,
  readingSpeed: 0,
  holdToRead: false,
};

type Stored = Readonly<Record<string, unknown>>;

const read = new WeakMap<Stored, MorePreferences>();

/** What is stored, each field that cannot be taken as it is with its default or the nearest that can be. The same object for the same preferences. */
export function readMore({ more }: Pick<Preferences, 'more'>): MorePreferences {
  const known = read.get(more);
  if (known) return known;
  const picture = readGroup(defaultPicture, more['picture'], (name, value) => {
    const { min, max } = pictureBounds[name as keyof typeof pictureBounds];
    return clamp(value, min, max);
  });
  const clean: MorePreferences = {
    listening: readGroup(defaultListening, more['listening']),
    picture: picture.zoom === 1 ? { ...picture, panX: 0, panY: 0 } : picture,
    controls: readGroup(defaultControls, more['controls'], (name, value) => {
      if (name === 'hidden') return readHidden(value);
      if (name === 'order') return readOrder(value);
      return name === 'textSize' ? readTextSize(value) : readTheme(value);
    }),
    captions: readGroup(defaultManner, more['captions'], (name, value) =>
      name === 'readingSpeed'
        ? cleanReadingSpeed(value)
        : cleanSpacing({ [name]: value })[name as keyof TextSpacing],
    ),
  };
  read.set(more, clean);
  return clean;
}

/** The preferences with something of one group changed. */
export const changeMore = <Group extends keyof MorePreferences>(
  preferences: Preferences,
  group: Group,
  change: Partial<MorePreferences[Group]>,
): Preferences => ({
  ...preferences,
  more: { ...preferences.more, [group]: { ...readMore(preferences)[group], ...change } },
});

/** A yes or no is taken as it is; everything else is read by `readField`, which gives undefined for what cannot be. */
function readGroup<Group extends object>(
  defaults: Group,
  stored: unknown,
  readField: (name: string, value: unknown) => unknown = () => undefined,
): Group {
  if (typeof stored !== 'object' || stored === null) return defaults;
  return Object.fromEntries(
    Object.entries(defaults).map(([name, fallback]: [string, unknown]) => {
      const value: unknown = Object.hasOwn(stored, name) ? (stored as Stored)[name] : undefined;
      if (typeof fallback === 'boolean') return [name, typeof value === 'boolean' ? value : fallback];
      return [name, value === undefined ? fallback : (readField(name, value) ?? fallback)];
    }),
  ) as Group;
}

const readHidden = (value: unknown): readonly HideableControl[] | undefined =>
  Array.isArray(value) ? hideableControls.filter((one) => value.includes(one)) : undefined;

const readOrder = (value: unknown): readonly OrderedControl[] | undefined =>
  Array.isArray(value) ? completeOrder(value) : undefined;

const readTextSize = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value)
    ? Math.min(controlTextBounds[1], Math.max(controlTextBounds[0], value))
    : undefined;

const readTheme = (value: unknown): ColorTheme | undefined => colorThemes.find((one) => one === value);
