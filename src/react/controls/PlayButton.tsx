'use client';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useTranslate } from '../i18n/useTranslate.js';
import { useKeyShortcut } from '../keyboard/useKeyShortcut.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

/** Play or pause, named by what a press does; it carries no pressed state and never two truths at once. */
export function PlayButton(props: ButtonProps) {
  const player = usePlayer();
  const translate = useTranslate();
  const paused = usePlayerState((state) => state.paused);
  const ended = usePlayerState((state) => state.ended);
  const label = ended ? 'replay.label' : paused ? 'play.label' : 'pause.label';
  return (
    <ControlButton
      part="play-button"
      icon={ended ? RotateCcw : paused ? Play : Pause}
      label={translate(label)}
      shortcut={useKeyShortcut('playPause')}
      onPress={player.togglePlay}
      theirs={props}
    />
  );
}
