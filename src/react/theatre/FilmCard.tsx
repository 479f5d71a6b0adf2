import { useId, type ComponentProps } from 'react';
import type { Episode, Work } from '../../core/catalogue/Catalogue.js';
import { describeWork } from '../../core/catalogue/describeWork.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { joinSentences } from '../../core/i18n/joinSentences.js';
import { describeTime } from '../../core/time/describeTime.js';
import type { ViewingPlace } from '../../core/viewing/Viewing.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { Heading } from './Heading.js';
import { SampleButton } from './SampleButton.js';
import { TheatreLink } from './TheatreLink.js';
import { useTheatre } from './useTheatre.js';
import { Words } from './Words.js';

export interface FilmCardProps extends ComponentProps<'div'> {
  readonly work: Work;
  /** Where the viewer was, on the shelf of what was begun. */
  readonly begun?: { readonly episode: Episode | null; readonly place: ViewingPlace | null };
  readonly headingLevel?: number;
}

/** One work: its title is the one link, with the episode where it leads to one, and one sentence says what a listener wants to know. */
export function FilmCard({ work, begun, headingLevel = 3, ...props }: FilmCardProps) {
  const { translate, now, accessTo } = useTheatre();
  const { locale } = translate;
  const id = useId();
  const { rights } = work;
  const credits = [
    ...(rights?.author
      ? [translate('rights.author', { author: chooseText(rights.author, locale).text })]
      : []),
    ...(rights?.source
      ? [translate('rights.source', { source: chooseText(rights.source, locale).text })]
      : []),
  ];
  return (
    <div {...mergeProps(dataAttributes({ part: 'film-card' }), props)}>
      {work.poster && <img src={work.poster.src} alt="" loading="lazy" data-part="card-poster" />}
      <Heading level={headingLevel}>
        <TheatreLink
          to={{ work: work.id, episode: begun?.episode?.id ?? null }}
          aria-describedby={id}
          data-part="card-link"
          data-work={work.id}
        >
          <Words of={work.title} language={work.language} />
          {/* Elsewhere on the page the title alone leads to the work: two places, two names. */}
          {begun?.episode && (
            <>
              {' · '}
              <Words of={begun.episode.title} />
            </>
          )}
        </TheatreLink>
      </Heading>
      <p id={id} data-part="card-sentence">
        {rights?.mark && (
          <>
            <strong data-part="film-mark">
              <Words of={rights.mark} />
            </strong>{' '}
          </>
        )}
        {joinSentences(
          [
            ...(begun ? [sayBegun(begun, translate)] : []),
            describeWork(work, translate, now, accessTo(work)),
          ].filter((sentence) => sentence !== ''),
          locale,
        )}
      </p>
      {credits.length > 0 && <p data-part="card-credits">{joinSentences(credits, locale)}</p>}
      <SampleButton work={work} />
    </div>
  );
}

function sayBegun(
  { episode, place }: NonNullable<FilmCardProps['begun']>,
  translate: ReturnType<typeof useTheatre>['translate'],
): string {
  if (place) return translate('card.goOn', { time: describeTime(place.time, translate.bar) });
  return episode ? translate('card.goOnNext') : '';
}
