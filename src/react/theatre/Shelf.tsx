'use client';
import { useId, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import type { Work } from '../../core/catalogue/Catalogue.js';
import type { Begun } from '../../core/viewing/listContinue.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { FilmCard } from './FilmCard.js';
import { Heading } from './Heading.js';
import { useTheatre } from './useTheatre.js';

export interface ShelfProps extends Omit<ComponentProps<'section'>, 'title'> {
  readonly title: ReactNode;
  readonly works: readonly Work[];
  /** Where the viewer was in each, on the shelf of what was begun. */
  readonly begun?: readonly Begun[];
  readonly headingLevel?: number;
  /** How many are shown at first, and with each press for more. */
  readonly step?: number;
  /** The id of a work that is shown from the beginning, however far down it stands. */
  readonly reach?: string | null;
  readonly headingRef?: ComponentProps<'h2'>['ref'];
}

/** Works one below another under a heading: nothing slides, nothing hides but behind a button that says how many. */
export function Shelf({
  title,
  works,
  begun,
  headingLevel = 2,
  step = 20,
  reach = null,
  headingRef,
  ...props
}: ShelfProps) {
  const { translate } = useTheatre();
  const [shown, setShown] = useState(() => {
    const place = reach === null ? -1 : works.findIndex(({ id }) => id === reach);
    return step * Math.max(1, Math.ceil((place + 1) / step));
  });
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const left = works.length - shown;
  const showMore = () => {
    setShown(shown + step);
    // The button may be gone: reading goes on at the first that is new.
    requestAnimationFrame(() =>
      list.current?.children[shown]?.querySelector<HTMLElement>('[data-part="card-link"]')?.focus(),
    );
  };
  return (
    <section
      {...mergeProps(
        {
          // A heading that takes the focus tells its name itself: as a region's name it would be heard twice.
          ...(headingRef ? {} : { 'aria-labelledby': id }),
          ...dataAttributes({ part: 'shelf' }),
        },
        props,
      )}
    >
      <Heading level={headingLevel} led id={id} ref={headingRef} tabIndex={headingRef ? -1 : undefined}>
        {title}
      </Heading>
      <ul ref={list} data-part="shelf-list">
        {works.slice(0, shown).map((work, index) => (
          <li key={work.id}>
            <FilmCard
              work={work}
              headingLevel={headingLevel + 1}
              {...(begun?.[index] && { begun: begun[index] })}
            />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" data-part="more-button" onClick={showMore}>
          {translate('shelf.more', { count: left })}
        </button>
      )}
    </section>
  );
}
