'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { queryNames, readQuery, writeQuery } from '../../core/catalogue/CatalogueQuery.js';
import type { TheatreRouter } from './TheatreRouter.js';

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of [...listeners]) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The theatre's router on the History API: parameters that are not the theatre's stay as they are. */
export function useQuery(): TheatreRouter {
  const search = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  );
  const path = useSyncExternalStore(subscribe, findPath, () => '');
  return useMemo((): TheatreRouter => {
    const now = new URLSearchParams(search);
    const hrefOf: TheatreRouter['hrefOf'] = (query) => {
      const params = new URLSearchParams(search);
      for (const name of queryNames) params.delete(name);
      for (const [name, value] of writeQuery(query)) params.set(name, value);
      return `${path}?${params.toString()}`;
    };
    return {
      query: readQuery((name) => now.get(name)),
      hrefOf,
      navigate(query, how = 'push') {
        const address = hrefOf(query);
        if (how === 'push') history.pushState(null, '', address);
        else history.replaceState(null, '', address);
        tell();
      },
    };
  }, [search, path]);
}

/** Of the page, where addresses begin elsewhere (`<base href>`) and a query alone would lead there; empty where it leads here. */
const findPath = () =>
  new URL('?', document.baseURI).pathname === location.pathname ? '' : location.pathname;
