import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import '../../src/styles/styles.css';
import '../../src/styles/dialogs.css';
import '../../src/styles/reading.css';
import '../../src/styles/theatre.css';
import '../../src/styles/skin.css';
import { everyPage } from './everyPage.js';
import { findClipped } from './findClipped.js';
import type { ViewedPage } from './ViewedPage.js';

/** What WCAG 1.4.12 lets a viewer set, and the letters of WCAG 1.4.4: twice as large. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** What is looked for; each finds what is wrong with the page that is shown. */
const checks = {
  spacing: async () => {
    const sheet = document.createElement('style');
    sheet.textContent = spaced;
    document.head.append(sheet);
    const faults = await atWidths([1280, 320]);
    sheet.remove();
    return faults;
  },
  largeLetters: async () => {
    document.documentElement.style.fontSize = '200%';
    const faults = await atWidths([1280, 640]);
    document.documentElement.style.fontSize = '';
    return faults;
  },
  picturesOfWords: () => find('*').filter(isPicture),
  motion: () => [
    ...document
      .getAnimations()
      .filter((one) => !(one instanceof CSSTransition))
      .map((one) => one.id || one.constructor.name),
    ...find('marquee, blink, [autoplay]'),
    ...find('video, audio').filter((one) => !(one as HTMLMediaElement).paused),
    ...[...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) =>
      listRules(sheet.cssRules).flatMap((rule) =>
        rule instanceof CSSKeyframesRule ? [`@keyframes ${rule.name}`] : [],
      ),
    ),
  ],
  headings: () => {
    const headings = find('h1, h2, h3, h4, h5, h6, legend').filter((one) => one.checkVisibility());
    const levels = headings.flatMap((one) => (one.tagName === 'LEGEND' ? [] : [Number(one.tagName[1])]));
    return [
      ...headings
        .filter((one) => !/[\p{L}\p{N}]/u.test(one.textContent))
        .map((one) => `empty ${one.tagName}`),
      ...levels.flatMap((level, at) =>
        at > 0 && level > levels[at - 1]! + 1 ? [`h${level} below h${levels[at - 1]!}`] : [],
      ),
      ...(headings.length < 2 ? ['no heading of its own'] : []),
    ];
  },
  language: () => [
    ...(find('[data-part="player"], [data-part="theatre"]').length > 0 ? [] : ['no part that has one']),
    ...find('[data-part="player"], [data-part="theatre"]').filter((one) => one.getAttribute('lang') !== 'en'),
  ],
  links: () => {
    const links = find('a[href]').map((one) => [one.textContent.trim(), one.getAttribute('href')!] as const);
    const places = new Map<string, Set<string>>();
    for (const [text, href] of links) places.set(text, (places.get(text) ?? new Set()).add(href));
    return [
      ...links
        .filter(([text]) => !/\p{L}/u.test(text) || /^(here|more|read more|click here|link|go)$/i.test(text))
        .map(([text, href]) => `“${text}” to ${href}`),
      ...[...places]
        .filter(([, hrefs]) => hrefs.size > 1)
        .map(([text, hrefs]) => `“${text}” to ${[...hrefs].join(' and to ')}`),
    ];
  },
  contrast: async () => {
    const faults: string[] = [];
    for (const colorScheme of ['dark', 'light'] as const) {
      await commands.emulateMedia({ colorScheme });
      const { violations } = await axe.run(document, {
        runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] },
        rules: { 'color-contrast-enhanced': { enabled: true } },
        resultTypes: ['violations'],
      });
      for (const { nodes } of violations)
        faults.push(...nodes.map(({ html, any }) => `${colorScheme}: ${any[0]?.message ?? ''} ${html}`));
    }
    await commands.emulateMedia({ colorScheme: null });
    return faults;
  },
  lineSpacing: () =>
    find('p, li, td, dd, h1, h2, h3, legend, label').flatMap((one) => {
      const { lineHeight, fontSize } = getComputedStyle(one);
      const isRead = one.checkVisibility() && /\S/.test(one.textContent);
      const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
      return isRead && (lineHeight === 'normal' || ratio < 1.295)
        ? [`${one.tagName} ${ratio}: ${one.textContent.slice(0, 30)}`]
        : [];
    }),
  /** From the last line of one to the first of the next: 1.3 of what lies between two lines of either. */
  paragraphSpacing: () =>
    find('p + p').flatMap((one) => {
      const before = one.previousElementSibling!;
      const isRead = [before, one].every((each) => each.checkVisibility() && /\S/.test(each.textContent));
      const [above, below] = [before.getBoundingClientRect(), one.getBoundingClientRect()];
      // Side by side, or of a pixel for a screen reader alone.
      if (!isRead || below.top < above.bottom - 1 || below.height < 2 || above.height < 2) return [];
      const line = Math.max(...[before, one].map((each) => parseFloat(getComputedStyle(each).lineHeight)));
      const [over, under] = [before, one].map((each) => getComputedStyle(each)) as [
        CSSStyleDeclaration,
        CSSStyleDeclaration,
      ];
      const padding = parseFloat(over.paddingBlockEnd) + parseFloat(under.paddingBlockStart);
      const apart = below.top - above.bottom + padding + line;
      return apart < line * 1.295 ? [`${apart / line}: ${one.textContent.slice(0, 30)}`] : [];
    }),
} satisfies Record<string, () => readonly (string | Element)[] | Promise<readonly (string | Element)[]>>;
type Check = keyof typeof checks;

const find = (selector: string) => [...document.querySelector('main')!.querySelectorAll(selector)];
const isPicture = (one: Element) =>
  one.matches('canvas, svg text, svg image, input[type="image"], img:not([data-part*="poster"])') ||
  getComputedStyle(one).backgroundImage.includes('url(');
const listRules = (rules: CSSRuleList): CSSRule[] =>
  [...rules].flatMap((rule) => [
    rule,
    ...('cssRules' in rule ? listRules(rule.cssRules as CSSRuleList) : []),
  ]);

async function atWidths(widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.viewport(width, 800);
    faults.push(...findClipped(document).map((fault) => `${width} px: ${fault}`));
  }
  await page.viewport(1280, 800);
  return faults;
}

/** Those that are called by what they lead to: a film, a chapter, a place, a dialog. */
const namedByContent: ReadonlySet<string> = new Set([
  'sample-button',
  'chapter',
  'button-link',
  'record-note-button',
  'play-note-button',
]);
/** Contrast takes its time: on one page of each kind. */
const contrasted =
  /^(the player|the transcript|all titles.*|a film’s page|the dialog (settings|help|bookmarks)|faulty)$/;

/** A control's name, by its part; each page adds its own. */
type Names = Map<string, Set<string>>;

async function look(
  { name, show, ready }: ViewedPage,
  found: Record<Check, string[]>,
  names: Names,
): Promise<void> {
  const { container } = render(
    <main data-color-scheme="auto" style={{ font: '1rem/1.5 system-ui' }}>
      <h1>Tonight</h1>
      {show('en')}
    </main>,
  );
  await vi.waitUntil(() => container.querySelector(ready) !== null, { timeout: 10_000 });
  for (const one of container.querySelectorAll('details')) one.open = true;
  for (const [check, look] of Object.entries(checks) as [Check, () => Promise<(string | Element)[]>][])
    for (const fault of check === 'contrast' && !contrasted.test(name) ? [] : await look())
      found[check].push(`${name}: ${typeof fault === 'string' ? fault : fault.outerHTML.slice(0, 120)}`);
  for (const one of container.querySelectorAll<HTMLElement>('button[data-part]')) {
    const part = one.dataset['part']!;
    if (namedByContent.has(part)) continue;
    names.set(part, (names.get(part) ?? new Set()).add(one.getAttribute('aria-label') ?? one.textContent));
  }
  cleanup();
}
const nothing = () => Object.fromEntries(Object.keys(checks).map((one) => [one, []])) as never;

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  document.documentElement.lang = 'en';
  document.body.style.margin = '0';
  await page.viewport(1280, 800);
});
afterAll(async () => {
  await page.viewport(1024, 768);
});

describe('every page', () => {
  const found: Record<Check, string[]> = nothing();
  const names: Names = new Map();
  beforeAll(async () => {
    for (const one of everyPage) await look(one, found, names);
  }, 120_000);

  test('cuts no word off where lines, words and letters stand further apart', () => {
    expect(found.spacing).toEqual([]);
  });
  test('cuts no word off where letters are twice as large', () => {
    expect(found.largeLetters).toEqual([]);
  });
  test('says all its words as words: no picture holds any', () => {
    expect(found.picturesOfWords).toEqual([]);
  });
  test('stands still: nothing moves, blinks, plays or changes by itself', () => {
    expect(found.motion).toEqual([]);
  });
  test('has headings that say something, none of them a level too deep', () => {
    expect(found.headings).toEqual([]);
  });
  test('says which language it is in', () => {
    expect(found.language).toEqual([]);
  });
  test('has links whose words alone say where they lead', () => {
    expect(found.links).toEqual([]);
  });
  test('and of each kind one: is read at 7 : 1, light and dark', () => {
    expect(found.contrast).toEqual([]);
  });
  test('leaves lines room: 1.3 of their letters at least', () => {
    expect(found.lineSpacing).toEqual([]);
  });
  test('leaves paragraphs room: 1.3 of their lines at least', () => {
    expect(found.paragraphSpacing).toEqual([]);
  });
  test('calls the same control by the same name', () => {
    const several = [...names].filter(([, said]) => said.size > 1).map(([part, said]) => [part, ...said]);
    expect(several).toEqual([]);
    expect(names.size).toBeGreaterThan(20);
  });
});

test('a page with each of these faults would be told of all of them', async () => {
  const found: Record<Check, string[]> = nothing();
  const faulty: ViewedPage = {
    name: 'faulty',
    show: () => (
      <>
        <style>
          {'@keyframes blinking { to { opacity: 0 } } #blinks { animation: blinking 0.2s infinite }'}
        </style>
        <p id="blinks">Look</p>
        <p style={{ width: '5.2em', height: '1.4em', overflow: 'hidden', lineHeight: 1.2 }}>Twelve words</p>
        <p style={{ width: '120px', overflow: 'hidden', whiteSpace: 'nowrap' }}>Letters grow</p>
        <p style={{ margin: 0 }}>One paragraph</p>
        <p style={{ margin: 0 }}>And at its heels the next</p>
        <h4> </h4>
        <a href="#one">here</a>
        <a href="#one">The ferry</a>
        <a href="#two">The ferry</a>
        <svg>
          <text>Words in a picture</text>
        </svg>
        <p style={{ color: '#666', background: '#fff' }}>Pale</p>
      </>
    ),
    ready: '#blinks',
  };
  await look(faulty, found, new Map());
  expect(Object.entries(found).filter(([, faults]) => faults.length === 0)).toEqual([]);
  expect(found.links).toEqual(['faulty: “here” to #one', 'faulty: “The ferry” to #one and to #two']);
});
