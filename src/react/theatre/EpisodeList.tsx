import { useId, type ComponentProps } from 'react';
import type { Work } from '../../core/catalogue/Catalogue.js';
import { describeDuration, describeTime } from '../../core/time/describeTime.js';
import { findResume } from '../../core/viewing/changeViewing.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { Heading } from './Heading.js';
import { TheatreLink } from './TheatreLink.js';
import { useTheatre } from './useTheatre.js';
import { useViewing } from './useViewing.js';
import { Words } from './Words.js';

export interface EpisodeListProps extends ComponentProps<'section'> {
  readonly work: Work;
  /** The id of the episode that is open. */
  readonly open?: string | null;
  readonly headingLevel?: number;
}

/** The episodes of a work, season by season: a link each, with its length and whether it was heard. */
export function EpisodeList({ work, open = null, headingLevel = 3, ...props }: EpisodeListProps) {
  const { translate } = useTheatre();
  const [viewing] = useViewing();
  const id = useId();
  const { seasons = [] } = work;
  if (seasons.length === 0) return null;
  const sayHeard = (episode: string): string | null => {
    if (viewing.places.some((one) => one.id === episode && one.finished)) return translate('film.finished');
    const place = findResume(viewing, episode);
    return place && translate('film.stopped', { time: describeTime(place.time, translate.bar) });
  };
  return (
    <section {...mergeProps({ 'aria-labelledby': id, ...dataAttributes({ part: 'episode-list' }) }, props)}>
      <Heading level={headingLevel} id={id}>
        {translate('film.episodes')}
      </Heading>
      {seasons.map(({ title, episodes }, index) => (
        <div key={index}>
          {title !== undefined && (
            <Heading level={headingLevel + 1}>
              <Words of={title} />
            </Heading>
          )}
          <ol>
            {episodes.map((episode) => (
              <li key={episode.id}>
                <TheatreLink
                  to={{ work: work.id, episode: episode.id }}
                  {...(episode.id === open && { 'aria-current': 'page' as const })}
                >
                  <Words of={episode.title} />
                </TheatreLink>
                <p data-part="episode-sentence">
                  {[
                    episode.duration !== undefined &&
                      translate('card.sentence', {
                        phrases: describeDuration(episode.duration, translate.bar),
                      }),
                    sayHeard(episode.id),
                  ]
                    .filter(Boolean)
                    .join(' ')}{' '}
                  {episode.summary !== undefined && <Words of={episode.summary} />}
                </p>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
