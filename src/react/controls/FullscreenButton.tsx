'use client';
import { fullscreenIcon, leaveFullscreenIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { useKeyShortcut } from '../keyboard/useKeyShortcut.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

export function FullscreenButton(props: ButtonProps) {
  const player = usePlayer();
  const active = usePlayerState((state) => state.fullscreen.active);
  return (
    <ControlButton
      part="fullscreen-button"
      icon={active ? leaveFullscreenIcon : fullscreenIcon}
      label={useBarTranslate()('fullscreen.label')}
      pressed={active}
      shortcut={useKeyShortcut('fullscreen')}
      onPress={player.toggleFullscreen}
      theirs={props}
    />
  );
}
