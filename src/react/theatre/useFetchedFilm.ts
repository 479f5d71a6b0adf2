'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Film } from '../../core/films/Film.js';
import { parseFilm } from '../../core/films/parseFilm.js';
import { resolveFilm } from '../../core/films/resolveFilm.js';

export type FetchedFilm =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly film: Film }
  | { readonly phase: 'broken' };

/** A film, fetched where only the address of its `film.json` is given; its addresses are made absolute then. */
export function useFetchedFilm(given: Film | string): readonly [FetchedFilm, retry: () => void] {
  const [fetched, setFetched] = useState<FetchedFilm>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (typeof given !== 'string') return undefined;
    const life = new AbortController();
    fetchFilm(given, life.signal).then(
      (film) => setFetched({ phase: 'ready', film }),
      (error: unknown) => {
        if (life.signal.aborted) return;
        console.warn(error);
        setFetched({ phase: 'broken' });
      },
    );
    return () => life.abort();
  }, [given, turn]);
  const retry = useCallback(() => {
    setFetched({ phase: 'loading' });
    setTurn((before) => before + 1);
  }, []);
  return [typeof given === 'string' ? fetched : { phase: 'ready', film: given }, retry];
}

async function fetchFilm(address: string, signal: AbortSignal): Promise<Film> {
  const url = new URL(address, document.baseURI);
  const response = await fetch(url, { signal });
  if (!response.ok)
    throw new Error(
      `tingying: ${url.href} answered ${response.status}. So the film cannot be played. Put its film.json there, or mend the address in the catalogue.`,
    );
  return resolveFilm(parseFilm(await response.json()), (one) => new URL(one, url).href);
}
