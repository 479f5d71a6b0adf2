/** Colours of the player. `site`: as the site has it. The others stand on their own, whatever the site looks like. */
export type ColorTheme = 'site' | 'dark' | 'light' | 'yellow' | 'green';

export const colorThemes: readonly ColorTheme[] = ['site', 'dark', 'light', 'yellow', 'green'];

/** Which controls there are for this viewer, and how they are reached. */
export interface ControlPreferences {
  /** Controls that this viewer does not want, by their part. */
  readonly hidden: readonly HideableControl[];
  /** The order of the bar, all of its controls; empty as the site has it. */
  readonly order: readonly OrderedControl[];
  /** Four buttons: play, back, description, more. */
  readonly simple: boolean;
  /** Targets of 60 px at least, and larger words. */
  readonly large: boolean;
  /** The letters of the player, its dialogs among it: per cent of their usual size. */
  readonly textSize: number;
  /** The arrows of a remote go from control to control, Enter presses. */
  readonly remote: boolean;
  /** A tick under the finger at each press, where the device has one. */
  readonly haptics: boolean;
  readonly theme: ColorTheme;
}

/**
 * What a viewer may do without. Play, the description and the settings are not among them: who has hidden too much must find
 * the film, its description and the way back.
 */
export const hideableControls = [
  'description-choice-button',
  'repeat-description-button',
  'long-back-button',
  'back-button',
  'forward-button',
  'long-forward-button',
  'seek',
  'time',
  'mute-button',
  'volume-slider',
  'captions-button',
  'captions-choice-button',
  'speed-button',
  'chapters-button',
  'help-button',
  'picture-in-picture-button',
  'fullscreen-button',
] as const;

export type HideableControl = (typeof hideableControls)[number];

/** All that can be put elsewhere on the bar, as they stand on it where nobody has moved any. */
export const orderedControls = [
  'play-button',
  'description-button',
  ...hideableControls.slice(0, hideableControls.indexOf('help-button')),
  'find-your-way-button',
  'settings-button',
  ...hideableControls.slice(hideableControls.indexOf('help-button')),
] as const;

export type OrderedControl =
  HideableControl | 'play-button' | 'description-button' | 'find-your-way-button' | 'settings-button';

/** The least and the most of `textSize`: 32 px where a browser's letters have their usual 16, 44 with large controls. */
export const controlTextBounds = [100, 200] as const;

export const defaultControls: ControlPreferences = {
  hidden: [],
  order: [],
  simple: false,
  large: false,
  textSize: 100,
  remote: false,
  haptics: true,
  theme: 'site',
};
