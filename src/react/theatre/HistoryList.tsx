'use client';
import { useId, useMemo, useState, type ComponentProps } from 'react';
import { chooseText } from '../../core/i18n/chooseText.js';
import { describeTime } from '../../core/time/describeTime.js';
import { findOwners } from '../../core/viewing/listContinue.js';
import type { Viewing } from '../../core/viewing/Viewing.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { Heading } from './Heading.js';
import { TheatreLink } from './TheatreLink.js';
import { useTheatre } from './useTheatre.js';
import { useViewing } from './useViewing.js';

export interface HistoryListProps extends ComponentProps<'section'> {
  readonly headingLevel?: number;
}

/** What the viewer has heard on this device, the last first, and how to have it forgotten, or back. Nothing where there is nothing. */
export function HistoryList({ headingLevel = 2, ...props }: HistoryListProps) {
  const { catalogue, translate, tell } = useTheatre();
  const [{ places }, { forgetAll, restore }] = useViewing();
  const [forgotten, setForgotten] = useState<Viewing['places'] | null>(null);
  const id = useId();
  const owners = useMemo(() => findOwners(catalogue.works), [catalogue]);
  const known = places.flatMap((place) => {
    const owner = owners.get(place.id);
    return owner ? [{ place, ...owner }] : [];
  });
  if (known.length === 0 && forgotten === null) return null;
  // The button stays under the viewer's finger: pressed again, it takes back what it did.
  const press = () => {
    if (forgotten === null) forgetAll();
    else restore(forgotten);
    tell(translate(forgotten === null ? 'history.forgotten' : 'history.restored'));
    setForgotten(forgotten === null ? places : null);
  };
  return (
    <section {...mergeProps({ 'aria-labelledby': id, ...dataAttributes({ part: 'history' }) }, props)}>
      <Heading level={headingLevel} id={id}>
        {translate('history.title')}
      </Heading>
      {known.length > 0 && (
        <ul>
          {known.map(({ place, work, episode }) => (
            <li key={place.id}>
              <TheatreLink to={{ work: work.id, episode: episode?.id ?? null }}>
                {[work, ...(episode ? [episode] : [])]
                  .map(({ title }) => chooseText(title, translate.locale).text)
                  .join(' · ')}
              </TheatreLink>{' '}
              {place.finished
                ? translate('film.finished')
                : translate('film.stopped', { time: describeTime(place.time, translate.bar) })}
            </li>
          ))}
        </ul>
      )}
      {known.length === 0 && <p>{translate('history.forgotten')}</p>}
      <button type="button" data-part="forget-button" onClick={press}>
        {translate(forgotten === null ? 'history.forget' : 'history.restore')}
      </button>
    </section>
  );
}
