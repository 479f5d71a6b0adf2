'use client';
import type { ComponentProps } from 'react';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerNow } from '../player/usePlayerNow.js';

/**
 * The player's captions, in the viewer's style, over the picture and never under the controls. Until what draws them has
 * come, and on the server, there is the box alone.
 */
export function PlayerCaptions(props: ComponentProps<'div'>) {
  const { later } = usePlayerNow();
  if (later && later !== 'lost') return <later.DrawnCaptions {...props} />;
  return (
    <div
      {...mergeProps<ComponentProps<'div'>>(
        { 'aria-live': 'off', ...dataAttributes({ part: 'captions' }) },
        props,
      )}
    />
  );
}
