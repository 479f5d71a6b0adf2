'use client';
import { backIcon, forwardIcon, longBackIcon, longForwardIcon } from '../icons/icons.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { usePlayer } from '../player/usePlayer.js';
import { ControlButton, type ButtonProps } from './ControlButton.js';

export interface SkipButtonProps extends ButtonProps {
  /** Seconds; 10 where it is left out. From 60 on it is a long step: said in minutes, and a part by another name. */
  readonly seconds?: number;
}

function SkipButton({ to, seconds = 10, ...props }: SkipButtonProps & { readonly to: 'back' | 'forward' }) {
  const player = usePlayer();
  const translate = useBarTranslate();
  const back = to === 'back';
  const [part, icon, label] =
    seconds < 60
      ? [to, back ? backIcon : forwardIcon, translate(`${to}.label`, { seconds })]
      : [
          `long-${to}`,
          back ? longBackIcon : longForwardIcon,
          translate(back ? 'longBack.label' : 'longForward.label', { minutes: seconds / 60 }),
        ];
  return (
    <ControlButton
      part={`${part}-button`}
      icon={icon}
      label={label}
      onPress={() => player.seekBy(back ? -seconds : seconds)}
      theirs={props}
    />
  );
}

/** A step back, for those who cannot or would rather not use the slider: touch screen readers above all. */
export const BackButton = (props: SkipButtonProps) => <SkipButton to="back" {...props} />;

/** A step forward. */
export const ForwardButton = (props: SkipButtonProps) => <SkipButton to="forward" {...props} />;
