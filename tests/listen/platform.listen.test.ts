import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type ListenedPage, openInBrowser } from './session/openInBrowser.js';
import { startAccessibilityBus } from './session/startAccessibilityBus.js';
import { type AtSpi, type PlatformEvent, startAtSpi } from './session/startAtSpi.js';
import { type Desktop, startDesktop } from './session/startDesktop.js';

/** What a person takes for at once; a machine that runs other things beside may take some of it. */
const perceptibleMs = 250;

describeWith([...screenReaderPackages, 'chromium'], 'the player, through the platform alone', () => {
  let site: Served;
  let desktop: Desktop;
  let page: ListenedPage;
  let platform: AtSpi;
  beforeAll(async () => {
    site = await serveFilmPage();
    desktop = await startDesktop();
    startAccessibilityBus(desktop);
    platform = await startAtSpi(desktop);
    page = await openInBrowser(desktop, 'chromium', findFilmPage(site, lanternFerry.address));
    await vi.waitUntil(() => page.ask(() => document.querySelector('video')!.readyState > 0), {
      timeout: 30_000,
      interval: 200,
    });
  });
  afterAll(async () => {
    await desktop.close();
    await site.close();
  });

  test('a slider’s value is set: the film goes there, and the volume follows', async () => {
    expect(await platform.read('Position')).toMatchObject({ value: 0, least: 0, most: 116 });
    for (const time of [75, 12]) {
      await platform.set('Position', time);
      await expect
        .poll(() => page.ask(() => document.querySelector('video')!.currentTime), { timeout: 10_000 })
        .toBeCloseTo(time, 0);
      await expect.poll(async () => (await platform.read('Position')).value).toBe(time);
    }
    expect(await platform.read('Volume')).toMatchObject({ value: 100, least: 0, most: 100 });
    for (const percent of [40, 85]) {
      await platform.set('Volume', percent);
      await expect
        .poll(() => page.ask(() => Math.round(document.querySelector('video')!.volume * 100)))
        .toBe(percent);
      await expect.poll(async () => (await platform.read('Volume')).value).toBe(percent);
    }
    // By nobody's hand: nothing was pressed, and the focus is where it was.
    expect(await page.ask(() => document.activeElement === document.body)).toBe(true);
  });

  test('a change reaches what listens to the platform before anybody could notice', async () => {
    const rows: string[] = [];
    for (const { name, press, watch, isIt } of changes) {
      const delays: number[] = [];
      for (let turn = 0; turn < 12; turn += 1) {
        const from = platform.events.length;
        const changed = await page.ask(measureChange, { press: press[turn % press.length]!, watch });
        // What comes of the change before may still be on its way.
        const told = () => platform.events.slice(from).find((event) => event.at >= changed && isIt(event));
        await vi.waitUntil(told, { timeout: 5000, interval: 10 });
        delays.push((told()!.at - changed) * 1000);
        await sleep(150);
      }
      delays.sort((a, b) => a - b);
      const [median, worst] = [delays[Math.floor(delays.length / 2)]!, delays.at(-1)!];
      rows.push([name, median.toFixed(0), worst.toFixed(0)].join('\t'));
      expect(median, name).toBeLessThan(perceptibleMs);
    }
    mkdirSync('test-results/listen', { recursive: true });
    writeFileSync(
      'test-results/listen/platform-delays.tsv',
      ['change\tmedian, ms\tworst, ms', ...rows, ''].join('\n'),
    );
  });
});

interface Change {
  readonly name: string;
  /** What is pressed, in turn. */
  readonly press: readonly [string, ...string[]];
  /** Whose attributes, or content, tell in the page that the state was reached. */
  readonly watch: string;
  readonly isIt: (event: PlatformEvent) => boolean;
}

const changes: readonly Change[] = [
  {
    name: 'captions pressed, or not',
    press: ['captions-button'],
    watch: 'captions-button',
    isIt: ({ type, name }) => type.startsWith('object:state-changed:pressed') && name === 'Captions',
  },
  {
    name: 'the place in the film',
    press: ['forward-button', 'back-button'],
    watch: 'seek-slider',
    isIt: ({ type, name }) =>
      type.startsWith('object:property-change:accessible-value') && name === 'Position',
  },
  {
    name: 'what is announced',
    press: ['mute-button'],
    watch: 'announcer',
    isIt: ({ type }) => /^object:(children-changed:add|text-changed:insert)/.test(type),
  },
];

/** Presses a button, and waits until the page itself shows what that came to. @returns the moment, seconds since 1970 */
function measureChange({
  press,
  watch,
}: {
  readonly press: string;
  readonly watch: string;
}): Promise<number> {
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve((performance.timeOrigin + performance.now()) / 1000);
    });
    observer.observe(part(watch), {
      attributes: true,
      attributeFilter: ['aria-pressed', 'aria-valuetext'],
      childList: true,
      subtree: true,
      characterData: true,
    });
    part(press).click();
  });
}
