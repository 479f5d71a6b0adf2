import { offeredLanguages } from './offeredLanguages.js';

/** The page in its other languages, each named so that who needs it can read it. */
export function LanguageLinks({ locale }: { locale: string }) {
  return Object.entries(offeredLanguages)
    .filter(([language]) => language.slice(0, 2) !== locale.slice(0, 2))
    .map(([language, name]) => (
      <li key={language}>
        <a
          href={addressIn(language)}
          lang={language}
          hrefLang={language}
          // The address may have changed since: a film has been opened.
          onClick={({ currentTarget }) => (currentTarget.href = addressIn(language))}
        >
          {name}
        </a>
      </li>
    ));
}

/** Where the viewer is, in another language. */
function addressIn(language: string): string {
  const address = new URL(location.href);
  address.searchParams.set('lang', language);
  return address.href;
}
