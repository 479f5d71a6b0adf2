'use client';
import type { ComponentProps } from 'react';
import { describeAlternatives } from '../../core/descriptions/describeAlternatives.js';
import { useBarTranslate } from '../i18n/useBarTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerState } from '../player/usePlayerState.js';

/** Says before play whether the film is described, in which languages and by what voice, and whether it has captions. */
export function DescriptionBadge(props: ComponentProps<'ul'>) {
  const translate = useBarTranslate();
  const description = usePlayerState((state) => state.description);
  const captions = usePlayerState((state) => state.captions);
  const facts = describeAlternatives(description.choices, captions.choices, translate);
  return (
    <ul
      {...mergeProps<ComponentProps<'ul'>>(
        dataAttributes({ part: 'badge', described: description.choices.length > 0 }),
        props,
      )}
    >
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
