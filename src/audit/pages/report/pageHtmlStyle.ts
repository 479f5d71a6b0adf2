/** Looks of an audit's report, beyond those that all reports have. A state has a sign and a word; its colour only repeats them. */
export const pageHtmlStyle = `
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -4rem; padding: 0.75rem 1rem; background: var(--ink); color: var(--paper); border-radius: 0.5rem; }
.skip:focus { inset-block-start: 1rem; }
header { border-block-end: 1px solid var(--line); background: var(--soft); }
header > div, footer { max-width: 68rem; margin: 0 auto; padding: 0.5rem 1rem; }
footer { color: var(--quiet); font-size: 0.9rem; }
.verdict { font-size: 1.25rem; font-weight: 600; margin-block: 0.5rem; }
.sign { display: inline-block; min-width: 1.3em; font-weight: 700; }
.failed { color: var(--bad); }
.cantTell { color: var(--note); }
.passed { color: var(--good); }
.inapplicable { color: var(--quiet); }
.numbers td, .numbers thead th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; }
.numbers :is(thead th, td) { overflow-wrap: normal; }
.numbers td:nth-child(2), .numbers thead th:nth-child(2) { text-align: start; }
article { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0 1rem 1rem; margin-block: 1.5rem; }
h3 { font-size: 1.1rem; margin-block: 1rem 0.25rem; }
h3 small { display: block; font-weight: normal; color: var(--quiet); }
h4, h5 { font-size: 1rem; margin: 0; }
summary { padding-block: 0.6rem; cursor: pointer; }
summary h4 { display: inline; }
details + details { border-block-start: 1px solid var(--line); }
.rule { border-inline-start: 4px solid var(--line); padding-inline-start: 0.75rem; margin-block: 1rem; }
.rule.error { border-color: var(--bad); }
.rule.warning { border-color: var(--warn); }
.rule.advice, .rule.review { border-color: var(--note); }
.rule > ul { list-style: none; padding: 0; margin: 0; }
.rule .about { margin: 0; font-size: 0.9rem; color: var(--quiet); }
.question { background: var(--soft); border-radius: 0.5rem; padding: 0.5rem 0.75rem; }
.question strong { color: var(--note); }
code { font-size: 0.9em; background: var(--soft); border-radius: 0.25rem; padding: 0.1em 0.3em; }
.tag { border: 1px solid currentColor; border-radius: 0.5rem; padding: 0 0.4rem; font-size: 0.85rem; white-space: nowrap; }
@media (forced-colors: active) { .rule, article, header, .question, code { border: 1px solid CanvasText; } .rule { border-width: 0 0 0 4px; } .skip { forced-color-adjust: none; background: Canvas; color: CanvasText; border: 2px solid CanvasText; } }
@media print { .skip { display: none; } details::details-content { content-visibility: visible; block-size: auto; } summary { list-style: none; } article { break-inside: auto; } .rule li { break-inside: avoid; } a { color: inherit; } }
@media (prefers-reduced-motion: no-preference) { .skip { transition: inset-block-start 150ms; } }
`;
