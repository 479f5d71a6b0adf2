import type { ReactNode } from 'react';
import type { GlossaryTerm, LanguageTag } from '../../core/films/Film.js';
import type { Glossary } from '../../core/glossary/chooseGlossaries.js';
import { glossaryId } from './glossaryId.js';

/** What is said around a word, in the viewer's language. */
export interface GlossaryWords {
  reading(reading: string): string;
  longForm(longForm: string): string;
  more(term: string): string;
}

export interface GlossaryListProps {
  /** Unique on the page: each word's `<dt>` has an id of it. */
  readonly id: string;
  readonly glossaries: readonly Glossary[];
  /** Of the interface: words in other languages say theirs. */
  readonly locale: LanguageTag;
  readonly words: GlossaryWords;
  /** What stands behind a word that a reader has come to from the text. */
  readonly after?: ((place: string) => ReactNode) | undefined;
}

/**
 * A film's words, each with how it is said, what it stands for, what it means, and where more is told. A word can be led to by its
 * id; who is led there hears its meaning with it.
 */
export function GlossaryList({ id, glossaries, locale, words, after }: GlossaryListProps) {
  return glossaries.map(({ language, terms }) => (
    <dl key={language} data-part="glossary" {...(language === locale ? {} : { lang: language })}>
      {terms.map((term, index) => (
        <Entry
          key={index}
          place={glossaryId(id, language, index)}
          term={term}
          language={language}
          locale={locale}
          words={words}
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
  words,
  after,
}: {
  readonly place: string;
  readonly term: GlossaryTerm;
  readonly language: LanguageTag;
  readonly locale: LanguageTag;
} & Pick<GlossaryListProps, 'words' | 'after'>) {
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
          {words.reading(reading)}
        </dd>
      )}
      {longForm !== undefined && <dd {...ours}>{words.longForm(longForm)}</dd>}
      <dd id={`${place}-meaning`}>{meaning}</dd>
      {href !== undefined && (
        <dd {...ours}>
          <a href={href}>{words.more(term)}</a>
        </dd>
      )}
      {behind && <dd {...ours}>{behind}</dd>}
    </div>
  );
}
