'use client';
import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../core/catalogue/Catalogue.js';
import { type CatalogueQuery, passesFilters } from '../../core/catalogue/CatalogueQuery.js';
import { loadSounds } from '../../core/catalogue/loadSounds.js';
import { createCatalogueSearch, type Hit } from '../../core/catalogue/search/createCatalogueSearch.js';
import { runInSlices } from './runInSlices.js';
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
  // A catalogue that takes another's place brings a search that has not learnt anything.
  const [learnt, setLearnt] = useState<{ readonly of: typeof search; readonly known: boolean } | null>(null);
  const sounds = learnt?.of !== search ? 'unknown' : learnt.known ? 'known' : 'lost';
  const { text } = query;
  // What is known of sounds changes how it searches, too.
  useEffect(() => {
    const life = new AbortController();
    let cool: (() => void) | null = null;
    runInSlices(search.prepareBySteps(), { signal: life.signal }).then((done) => {
      if (done && !life.signal.aborted) cool = warmSearch(search, window);
    }, console.warn);
    return () => {
      life.abort();
      cool?.();
    };
  }, [search, sounds]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is known of sounds changes what is found
  const answer = useMemo(() => search.search(text), [search, text, sounds]);
  const wants = answer.wantsSounds && sounds !== 'lost';
  useEffect(() => {
    if (!wants) return undefined;
    const life = new AbortController();
    loadSounds()
      .then((known) => runInSlices(search.learnBySteps(known), { signal: life.signal }))
      .then(
        (done) => {
          if (done) setLearnt({ of: search, known: true });
        },
        (error: unknown) => {
          console.warn(error);
          if (!life.signal.aborted) setLearnt({ of: search, known: false });
        },
      );
    return () => life.abort();
  }, [wants, search]);
  const hits = useMemo(() => answer.hits.filter(({ work }) => passesFilters(work, query)), [answer, query]);
  return { hits, settled: !wants };
}
