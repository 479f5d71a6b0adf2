import type { ComponentProps } from 'react';
import type { Work } from '../../core/catalogue/Catalogue.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { SAMPLE_SECONDS, useSample } from './useSample.js';
import { useTheatre } from './useTheatre.js';

export interface SampleButtonProps extends ComponentProps<'button'> {
  readonly work: Work;
}

/** Lets a work be heard before it is opened. Nothing where it has no sample. */
export function SampleButton({ work, ...props }: SampleButtonProps) {
  const { translate } = useTheatre();
  const { text: title } = chooseText(work.title, translate.locale);
  const trouble = translate('sample.broken', { title });
  const { pressed, broken, toggle } = useSample(`sample ${work.id}`, work.sample, SAMPLE_SECONDS, trouble);
  if (!work.sample) return null;
  return (
    <>
      <button
        {...mergeProps(
          {
            type: 'button',
            'aria-pressed': pressed,
            onClick: toggle,
            ...dataAttributes({ part: 'sample-button', pressed }),
          },
          props,
        )}
      >
        {translate('sample.play', { title })}
      </button>
      {broken && <p data-part="theatre-trouble">{trouble}</p>}
    </>
  );
}
