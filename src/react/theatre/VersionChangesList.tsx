import { useId } from 'react';
import type { VersionChanges } from '../../core/catalogue/Catalogue.js';
import { sentenceGap } from '../../core/i18n/joinSentences.js';
import { plainLanguageName } from '../../core/i18n/plainLanguageName.js';
import { Heading } from './Heading.js';
import { useTheatre } from './useTheatre.js';
import { Words } from './Words.js';

export interface VersionChangesListProps {
  readonly versions: readonly VersionChanges[];
  readonly headingLevel: number;
}

/** What the described versions of a film change beside the description, a version each. Nothing where nothing is stated. */
export function VersionChangesList({ versions, headingLevel }: VersionChangesListProps) {
  const { translate } = useTheatre();
  const id = useId();
  const gap = sentenceGap(translate.locale);
  if (versions.length === 0) return null;
  const nameOf = ({ language, extended }: VersionChanges) => {
    if (language === undefined) return translate(extended ? 'version.extended' : 'version.plain');
    const name = plainLanguageName(language, translate.locale, 'spoken');
    return translate(extended ? 'version.extendedIn' : 'version.plainIn', { language: name });
  };
  return (
    <section aria-labelledby={id} data-part="version-changes">
      <Heading level={headingLevel} id={id}>
        {translate('film.changes')}
      </Heading>
      <ul>
        {versions.map((version, index) => (
          <li key={index}>
            {nameOf(version)}
            {gap}
            {version.changes.length === 0
              ? translate('version.unchanged')
              : version.changes.map((change, at) => (
                  <span key={at}>
                    {at > 0 && gap}
                    <Words of={change} />
                  </span>
                ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
