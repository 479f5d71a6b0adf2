import type { CatalogueSearch } from '../../core/catalogue/search/createCatalogueSearch.js';

/** One of each way there is to be searched: a letter, its word and more, a slip, a character, some, letters and characters. */
export const typedToWarm: readonly string[] = ['s', 'sa', 'san', 'lantren', '山', '江山', '三张', 'wang'];

/**
 * Asks a search what nobody has typed, in the browser's idle time, a query at a time: a browser makes what has run a few times fast, and the
 * viewer's first letter is not to be the one that pays. Returns what ends it.
 */
export function warmSearch(search: Pick<CatalogueSearch, 'search'>, window: Window): () => void {
  const left = [...typedToWarm, ...typedToWarm];
  let waiting = 0;
  const canIdle = typeof window.requestIdleCallback === 'function';
  const later = () => {
    waiting = canIdle ? window.requestIdleCallback(ask) : window.setTimeout(ask, 100);
  };
  const ask = () => {
    const text = left.shift();
    if (text === undefined) return;
    search.search(text);
    later();
  };
  later();
  return () => {
    if (canIdle) window.cancelIdleCallback(waiting);
    else window.clearTimeout(waiting);
  };
}
