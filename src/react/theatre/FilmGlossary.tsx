import { useId, useMemo } from 'react';
import type { Film } from '../../core/films/Film.js';
import { chooseGlossaries } from '../../core/glossary/chooseGlossaries.js';
import { GlossaryList } from '../glossary/GlossaryList.js';
import { Heading } from './Heading.js';
import { useTheatre } from './useTheatre.js';

/** The words of a film in the viewer's language, under a heading; nothing where the film has none. */
export function FilmGlossary({ film, headingLevel }: { readonly film: Film; readonly headingLevel: number }) {
  const { translate } = useTheatre();
  const { locale } = translate;
  const id = useId();
  const glossaries = useMemo(() => chooseGlossaries(film.glossary, [], locale), [film, locale]);
  if (glossaries.length === 0) return null;
  return (
    <section aria-labelledby={id} data-part="film-glossary">
      <Heading level={headingLevel} id={id}>
        {translate('glossary.label')}
      </Heading>
      <GlossaryList id={`${id}-`} glossaries={glossaries} locale={locale} translate={translate} />
    </section>
  );
}
