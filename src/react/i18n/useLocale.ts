import { useMemo, useSyncExternalStore } from 'react';
import { barCatalogues } from '../../core/i18n/barCatalogues.js';
import { bindMessages } from '../../core/i18n/bindMessages.js';
import { chooseLocale } from '../../core/i18n/chooseLocale.js';
import type { Messages } from '../../core/i18n/defineMessages.js';
import { enBar } from '../../core/i18n/enBar.js';
import type { LanguageTag } from '../../core/films/Film.js';
import type { PreferencesStore } from '../../media/index.js';
import { never } from '../player/useHydrated.js';
import type { InterfaceLanguage } from './LocaleContext.js';

const builtIn = Object.keys(barCatalogues);

/** What the site says, else what the viewer chose, else the page's language; English where none of them is known. */
export function useLocale(
  preferences: PreferencesStore,
  wanted: LanguageTag | undefined,
  messages: Messages | undefined,
): InterfaceLanguage {
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
  const own = messages && wanted && !chosen ? messages : undefined;
  const locale = own && wanted ? wanted : chooseLocale(chosen ?? wanted ?? page, builtIn);
  return useMemo(() => {
    const words = own ?? barCatalogues[locale as keyof typeof barCatalogues];
    return { locale, messages: own, translate: bindMessages(locale, words, enBar) };
  }, [locale, own]);
}
