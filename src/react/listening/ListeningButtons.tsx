'use client';
import type { ButtonProps } from '../controls/ControlButton.js';
import { usePlayerContext } from '../player/usePlayerContext.js';

// Their words come with what stands behind the bar, and so do the buttons.

/** Listen without the picture: only the sound is loaded. */
export function ListenButton(props: ButtonProps) {
  const { later } = usePlayerContext();
  return later && later !== 'lost' ? <later.ListenButton {...props} /> : null;
}

/** Loud moments quieter, quiet ones louder, voices in front. */
export function NightModeButton(props: ButtonProps) {
  const { later } = usePlayerContext();
  return later && later !== 'lost' ? <later.NightModeButton {...props} /> : null;
}

/** Opens what makes the picture brighter, larger, sharper. */
export function PictureButton(props: ButtonProps) {
  const { later } = usePlayerContext();
  return later && later !== 'lost' ? <later.PictureButton {...props} /> : null;
}

/** Opens a first set of choices. A site may put it where viewers come in; nothing opens it by itself. */
export function ProfilesButton(props: ButtonProps) {
  const { later } = usePlayerContext();
  return later && later !== 'lost' ? <later.ProfilesButton {...props} /> : null;
}
