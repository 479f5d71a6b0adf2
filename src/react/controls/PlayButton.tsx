'use client';
import { pauseIcon, playIcon, replayIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { useKeyShortcut } from '../keyboard/useKeyShortcut.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

/** Play or pause, named by what a press does; it carries no pressed state and never two truths at once. */
export function PlayButton(props: ButtonProps) {
  const player = usePlayer();
  const translate = useBarTranslate();
  const paused = usePlayerState((state) => state.paused);
  const ended = usePlayerState((state) => state.ended);
  const label = ended ? 'replay.label' : paused ? 'play.label' : 'pause.label';
  return (
    <ControlButton
      part="play-button"
      icon={ended ? replayIcon : paused ? playIcon : pauseIcon}
      label={translate(label)}
      shortcut={useKeyShortcut('playPause')}
      onPress={player.togglePlay}
      theirs={props}
    />
  );
}
