import type { ReactNode } from 'react';
import type { GlossaryTerm, LanguageTag } from '../../core/films/Film.js';
import type { Glossary } from '../../core/glossary/chooseGlossaries.js';
import { glossaryId } from './glossaryId.js';

/** What is said around a word, in the viewer's language: the player has these words, and the theatre. */
export interface GlossaryTranslate {
  (key: 'glossary.reading', blanks: { readonly reading: string }): string;
  (key: 'glossary.longForm', blanks: { readonly longForm: string }): string;
  (key: 'glossary.more', blanks: { readonly term: string }): string;
}

export interface GlossaryListProps {
  /** Unique on the page: each word's `<dt>` has an id of it. */
  readonly id: string;
  readonly glossaries: readonly Glossary[];
  /** Of the interface: words in other languages say theirs. */
  readonly locale: LanguageTag;
  readonly translate: GlossaryTranslate;
  /** What stands behind a word that a reader has come to from the text. */
  readonly after?: ((place: string) => ReactNode) | undefined;
}

/**
 * A film's words, each with how it is said, what it stands for, what it means, and where more is told. A word can be led to by its
 * id; who is led there hears its meaning with it.
 */
export function GlossaryList({ id, glossaries, locale, translate, after }: GlossaryListProps) {
  return glossaries.map(({ language, terms }) => (
    <dl key={language} data-part="glossary" {...(language === locale ? {} : { lang: language })}>
      {terms.map((term, index) => (
        <Entry
          key={index}
          place={glossaryId(id, language, index)}
          term={term}
          language={language}
          locale={locale}
          translate={translate}
          after={after}
        />
      ))}
    </dl>
  ));
}

function Entry({
  place,
  term: { term, meaning, longForm, reading, href },
  language,
  locale,
  translate,
  after,
}: {
  readonly place: string;
  readonly term: GlossaryTerm;
  readonly language: LanguageTag;
  readonly locale: LanguageTag;
} & Pick<GlossaryListProps, 'translate' | 'after'>) {
  // Words around it are the interface's own.
  const ours = language === locale ? {} : { lang: locale };
  const behind = after?.(place);
  return (
    <div>
      <dt id={place} tabIndex={-1} aria-describedby={`${place}-meaning`}>
        <dfn>{term}</dfn>
      </dt>
      {reading !== undefined && (
        <dd data-part="glossary-reading" {...ours}>
          {translate('glossary.reading', { reading })}
        </dd>
      )}
      {longForm !== undefined && <dd {...ours}>{translate('glossary.longForm', { longForm })}</dd>}
      <dd id={`${place}-meaning`}>{meaning}</dd>
      {href !== undefined && (
        <dd {...ours}>
          <a href={href}>{translate('glossary.more', { term })}</a>
        </dd>
      )}
      {behind && <dd {...ours}>{behind}</dd>}
    </div>
  );
}
