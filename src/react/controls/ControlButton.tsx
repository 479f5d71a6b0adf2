import type { ComponentProps } from 'react';
import { Icon } from '../icons/Icon.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';

export type ButtonProps = ComponentProps<'button'>;

interface ControlButtonProps {
  readonly part: string;
  /** One of `icons.ts`. */
  readonly icon: string;
  /** The visible words and the accessible name in one; where there is no room the eye loses them, never the ear. */
  readonly label: string;
  /** For a toggle: on or off. Left out, the button is no toggle. */
  readonly pressed?: boolean | undefined;
  /** Stays reachable, so that a viewer learns why it does nothing. */
  readonly unavailable?: boolean;
  readonly shortcut?: string | undefined;
  readonly onPress: () => void;
  /** Pressed while it is unavailable: tells why nothing happens. */
  readonly onRefuse?: () => void;
  readonly theirs: ButtonProps;
}

/** A control of the bar: one native button, an icon that only repeats its words. */
export function ControlButton({
  part,
  icon,
  label,
  pressed,
  unavailable = false,
  shortcut,
  onPress,
  onRefuse,
  theirs,
}: ControlButtonProps) {
  return (
    <button
      {...mergeProps<ButtonProps>(
        {
          type: 'button',
          ...(pressed === undefined ? {} : { 'aria-pressed': pressed }),
          ...(unavailable ? { 'aria-disabled': true } : {}),
          ...(shortcut ? { 'aria-keyshortcuts': shortcut } : {}),
          title: label,
          onClick: () => {
            if (!unavailable) onPress();
            else onRefuse?.();
          },
          ...dataAttributes({ part, pressed: pressed === true, unavailable }),
        },
        theirs,
      )}
    >
      <Icon path={icon} />
      <span data-part="label">{label}</span>
    </button>
  );
}
