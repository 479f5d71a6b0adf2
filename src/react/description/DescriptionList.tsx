import type { ComponentProps } from 'react';
import { describeTime } from '../../core/time/describeTime.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';

/**
 * Not a live region: the words have been spoken. The words come first in each entry, for a braille display shows the
 * beginning of a line; then the way there. Oldest first, as in the film.
 */
export function DescriptionList(props: ComponentProps<'ol'>) {
  const player = usePlayer();
  const translate = useTranslate();
  const history = usePlayerState((state) => state.description.history);
  // A description that says no language of its own is in that of its track.
  const language = usePlayerState(
    ({ description: { choices, chosen } }) => choices.find(({ id }) => id === chosen)?.language,
  );
  if (history.length === 0)
    return <p data-part="description-history-empty">{translate('descriptionHistory.empty')}</p>;
  return (
    <ol
      {...mergeProps<ComponentProps<'ol'>>(
        {
          'aria-label': translate('descriptionHistory.label'),
          ...dataAttributes({ part: 'description-history' }),
        },
        props,
      )}
    >
      {history.map(({ cue, text }, index) => (
        <li key={`${String(index)} ${cue.id}`}>
          <span lang={cue.language ?? language}>{text}</span>
          <button type="button" onClick={() => player.seek(cue.startTime)}>
            {describeTime(cue.startTime, translate)}
          </button>
        </li>
      ))}
    </ol>
  );
}
