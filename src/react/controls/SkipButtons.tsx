'use client';
import { backIcon, forwardIcon, longBackIcon, longForwardIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

export interface SkipButtonProps extends ButtonProps {
  /** Seconds; 10 where it is left out. From 60 on it is a long step: said in minutes, and a part by another name. */
  readonly seconds?: number;
}

/** A step back, for those who cannot or would rather not use the slider: touch screen readers above all. */
export function BackButton({ seconds = 10, ...props }: SkipButtonProps) {
  const player = usePlayer();
  const translate = useBarTranslate();
  const long = seconds >= 60;
  const label = long
    ? translate('longBack.label', { minutes: seconds / 60 })
    : translate('back.label', { seconds });
  return (
    <ControlButton
      part={`${long ? 'long-' : ''}back-button`}
      icon={long ? longBackIcon : backIcon}
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
  const long = seconds >= 60;
  const label = long
    ? translate('longForward.label', { minutes: seconds / 60 })
    : translate('forward.label', { seconds });
  return (
    <ControlButton
      part={`${long ? 'long-' : ''}forward-button`}
      icon={long ? longForwardIcon : forwardIcon}
      label={label}
      onPress={() => player.seekBy(seconds)}
      theirs={props}
    />
  );
}
