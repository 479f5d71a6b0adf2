'use client';
import type { ComponentProps } from 'react';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerContext } from '../player/usePlayerContext.js';

/** The place under the picture for captions, for those who want nothing over it. Empty, and of no height, until then. */
export function CaptionsBelow(props: ComponentProps<'div'>) {
  const { setCaptionsBelow } = usePlayerContext();
  return (
    <div
      {...mergeProps<ComponentProps<'div'>>(
        { 'aria-live': 'off', ...dataAttributes({ part: 'captions-below' }) },
        props,
      )}
      ref={setCaptionsBelow}
    />
  );
}
