import type { ComponentProps } from 'react';
import { mergeProps } from '../../player/mergeProps.js';

export interface BusyButtonProps extends ComponentProps<'button'> {
  readonly busy: boolean;
}

/** A button that cannot be pressed twice while it works. Never `disabled`: that would throw the focus away. */
export function BusyButton({ busy, onClick, type = 'button', ...props }: BusyButtonProps) {
  return (
    <button
      {...mergeProps(
        {
          ...(busy ? { 'aria-disabled': true } : {}),
          onClick: (event: Parameters<NonNullable<typeof onClick>>[0]) => {
            if (busy) event.preventDefault();
            else onClick?.(event);
          },
        },
        props,
      )}
      type={type}
    />
  );
}
