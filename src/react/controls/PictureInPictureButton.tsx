'use client';
import { pictureInPictureIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { useKeyShortcut } from '../keyboard/useKeyShortcut.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

/** Where the browser has no picture in picture there is nothing to press: the button is not there. */
export function PictureInPictureButton(props: ButtonProps) {
  const player = usePlayer();
  const translate = useBarTranslate();
  const shortcut = useKeyShortcut('pictureInPicture');
  const active = usePlayerState((state) => state.pictureInPicture.active);
  const available = usePlayerState((state) => state.pictureInPicture.availability === 'available');
  if (!available) return null;
  return (
    <ControlButton
      part="picture-in-picture-button"
      icon={pictureInPictureIcon}
      label={translate('pictureInPicture.label')}
      pressed={active}
      shortcut={shortcut}
      onPress={player.togglePictureInPicture}
      theirs={props}
    />
  );
}
