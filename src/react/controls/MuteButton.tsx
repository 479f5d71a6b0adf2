'use client';
import Volume2 from 'lucide-react/icons/volume-2';
import VolumeX from 'lucide-react/icons/volume-x';
import { useTranslate } from '../i18n/useTranslate.js';
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
      icon={muted ? VolumeX : Volume2}
      label={useTranslate()('mute.label')}
      pressed={muted}
      shortcut={useKeyShortcut('mute')}
      onPress={() => player.setMuted(!muted)}
      theirs={props}
    />
  );
}
