import { darkFields } from '../player/darkFields.js';

/** What only dialogs need, and so comes with them. How their lists look is of no weight, so that a site's own skin wins wherever it stands. */
export const dialogRules = `${darkFields}
:where([data-part='chapter-list']){margin:.5rem 0 0;padding:0;list-style:none}
:where([data-part='chapter-list'] [data-depth='1']){margin-inline-start:1.25rem}
:where([data-part='chapter-list'] [data-depth='2']){margin-inline-start:2.5rem}
:where([data-part='chapter-list']) button{inline-size:100%;justify-content:space-between;text-align:start}
:where([data-part='chapter-time']){flex:none;color:var(--player-quiet)}
:where([data-part='chapter-list']) button[aria-current]{color:var(--player-accent);border-color:currentColor}
/* Room for the ring of Close above what comes first. */
:where([data-part='dialog-header']){margin-block-end:.5rem}
[data-part='dialog-status'] p+p{margin-block-start:.5em}
/* A button stands clear of the field, the list or the words that it comes before or after, and its ring too. */
[data-dialog] :is([data-part='choice-option'],fieldset,ul,ol,[data-part='range-field'])+:is(button,[data-part='button-row']),[data-dialog] button+:is([data-part='choice-option'],[data-part='note']){margin-block-start:.5rem}
[data-dialog] [data-part='button-row']{align-items:center}
:where([data-part='order-list'])>li{padding-block:.25rem}
[data-part='controls-order']>summary{min-block-size:var(--player-target);padding:.625rem .5rem;font-weight:700;cursor:pointer}
/* Its focus follows a reading cursor, which shows itself. */
[data-part='player'] [data-part='dialog-content']:focus{outline:none;box-shadow:none}
/* Closed, but still there for the screen reader that is leaving it. */
[data-part='player'] dialog[data-closing]{opacity:0;pointer-events:none}
[data-part='player'] dialog[data-closing]::backdrop{background:none}
/* Close stays in reach of a thumb however far down one is, and makes way for what has focus. */
:is([data-part='settings-dialog'],[data-part='help-dialog']){scroll-padding-block-start:4.5rem}
@media(min-height:30rem){:is([data-part='settings-dialog'],[data-part='help-dialog']) [data-part='dialog-header']{position:sticky;inset-block-start:-1rem;z-index:2;margin:-1rem -1.25rem 0;padding:1rem 1.25rem .5rem;background:var(--player-ink)}}`;
