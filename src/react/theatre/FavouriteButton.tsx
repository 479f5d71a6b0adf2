import type { ComponentProps } from 'react';
import type { Work } from '../../core/catalogue/Catalogue.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { useTheatre } from './useTheatre.js';
import { useViewing } from './useViewing.js';

export interface FavouriteButtonProps extends ComponentProps<'button'> {
  readonly work: Work;
}

/** Puts a work among the viewer's favourites, and takes it from there. */
export function FavouriteButton({ work, ...props }: FavouriteButtonProps) {
  const { translate } = useTheatre();
  const [{ favourites }, { toggleFavourite }] = useViewing();
  const pressed = favourites.includes(work.id);
  return (
    <button
      {...mergeProps(
        {
          type: 'button',
          'aria-pressed': pressed,
          onClick: () => toggleFavourite(work.id),
          ...dataAttributes({ part: 'favourite-button', pressed }),
        },
        props,
      )}
    >
      {translate('favourite.label')}
    </button>
  );
}
