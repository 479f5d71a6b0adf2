'use client';
import type { ButtonProps } from '../controls/ControlButton.js';
import { useLaterButton } from './useLaterButton.js';

/** Listen without the picture: only the sound is loaded. */
export const ListenButton = (props: ButtonProps) => useLaterButton('ListenButton', props);

/** Loud moments quieter, quiet ones louder, voices in front. */
export const NightModeButton = (props: ButtonProps) => useLaterButton('NightModeButton', props);

/** Opens what makes the picture brighter, larger, sharper. */
export const PictureButton = (props: ButtonProps) => useLaterButton('PictureButton', props);

/** Opens a first set of choices. A site may put it where viewers come in; nothing opens it by itself. */
export const ProfilesButton = (props: ButtonProps) => useLaterButton('ProfilesButton', props);
