import { offeredLanguages } from './offeredLanguages.js';

const key = 'language';

/**
 * The language of the page: what its address asks for, and then for the whole visit, so that whoever goes on at a federation's page
 * and comes back finds the language they left; else the first that the browser is set to and the page has. Null: as the page is
 * written.
 */
export const chooseLanguage = (): string | null => readAsked() ?? findPreferred(navigator.languages);

function readAsked(): string | null {
  const asked = new URLSearchParams(location.search).get('lang');
  try {
    if (asked) sessionStorage.setItem(key, asked);
    return asked ?? sessionStorage.getItem(key);
  } catch {
    // A browser that keeps nothing: then only the address counts.
    return asked;
  }
}

/** The first of a viewer's languages (BCP 47), most wanted first, that the page has. */
export function findPreferred(languages: readonly string[]): string | null {
  const offered = Object.keys(offeredLanguages);
  const base = (tag: string) => tag.split('-')[0]?.toLowerCase();
  for (const language of languages) {
    const found = offered.find((one) => base(one) === base(language));
    if (found) return found;
  }
  return null;
}
