/** Looks of a script's timeline; nothing is told by colour alone. */
export const htmlTimelineStyle = `
:root { --talk: #5b6b8c; --tell: #b4530f; --gap: #dfecd9; --loud: #f3d3c8; }
@media (prefers-color-scheme: dark) { :root { --talk: #9fb2dc; --tell: #f0a35e; --gap: #1f3322; --loud: #4a2622; } }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; }
.legend li { margin: 0; }
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
tbody th { white-space: nowrap; }
@media (forced-colors: active) { svg { forced-color-adjust: none; background: Canvas; } svg text { fill: CanvasText; } rect { stroke: CanvasText; } rect.gap, rect.loud, rect.silent { fill: Canvas; stroke: GrayText; stroke-dasharray: 2 2; } rect.dialogue { fill: GrayText; } rect.description { fill: Canvas; stroke: CanvasText; } rect.words { fill: Highlight; fill-opacity: 0.5; } rect.error, rect.warning, rect.advice { fill: CanvasText; } }
`;
