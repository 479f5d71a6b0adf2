'use client';
import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../core/catalogue/Catalogue.js';
import { type CatalogueQuery, passesFilters } from '../../core/catalogue/CatalogueQuery.js';
import { loadSounds } from '../../core/catalogue/loadSounds.js';
import { createCatalogueSearch, type Hit } from '../../core/catalogue/search/createCatalogueSearch.js';
import { warmSearch } from './warmSearch.js';

export interface CatalogueAnswer {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** False while the sounds of Chinese are on their way: more may be found in a moment. */
  readonly settled: boolean;
}

/**
 * Searches a catalogue as the viewer types. The sounds of Chinese characters (44 kB) are fetched when a query first needs
 * them; without a network it goes on without.
 */
export function useCatalogueSearch(catalogue: Catalogue, query: CatalogueQuery): CatalogueAnswer {
  const search = useMemo(() => createCatalogueSearch(catalogue.works), [catalogue]);
  const [sounds, setSounds] = useState<'unknown' | 'known' | 'lost'>('unknown');
  const { text } = query;
  // What is known of sounds changes how it searches, too.
  useEffect(() => warmSearch(search, window), [search, sounds]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is known of sounds changes what is found
  const answer = useMemo(() => search.search(text), [search, text, sounds]);
  const wants = answer.wantsSounds && sounds !== 'lost';
  useEffect(() => {
    if (!wants) return undefined;
    let gone = false;
    loadSounds().then(
      (known) => {
        search.learn(known);
        if (!gone) setSounds('known');
      },
      (error: unknown) => {
        console.warn(error);
        if (!gone) setSounds('lost');
      },
    );
    return () => {
      gone = true;
    };
  }, [wants, search]);
  const hits = useMemo(() => answer.hits.filter(({ work }) => passesFilters(work, query)), [answer, query]);
  return { hits, settled: !wants };
}
