import type { ControlPreferences, HideableControl } from './ControlPreferences.js';
import { changeMore } from './morePreferences.js';
import type { Preferences } from './Preferences.js';

/**
 * A first set of choices for who comes with a need. The name is a word on a button and no more: what is kept, exported and
 * sent anywhere is only the choices that follow from it, as if the viewer had made them one by one.
 */
export type ProfileName =
  'blind' | 'lowVision' | 'deaf' | 'deafBlind' | 'hardOfHearing' | 'motor' | 'reading' | 'everything';

/** In the order in which they are offered. */
export const profileNames: readonly ProfileName[] = [
  'blind',
  'lowVision',
  'deaf',
  'deafBlind',
  'hardOfHearing',
  'motor',
  'reading',
  'everything',
];

type Change = (before: Preferences) => Preferences;

const describe: Change = (before) => ({ ...before, description: { ...before.description, on: true } });
const caption: Change = (before) => ({ ...before, captions: { ...before.captions, on: true } });
const captionSize =
  (size: number): Change =>
  (before) => ({
    ...before,
    captions: {
      ...before.captions,
      style: { ...before.captions.style, size: Math.max(size, before.captions.style.size) },
    },
  });
const control =
  (change: Partial<ControlPreferences>): Change =>
  (before) =>
    changeMore(before, 'controls', change);
const hide = (...hidden: readonly HideableControl[]): Change => control({ hidden });
const always: Change = (before) => ({ ...before, controlsAlways: true });

const screen = ['picture-in-picture-button', 'fullscreen-button'] as const;
const volume = ['mute-button', 'volume-slider'] as const;

const changes: Readonly<Record<ProfileName, readonly Change[]>> = {
  blind: [describe, hide(...screen), (before) => ({ ...before, announcements: 'all' })],
  lowVision: [describe, always, captionSize(150), control({ large: true, theme: 'yellow' })],
  deaf: [caption, hide(...volume)],
  deafBlind: [
    describe,
    caption,
    hide(...screen, ...volume),
    (before) => ({
      ...before,
      announcements: 'changes',
      describer: {
        ...before.describer,
        textTo: 'screen-reader',
        whenOutlasts: { ...before.describer.whenOutlasts, text: 'hold' },
      },
    }),
  ],
  hardOfHearing: [
    caption,
    (before) => changeMore(before, 'listening', { evenLoudness: true }),
    (before) => ({
      ...before,
      nightMode: true,
      describer: { ...before.describer, duckDepthDb: Math.min(-15, before.describer.duckDepthDb) },
    }),
  ],
  // Someone who speaks to the machine must not press Mute by saying a word with an M in it (WCAG 2.1.4).
  motor: [
    always,
    control({ large: true }),
    (before) => ({ ...before, shortcuts: { ...before.shortcuts, on: false } }),
  ],
  reading: [caption, captionSize(130), control({ simple: true, large: true })],
  everything: [control({ hidden: [], simple: false })],
};

/** The viewer's choices with those of a profile made in them. All others stay as they were. */
export const applyProfile = (name: ProfileName, before: Preferences): Preferences =>
  changes[name].reduce((preferences, change) => change(preferences), before);
