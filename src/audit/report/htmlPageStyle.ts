/** Looks of every report: ink and lamp light, light, dark, forced colours, print; 320 px wide without a sideways page. */
export const htmlPageStyle = `
:root { color-scheme: light dark; --ink: #1c1713; --paper: #fff8ec; --quiet: #4d4236; --line: #8d7a5f; --soft: #f3e4c8; --accent: #96300c; --bad: #8f1114; --warn: #694300; --note: #1b4a70; --good: #1d4f2c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ffe9c7; --paper: #14110f; --quiet: #d8c3a0; --line: #8f7d66; --soft: #2a241f; --accent: #ff8a5c; --bad: #ffb0a6; --warn: #f5cf7a; --note: #a9d1f2; --good: #a9d8a5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; overflow-wrap: anywhere; }
main { max-width: 68rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.3; }
h2 { font-size: 1.25rem; margin-top: 2.5rem; }
h3 { font-size: 1.05rem; margin-top: 1.75rem; }
ol, ul { padding-inline-start: 1.5rem; }
li { margin-block: 0.75rem; }
li p, li dl { margin: 0; }
a { color: var(--accent); }
:is(a, summary, .scroll):focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 0.25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-block-end: 0.4rem; } }
.place { color: inherit; font-size: 0.9rem; }
.error > strong, .error > p > strong { color: var(--bad); }
.warning > strong, .warning > p > strong { color: var(--warn); }
.advice > strong, .advice > p > strong { color: var(--note); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 0.5rem; margin-block: 0.75rem; }
table { border-collapse: collapse; width: 100%; min-width: 36rem; }
th, td { border-block-start: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
thead th { border: 0; background: var(--soft); }
tbody th { font-weight: normal; font-variant-numeric: tabular-nums; }
td p { margin: 0; }
@media print { .scroll { overflow: visible; border: 0; } table { min-width: 0; } }
`;
