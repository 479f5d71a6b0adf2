'use client';
import type { ComponentProps } from 'react';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerState } from '../player/usePlayerState.js';

/**
 * The words of a description while they are spoken, large, for who sees a little. Hidden from screen readers: somebody
 * speaks them already, the player or the screen reader itself. To be read again in braille they are in
 * `DescriptionHistory`. Its place stays while such a description is on, so that nothing jumps.
 */
export function DescriptionText(props: ComponentProps<'div'>) {
  const speech = usePlayerState((state) => state.description.speech);
  const on = usePlayerState(({ description: { choices, chosen } }) =>
    choices.some(({ id, delivery }) => id === chosen && (delivery === 'text' || delivery === 'clips')),
  );
  if (!on) return null;
  return (
    <div
      {...mergeProps<ComponentProps<'div'>>(
        { 'aria-hidden': true, ...dataAttributes({ part: 'description-text', speaking: speech !== null }) },
        props,
      )}
    >
      {speech && <span lang={speech.language}>{speech.text}</span>}
    </div>
  );
}
