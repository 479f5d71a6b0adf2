'use client';
import { useId, useMemo, useState, type ComponentProps } from 'react';
import { type CatalogueQuery, emptyQuery, keyOf, listFacets } from '../../core/catalogue/CatalogueQuery.js';
import { chooseText } from '../../core/i18n/chooseText.js';
import { plainLanguageName } from '../../core/i18n/plainLanguageName.js';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';
import { useTheatre } from './useTheatre.js';

export interface TheatreSearchProps extends Omit<ComponentProps<'form'>, 'onChange' | 'onSubmit'> {
  readonly query: CatalogueQuery;
  readonly onQuery: (query: CatalogueQuery) => void;
  /** The viewer pressed Enter: what was found is to be shown. */
  readonly onFind?: () => void;
}

/** The field to look for a title by, and what to narrow it down by: only what this catalogue has. */
export function TheatreSearch({ query, onQuery, onFind, ...props }: TheatreSearchProps) {
  const { catalogue, translate } = useTheatre();
  const { locale } = translate;
  const facets = useMemo(() => listFacets(catalogue.works), [catalogue]);
  const set = (change: Partial<CatalogueQuery>) =>
    onQuery({ ...query, ...change, work: null, episode: null });
  const genres = facets.genres.map(keyOf);
  const genreOf = (key: string) =>
    chooseText(facets.genres.find((one) => keyOf(one) === key) ?? key, locale).text;
  const filters: readonly FilterProps[] = [
    {
      label: translate('filter.description'),
      value: query.description,
      options: withChosen(facets.descriptions, query.description).map((one) => [
        one,
        translate(`filter.by.${one}`),
      ]),
      onChoose: (value) => set({ description: facets.descriptions.find((one) => one === value) ?? null }),
    },
    {
      label: translate('filter.language'),
      value: query.language,
      options: withChosen(facets.languages, query.language).map((one) => [
        one,
        plainLanguageName(one, locale, 'spoken'),
      ]),
      onChoose: (language) => set({ language }),
    },
    {
      label: translate('filter.genre'),
      value: query.genre,
      options: withChosen(genres, query.genre).map((one) => [one, genreOf(one)]),
      onChoose: (genre) => set({ genre }),
    },
    {
      label: translate('filter.year'),
      value: query.year === null ? null : String(query.year),
      options: withChosen(facets.years, query.year).map((one) => [String(one), String(one)]),
      onChoose: (year) => set({ year: year === null ? null : Number(year) }),
    },
    {
      label: translate('filter.kind'),
      value: query.kind,
      options: withChosen(facets.kinds, query.kind).map((one) => [
        one,
        capitalise(translate(`kind.${one}`), locale),
      ]),
      onChoose: (value) => set({ kind: facets.kinds.find((one) => one === value) ?? null }),
    },
  ];
  const useful = filters.filter(({ options, value }) => options.length > 1 || value !== null);
  const isEmpty = Object.values(query).every((one) => one === null || one === '');
  // Only at first: what the viewer opens or closes stays so.
  const [firstOpen] = useState(() => useful.some(({ value }) => value !== null));
  const field = useId();
  return (
    <form
      {...mergeProps(
        {
          role: 'search',
          'aria-label': translate('search.region'),
          ...dataAttributes({ part: 'theatre-search' }),
        },
        props,
      )}
      onSubmit={(event) => {
        event.preventDefault();
        onFind?.();
      }}
    >
      <label htmlFor={field}>{translate('search.label')}</label>
      <div data-part="search-row">
        <input
          id={field}
          type="search"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          value={query.text}
          onChange={({ target }) => set({ text: target.value })}
        />
        <button type="submit" data-part="find-button">
          {translate('search.submit')}
        </button>
        {!isEmpty && (
          <button
            type="button"
            data-part="clear-button"
            onClick={({ currentTarget }) => {
              currentTarget.form?.querySelector('input')?.focus();
              onQuery(emptyQuery);
            }}
          >
            {translate('search.clear')}
          </button>
        )}
      </div>
      {useful.length > 0 && (
        <details data-part="filters" open={firstOpen}>
          <summary>{translate('search.filters')}</summary>
          <div data-part="filter-list">
            {useful.map((one) => (
              <Filter key={one.label} {...one} />
            ))}
          </div>
        </details>
      )}
    </form>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string | null) => void;
}

function Filter({ label, value, options, onChoose }: FilterProps) {
  const { translate } = useTheatre();
  const id = useId();
  return (
    <div data-part="filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">{translate('filter.any')}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What an address asks for is shown, and can be taken away, though this catalogue has nothing of it. */
const withChosen = <One,>(offered: readonly One[], chosen: One | null): readonly One[] =>
  chosen === null || offered.includes(chosen) ? offered : [...offered, chosen];

const capitalise = (word: string, locale: string): string =>
  word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
