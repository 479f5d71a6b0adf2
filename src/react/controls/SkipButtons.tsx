'use client';
import { backIcon, forwardIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

export interface SkipButtonProps extends ButtonProps {
  /** Seconds; 10 where it is left out. From 60 on it is said in minutes. */
  readonly seconds?: number;
}

/** A step back, for those who cannot or would rather not use the slider: touch screen readers above all. */
export function BackButton({ seconds = 10, ...props }: SkipButtonProps) {
  const player = usePlayer();
  const translate = useBarTranslate();
  const label =
    seconds >= 60
      ? translate('longBack.label', { minutes: seconds / 60 })
      : translate('back.label', { seconds });
  return (
    <ControlButton
      part="back-button"
      icon={backIcon}
      label={label}
      onPress={() => player.seekBy(-seconds)}
      theirs={props}
    />
  );
}

/** A step forward. */
export function ForwardButton({ seconds = 10, ...props }: SkipButtonProps) {
  const player = usePlayer();
  const translate = useBarTranslate();
  const label =
    seconds >= 60
      ? translate('longForward.label', { minutes: seconds / 60 })
      : translate('forward.label', { seconds });
  return (
    <ControlButton
      part="forward-button"
      icon={forwardIcon}
      label={label}
      onPress={() => player.seekBy(seconds)}
      theirs={props}
    />
  );
}
