'use client';
import { mutedIcon, volumeIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { useKeyShortcut } from '../keyboard/useKeyShortcut.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

export function MuteButton(props: ButtonProps) {
  const player = usePlayer();
  const muted = usePlayerState((state) => state.muted);
  return (
    <ControlButton
      part="mute-button"
      icon={muted ? mutedIcon : volumeIcon}
      label={useBarTranslate()('mute.label')}
      pressed={muted}
      shortcut={useKeyShortcut('mute')}
      onPress={() => player.setMuted(!muted)}
      theirs={props}
    />
  );
}
