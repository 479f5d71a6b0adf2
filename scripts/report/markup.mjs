// @ts-check

/** Text for HTML, in elements and in attributes. @param {string} text */
export const escapeText = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A text in the page's language, or in English, and then marked as English.
 * @param {{ en: string, 'zh-CN': string }} said @param {import('./reportWords.mjs').Locale} locale
 */
export const sayIn = (said, locale) =>
  locale === 'en' || said[locale]
    ? escapeText(said[locale])
    : `<span lang="en">${escapeText(said.en)}</span>`;

/** The language of what is in the one or the other: words of a test, or of a screen reader. @param {string} said */
export const langOf = (said) => (/\p{Script=Han}/u.test(said) ? 'zh-CN' : 'en');
