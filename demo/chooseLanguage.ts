const key = 'language';

/**
 * The language of the page: what its address asks for, and then for the whole visit, so that whoever goes on at a federation's page
 * and comes back finds the language they left. Null: as the page is written.
 */
export function chooseLanguage(): string | null {
  const asked = new URLSearchParams(location.search).get('lang');
  try {
    if (asked) sessionStorage.setItem(key, asked);
    return asked ?? sessionStorage.getItem(key);
  } catch {
    // A browser that keeps nothing: then only the address counts.
    return asked;
  }
}
