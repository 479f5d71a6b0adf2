/** Looks of a report: light, dark, forced colours; nothing is told by colour alone; 320 px wide without a sideways page. */
export const htmlReportStyle = `
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fdfcf9; --line: #8a8680; --soft: #f0ede6; --talk: #5b6b8c; --tell: #b4530f; --gap: #e4efe2; --loud: #f3d9d4; --bad: #a4161a; --warn: #7a5200; --note: #24557a; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --paper: #17171a; --line: #8d8a84; --soft: #232327; --talk: #9fb2dc; --tell: #f0a35e; --gap: #1f3322; --loud: #4a2622; --bad: #ff9a94; --warn: #f0c05e; --note: #8fc3ee; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; overflow-wrap: anywhere; }
main { max-width: 68rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.3; }
h2 { font-size: 1.25rem; margin-top: 2.5rem; }
h3 { font-size: 1.05rem; margin-top: 1.75rem; }
ol, ul { padding-inline-start: 1.5rem; }
li { margin-block: 0.75rem; }
li p, li dl { margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dd { margin: 0; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-block-end: 0.4rem; } }
.place { color: inherit; font-size: 0.9rem; }
.error > strong, .error > p > strong { color: var(--bad); }
.warning > strong, .warning > p > strong { color: var(--warn); }
.advice > strong, .advice > p > strong { color: var(--note); }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; }
.legend li { margin: 0; }
.scroll { overflow-x: auto; border: 1px solid var(--line); margin-block: 0.75rem; }
.scroll:focus-visible { outline: 3px solid var(--note); outline-offset: 2px; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg text.id { font-size: 11px; }
rect { stroke: var(--line); stroke-width: 0.5; }
rect.gap { fill: var(--gap); stroke: none; }
rect.silent { fill: none; stroke-dasharray: 2 2; }
rect.loud { fill: var(--loud); stroke: none; }
rect.dialogue { fill: var(--talk); }
rect.description { fill: var(--paper); stroke: var(--tell); stroke-width: 1.5; }
rect.words { fill: var(--tell); fill-opacity: 0.35; stroke: none; }
rect.error { fill: var(--bad); }
rect.warning { fill: var(--warn); }
rect.advice { fill: var(--note); }
table { border-collapse: collapse; width: 100%; min-width: 36rem; }
th, td { border-block-start: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
thead th { border: 0; background: var(--soft); }
tbody th { font-weight: normal; white-space: nowrap; font-variant-numeric: tabular-nums; }
td p { margin: 0; }
@media (forced-colors: active) { svg { forced-color-adjust: none; background: Canvas; } svg text { fill: CanvasText; } rect { stroke: CanvasText; } rect.gap, rect.loud, rect.silent { fill: Canvas; stroke: GrayText; stroke-dasharray: 2 2; } rect.dialogue { fill: GrayText; } rect.description { fill: Canvas; stroke: CanvasText; } rect.words { fill: Highlight; fill-opacity: 0.5; } rect.error, rect.warning, rect.advice { fill: CanvasText; } }
@media print { .scroll { overflow: visible; border: 0; } }
`;
