'use client';
import { useId, type ComponentProps } from 'react';
import { describeTime } from '../../core/time/describeTime.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { Heading } from './Heading.js';
import { useRemember } from './useRemember.js';
import { useTheatre } from './useTheatre.js';

export interface ResumeOfferProps extends Omit<ComponentProps<'section'>, 'id'> {
  /** Of the film or episode, as the catalogue has it. */
  readonly film: string;
  readonly headingLevel?: number;
}

/** Remembers the place in the player around it, and asks who comes back where to begin: two buttons, no surprise. */
export function ResumeOffer({ film, headingLevel = 4, ...props }: ResumeOfferProps) {
  const { translate, viewing } = useTheatre();
  const { hydrated } = usePlayerContext();
  const { offer, goOn, fromStart } = useRemember(film, viewing);
  const id = useId();
  // The server knows of no place.
  if (!offer || !hydrated) return null;
  const time = describeTime(offer.time, translate.bar);
  return (
    <section {...mergeProps({ 'aria-labelledby': id, ...dataAttributes({ part: 'resume-offer' }) }, props)}>
      <Heading level={headingLevel} id={id}>
        {translate('resume.title')}
      </Heading>
      <div data-part="button-row">
        <button type="button" data-part="resume-button" onClick={goOn}>
          {translate('resume.goOn', { time })}
        </button>
        <button type="button" data-part="start-button" onClick={fromStart}>
          {translate('resume.fromStart')}
        </button>
      </div>
    </section>
  );
}
