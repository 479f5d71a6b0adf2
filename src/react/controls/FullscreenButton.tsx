'use client';
import Maximize from 'lucide-react/icons/maximize';
import Minimize from 'lucide-react/icons/minimize';
import { useTranslate } from '../i18n/useTranslate.js';
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
      icon={active ? Minimize : Maximize}
      label={useTranslate()('fullscreen.label')}
      pressed={active}
      shortcut={useKeyShortcut('fullscreen')}
      onPress={player.toggleFullscreen}
      theirs={props}
    />
  );
}
