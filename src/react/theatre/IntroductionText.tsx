import { useId } from 'react';
import type { Introduction } from '../../core/catalogue/Catalogue.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { Heading } from './Heading.js';
import { ReadButton } from './ReadButton.js';
import { useSample } from './useSample.js';
import { useTheatre } from './useTheatre.js';
import { Words } from './Words.js';

export interface IntroductionTextProps {
  readonly introduction: Introduction;
  /** Of the film or episode it stands before. */
  readonly id: string;
  readonly headingLevel: number;
}

/** What a listener is told before the film, as words under headings, read aloud on request, and as a recording where there is one. */
export function IntroductionText({ introduction, id, headingLevel }: IntroductionTextProps) {
  const { translate } = useTheatre();
  const place = useId();
  const { parts, recording } = introduction;
  const trouble = translate('introduction.broken');
  const { pressed, broken, toggle } = useSample(`introduction ${id}`, recording, null, trouble);
  return (
    <div data-part="introduction-text">
      {recording && (
        <button
          type="button"
          aria-pressed={pressed}
          onClick={toggle}
          {...dataAttributes({ part: 'introduction-button', pressed })}
        >
          {translate('introduction.hear')}
        </button>
      )}
      {broken && <p data-part="theatre-trouble">{trouble}</p>}
      <ReadButton id={place} parts={parts} />
      {parts.map(({ heading, text }, index) => (
        <div key={index}>
          <Heading level={headingLevel}>
            <Words of={heading} />
          </Heading>
          <p>
            <Words of={text} />
          </p>
        </div>
      ))}
    </div>
  );
}
