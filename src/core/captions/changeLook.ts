import { changeMore, defaultManner } from '../preferences/morePreferences.js';
import type { CaptionManner, CaptionStyle, Preferences } from '../preferences/Preferences.js';

/** The preferences with captions of this look; what no first press needs of it goes to its own group. */
export function changeLook(preferences: Preferences, look: CaptionStyle): Preferences {
  const isManner = (name: string): boolean => Object.hasOwn(defaultManner, name);
  const fields = Object.entries(look);
  const style = Object.fromEntries(fields.filter(([name]) => !isManner(name))) as unknown as CaptionStyle;
  const manner = Object.fromEntries(fields.filter(([name]) => isManner(name))) as Partial<CaptionManner>;
  return changeMore({ ...preferences, captions: { ...preferences.captions, style } }, 'captions', manner);
}
