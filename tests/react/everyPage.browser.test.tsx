import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import '../../src/styles/styles.css';
import '../../src/styles/dialogs.css';
import '../../src/styles/reading.css';
import '../../src/styles/theatre.css';
import '../../src/styles/gate.css';
import '../../src/styles/skin.css';
import { everyPage } from './everyPage.js';
import { gatePages } from './gate/gatePages.js';
import { findIllMatched } from './findIllMatched.js';
import { findSideways } from './findSideways.js';
import { findUnderRing } from './findUnderRing.js';
import type { ViewedPage } from './ViewedPage.js';

/** How a viewer has it. 400 % of a window of 1280 by 1024 leaves 320 by 256 (WCAG 1.4.10). */
const looks = [
  { name: '320 px wide, dark', width: 320, height: 640, media: { colorScheme: 'dark' } },
  {
    name: '320 px wide, right to left',
    width: 320,
    height: 640,
    media: { colorScheme: 'light' },
    dir: 'rtl',
  },
  { name: 'at 400 %, in forced colours', width: 320, height: 256, media: { forcedColors: 'active' } },
  { name: 'a phone on its side', width: 640, height: 320, media: { colorScheme: 'dark' } },
] as const;
const usual = { colorScheme: null, forcedColors: null } as const;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  localStorage.clear();
  document.documentElement.lang = 'en';
  document.body.style.margin = '0';
});
afterEach(async () => {
  cleanup();
  await commands.emulateMedia(usual);
  await page.viewport(1024, 768);
});

/** Presses what has a name that begins so, as soon as it is there. */
async function press(container: HTMLElement, name: string): Promise<void> {
  const find = () =>
    [...container.querySelectorAll<HTMLElement>('button:not([aria-disabled="true"]), label')].find((one) =>
      one.textContent.trim().startsWith(name),
    );
  await vi.waitUntil(() => find() !== undefined, { timeout: 10_000 });
  find()?.click();
}

async function look(
  { show, ready, press: names = [] }: ViewedPage,
  check: () => Promise<readonly string[]>,
): Promise<string[]> {
  await page.viewport(320, 640);
  const { container } = render(
    <main data-color-scheme="auto">
      <h1>Tonight</h1>
      {show('en')}
    </main>,
  );
  for (const name of names) await press(container, name);
  await vi.waitUntil(() => container.querySelector(ready) !== null, { timeout: 10_000 });
  for (const one of container.querySelectorAll('details')) one.open = true;
  const faults: string[] = [];
  for (const { name, width, height, media, ...more } of looks) {
    await commands.emulateMedia({ ...usual, ...media });
    await page.viewport(width, height);
    const direction = 'dir' in more ? more.dir : 'ltr';
    for (const one of container.querySelectorAll<HTMLElement>(
      'main, [data-part="player"], [data-part="theatre"], [data-gate]',
    ))
      one.dir = direction;
    for (const fault of await check()) faults.push(`${name}: ${fault}`);
  }
  return faults;
}

/** What a machine finds of WCAG, and what scrolls sideways, is cut off or lies outside of the window. */
async function findFaults(): Promise<string[]> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
    ...findSideways(document),
    ...findUnderRing(document),
    ...findIllMatched(document),
  ];
}

describe('every page, at 320 px, at 400 %, dark, in forced colours and from right to left', () => {
  test.each([...everyPage, ...gatePages].map((one) => [one.name, one] as const))(
    'passes axe, and scrolls one way only: %s',
    async (_name, one) => {
      expect(await look(one, findFaults)).toEqual([]);
    },
  );

  test('a fault on a page is found: words too pale, a field without a name, a line that does not wrap, a ring over words, a light box on dark ground', async () => {
    const faulty: ViewedPage = {
      name: 'faulty',
      show: () => (
        <>
          <p style={{ color: '#888', background: '#777' }}>Pale</p>
          <input />
          <div style={{ colorScheme: 'light', background: '#000' }}>
            <input type="checkbox" aria-label="Light on dark" />
          </div>
          <p style={{ margin: 0 }}>
            <button type="button" style={{ padding: 0 }}>
              Ringed
            </button>
            Beside it
          </p>
          <p style={{ whiteSpace: 'nowrap', width: '40rem' }}>{'A line that does not wrap. '.repeat(9)}</p>
          <p style={{ whiteSpace: 'nowrap', overflow: 'hidden', width: '5rem' }}>Words that are cut off</p>
        </>
      ),
      ready: 'input',
    };
    const faults = (await look(faulty, findFaults)).join('\n');
    for (const sort of [
      'color-contrast',
      'label',
      'the page scrolls sideways',
      'is cut off',
      'the ring of “Ringed” lies over “Beside it”',
      'is drawn light on dark',
    ])
      expect(faults).toContain(sort);
    expect(faults).toMatch(/320 px wide, right to left: label/);
    expect(faults).toMatch(/forced colours: label/);
  });
});
