import { useSyncExternalStore } from 'react';
import { catalogues } from '../../core/i18n/catalogues.js';
import { chooseLocale } from '../../core/i18n/chooseLocale.js';
import type { Messages } from '../../core/i18n/defineMessages.js';
import type { LanguageTag } from '../../core/films/Film.js';
import type { PreferencesStore } from '../../media/index.js';

const never = () => () => undefined;
const builtIn = Object.keys(catalogues);

/** What the site says, else what the viewer chose, else the page's language; English where none of them is known. */
export function useLocale(
  preferences: PreferencesStore,
  wanted: LanguageTag | undefined,
  messages: Messages | undefined,
): { locale: LanguageTag; catalogue: Messages } {
  const chosen = useSyncExternalStore(
    preferences.subscribe,
    () => preferences.get().locale,
    () => null,
  );
  // The server does not know the page: its markup is in the site's language, or English, until the page takes over.
  const page = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => '',
  );
  if (messages && wanted && !chosen) return { locale: wanted, catalogue: messages };
  const locale = chooseLocale(chosen ?? wanted ?? page, builtIn) as keyof typeof catalogues;
  return { locale, catalogue: catalogues[locale] };
}
