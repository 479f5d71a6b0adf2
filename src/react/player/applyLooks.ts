import { type ColorTheme, hideableControls } from '../../core/preferences/ControlPreferences.js';
import { readMore } from '../../core/preferences/morePreferences.js';
import type { Player } from '../../media/index.js';
import { adoptRules } from './adoptRules.js';
import { darkFields } from './darkFields.js';

type Tokens = Readonly<Record<`--player-${string}`, string>>;

const onBlack = (color: string): Tokens => ({
  '--player-ink': '#000',
  '--player-paper': '#000',
  '--player-text': color,
  '--player-quiet': color,
  '--player-accent': '#fff',
  '--player-line': color,
  '--player-raised': '#262626',
  '--player-focus-inner': '#000',
  '--player-focus-outer': '#fff',
});

const themes: Readonly<Record<Exclude<ColorTheme, 'site'>, Tokens>> = {
  dark: {
    '--player-ink': '#14110f',
    '--player-paper': '#14110f',
    '--player-text': '#ffe9c7',
    '--player-quiet': '#d8c3a0',
    '--player-accent': '#ff8a5c',
    '--player-line': '#6b5d4c',
    '--player-raised': '#241f1a',
    '--player-focus-inner': '#14110f',
    '--player-focus-outer': '#fff',
  },
  light: {
    '--player-ink': '#fff8ec',
    '--player-paper': '#fff8ec',
    '--player-text': '#1c1713',
    '--player-quiet': '#4d4236',
    '--player-accent': '#852a0a',
    '--player-line': '#8a7657',
    '--player-raised': '#f3e4c8',
    '--player-focus-inner': '#fff',
    '--player-focus-outer': '#14110f',
  },
  yellow: onBlack('#ffe600'),
  green: onBlack('#7dff7d'),
};

const names = Object.keys(themes.dark) as (keyof Tokens)[];

const rules = `${darkFields}${hideableControls
  .map(
    (part) => `[data-hidden-controls~='${part}'] [data-part='controls'] [data-part='${part}']{display:none}`,
  )
  .join('')}
/* Where a choice is not shown, its switch keeps no room for it. */
${['description', 'captions']
  .map(
    (of) => `[data-hidden-controls~='${of}-choice-button'] [data-part='${of}-button']{margin-inline-end:0}`,
  )
  .join('')}
/* Nor where its own words stand beside it: it needs more room than is kept, and has the next row where there is none. */
:is([data-simple],[data-large])>[data-part='controls']>*{margin-inline-end:0}
[data-large]>[data-part='controls']>*+[data-part$='choice-button']{margin-inline-start:0}
/* Words of a description, for who sees a little: large, in a place that stays. */
:where([data-part='description-text']){min-block-size:5.5rem;padding:.75rem 1rem;font-size:1.75rem}
:where([data-part^='description-history']){margin-inline:1rem}
/* Each place to go is a target of its own, and its ring lies over no other. */
:where([data-part='description-history']>li){padding-block:.25rem}
:where([data-part='description-history']) button{margin-inline-start:.5rem}
[data-simple]>[data-part='controls']>:not(${['play', 'description', 'back', 'more-controls']
  .map((part) => `[data-part='${part}-button']`)
  .join()}){display:none}
[data-large] [data-part='controls'] [data-part='label']{position:static;inline-size:auto;block-size:auto;overflow:visible;clip-path:none;white-space:normal}
[data-part='player'][data-large]{--player-letters:1.375rem}
[data-part='player']:is([data-large],[data-text-size]),[data-part='player']:is([data-large],[data-text-size]) dialog{font-size:calc(var(--player-letters,1rem)*var(--player-text-size,1))}
[data-part='player']:is([data-large],[data-text-size]) :is(h1,h2,h3,h4,h5,h6){font-size:1.25em}
[data-part='picture-dialog']{margin-block:auto 0!important;max-block-size:min(60vh,48rem)!important}
[data-part='picture-dialog']::backdrop{background:none!important}
@media(min-width:48rem){[data-part='picture-dialog']{margin-inline:auto 0!important;inline-size:24rem!important}}
[data-entered]{outline-style:double!important;outline-width:6px!important}`;

/**
 * Which controls there are, their size and their colours, as the viewer wants them: by attributes and custom properties on
 * the region, so that a site's own skin can follow too (`data-theme`, `data-large`, `data-text-size`, `data-simple`, `data-hidden-controls`).
 */
export function applyLooks(player: Player, region: HTMLElement): () => void {
  adoptRules(region, rules);
  // A finger needs more room than a pointer, whatever the skin.
  const view = region.ownerDocument.defaultView;
  const isTouched = typeof view?.matchMedia === 'function' && view.matchMedia('(pointer: coarse)').matches;
  const show = () => {
    const { controls } = readMore(player.preferences.get());
    const tokens = controls.theme === 'site' ? null : themes[controls.theme];
    for (const name of names) set(region, name, tokens?.[name] ?? '');
    set(
      region,
      'color-scheme',
      controls.theme === 'site' ? '' : controls.theme === 'light' ? 'light' : 'dark',
    );
    set(region, '--player-target', controls.large || isTouched ? '3.75rem' : '');
    mark(region, 'theme', controls.theme === 'site' ? null : controls.theme);
    mark(region, 'large', controls.large ? '' : null);
    set(region, '--player-text-size', controls.textSize === 100 ? '' : String(controls.textSize / 100));
    mark(region, 'text-size', controls.textSize === 100 ? null : String(controls.textSize));
    mark(region, 'hidden-controls', controls.hidden.length > 0 ? controls.hidden.join(' ') : null);
  };
  show();
  const end = player.preferences.subscribe(show);
  return () => {
    end();
    for (const name of [...names, '--player-target', '--player-text-size', 'color-scheme'])
      set(region, name, '');
    for (const name of ['theme', 'large', 'text-size', 'hidden-controls']) mark(region, name, null);
  };
}

function set({ style }: HTMLElement, name: string, value: string): void {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
}

function mark(region: HTMLElement, name: string, value: string | null): void {
  if (value === null) region.removeAttribute(`data-${name}`);
  else if (region.getAttribute(`data-${name}`) !== value) region.setAttribute(`data-${name}`, value);
}
