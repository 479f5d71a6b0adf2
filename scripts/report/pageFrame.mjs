// @ts-check
import { escapeText } from './markup.mjs';
import { reportWords } from './reportWords.mjs';

/** @typedef {import('./reportWords.mjs').Locale} Locale */
/** @typedef {'conformance' | 'readers' | 'form'} PageName */

/** @type {Readonly<Record<PageName, Readonly<Record<Locale, string>>>>} the pages' files; they lie side by side */
export const pageFiles = {
  conformance: { en: 'index.html', 'zh-CN': 'index.zh-CN.html' },
  readers: { en: 'screen-readers.html', 'zh-CN': 'screen-readers.zh-CN.html' },
  form: { en: 'send-result.html', 'zh-CN': 'send-result.zh-CN.html' },
};

/**
 * A whole page, that needs nothing beside itself but its sisters.
 * @param {{ page: PageName, locale: Locale, title: string, main: string, style?: string }} given
 */
export function pageFrame({ page, locale, title, main, style = '' }) {
  const words = reportWords[locale];
  const otherLocale = locale === 'en' ? 'zh-CN' : 'en';
  const names = { conformance: words.conformanceLink, readers: words.readersLink, form: words.formLink };
  const links = /** @type {PageName[]} */ (['conformance', 'readers', 'form']).map((one) => {
    const current = one === page ? ' aria-current="page"' : '';
    return `<li><a href="${pageFiles[one][locale]}"${current}>${escapeText(names[one])}</a></li>`;
  });
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${pageStyle}${style}</style>
</head>
<body>
<a class="skip" href="#content">${escapeText(words.skip)}</a>
<header>
<nav aria-label="${escapeText(words.title)}">
<ul>
${links.join('\n')}
<li><a href="${pageFiles[page][otherLocale]}" hreflang="${otherLocale}" lang="${otherLocale}">${escapeText(words.other)}</a></li>
</ul>
</nav>
</header>
<main id="content">
<h1>${escapeText(title)}</h1>
${main}
</main>
</body>
</html>
`;
}

/** Ink and lamp light, as the player has them. Nothing is told by colour alone; 320 px wide without a sideways page. */
const pageStyle = `
:root { color-scheme: light dark; --ink: #1c1713; --paper: #fff8ec; --raised: #f6ead6; --line: #8a7a66; --accent: #96300c; --good: #1d5c2e; --half: #6b4e00; --bad: #96300c; --quiet: #554a3d; }
@media (prefers-color-scheme: dark) { :root { --ink: #ffe9c7; --paper: #14110f; --raised: #2a241f; --line: #8d7c66; --accent: #ff8a5c; --good: #9fd8a8; --half: #f2c75c; --bad: #ff9d78; --quiet: #d8c3a0; } }
* { box-sizing: border-box; }
html { scroll-padding-block-start: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; overflow-wrap: break-word; }
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
header { border-block-end: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding-block: 0.75rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
a[aria-current] { color: inherit; font-weight: bold; text-decoration: none; box-shadow: inset 0 -3px var(--accent); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px var(--paper); border-radius: 2px; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -4rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 1; }
.skip:focus { inset-block-start: 0.5rem; }
h1 { font-size: 1.9rem; line-height: 1.25; margin-block: 1.5rem 0.75rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin-block: 2.5rem 0.75rem; }
h3 { font-size: 1.1rem; margin-block: 1.5rem 0.5rem; }
.lead { font-size: 1.125rem; max-width: 46rem; }
.frame { margin-block: 0.75rem; border: 1px solid var(--line); border-radius: 8px; }
.scroll { overflow-x: auto; margin-block: 0.75rem; border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; }
.scroll > table { min-width: 42rem; }
table.rows { table-layout: fixed; overflow-wrap: anywhere; }
table.rows thead th:nth-child(2) { width: 13rem; }
caption { text-align: start; padding: 0.5rem 0.75rem; color: var(--quiet); }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.75rem; border-block-start: 1px solid var(--line); }
thead th { background: var(--raised); border: 0; }
tbody th { font-weight: normal; }
.id { font-weight: bold; white-space: nowrap; }
.level, .small { color: var(--quiet); font-size: 0.9375rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td p, th p { margin: 0 0 0.25rem; }
td ul { margin: 0.25rem 0; padding-inline-start: 1.25rem; }
summary { cursor: pointer; padding-block: 0.25rem; }
[data-answer] .word { white-space: nowrap; font-weight: bold; }
.mark { display: inline-block; width: 1.3em; }
.supports .word { color: var(--good); }
.partially-supports .word { color: var(--half); }
.does-not-support .word { color: var(--bad); }
.not-tested .word, .not-applicable .word { color: var(--quiet); font-weight: normal; }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 1rem 0; padding: 0.25rem 1rem 0.75rem; }
legend { padding-inline: 0.25rem; font-weight: bold; }
.choices { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.choices label { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; }
input[type='radio'] { width: 1.25rem; height: 1.25rem; accent-color: var(--accent); }
.notice { border-inline-start: 4px solid var(--bad); padding: 0.25rem 1rem; }
@media (max-width: 44rem) {
  table.rows, table.rows tbody, table.rows tr, table.rows th, table.rows td { display: block; }
  table.rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.rows .id { white-space: normal; }
  table.rows td { border: 0; padding-block: 0 0.5rem; }
}
@media (forced-colors: active) { a[aria-current] { border-block-end: 3px solid LinkText; box-shadow: none; } :focus-visible { outline-color: Highlight; } }
@media print { header, fieldset.filter { display: none; } .scroll { overflow: visible; border: 0; } }
`;
