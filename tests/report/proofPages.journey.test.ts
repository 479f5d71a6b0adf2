import type axe from 'axe-core';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/findChromium.mjs';
import { proofPages } from './proofPages.js';

const found = await findChromium();
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a stop of the keyboard shows. */
interface Stop {
  readonly name: string;
  /** Its place among all that keys can come to, in the order of the page. */
  readonly place: number;
  readonly ring: boolean;
  readonly inView: boolean;
}

/** Runs in the page: where the keyboard is; null where it has left the page. */
function lookAtFocus(): Stop | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  // A date's own button is inside of its field, and the browser draws the ring there.
  const isInside = at.matches('input[type="date"]') && !at.matches(':focus-visible');
  const box = at.getBoundingClientRect();
  const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
  const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
  const hit = document.elementFromPoint(x, y);
  return {
    name: `${at.localName}${at.id ? `#${at.id}` : ''} ${(at.textContent || '').trim().slice(0, 30)}`,
    place: [...document.querySelectorAll('*')].indexOf(at),
    ring: isInside || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1),
    inView: hit !== null && (at.contains(hit) || hit.contains(at)),
  };
}

/** Runs in the page: all that Tab must come to and has not come to; of radio buttons one of each group. */
const findMissed = (reached: readonly number[]): string[] => {
  const all = [...document.querySelectorAll('*')];
  const groups = new Set(
    reached.map((place) => all[place]).map((one) => (one instanceof HTMLInputElement ? one.name : '')),
  );
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !reached.includes(all.indexOf(one)))
    .filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio' && groups.has(one.name)))
    .map((one) => one.outerHTML.slice(0, 80));
};

/** Where the keyboard is, as soon as it is in sight: a page may scroll there a frame later. */
async function lookWhenScrolled(page: Page): Promise<Stop | null> {
  let stop = await page.evaluate(lookAtFocus);
  for (let look = 0; stop && !stop.inView && look < 20; look++) {
    await page.waitForTimeout(50);
    stop = await page.evaluate(lookAtFocus);
  }
  return stop;
}

/** By Tab through the page; what opens is opened by Enter, the first few of many. */
async function walk(page: Page, most: number): Promise<{ stops: readonly Stop[]; left: boolean }> {
  const stops: Stop[] = [];
  let opened = 0;
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await lookWhenScrolled(page);
    if (!stop) return { stops, left: true };
    stops.push(stop);
    if (stop.name.startsWith('summary') && opened++ < 8) {
      await page.keyboard.press('Enter');
      const isOpen = () => page.evaluate(() => document.activeElement?.closest('details')?.open);
      // What is open from the start is closed by it, and opened again.
      if (!(await isOpen())) await page.keyboard.press('Enter');
      expect(await isOpen()).toBe(true);
    }
  }
  return { stops, left: false };
}

describe.skipIf(!found)('the pages of the proof, by keyboard alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: found!.executablePath,
      env: { ...process.env, ...found!.env },
      args: [...chromiumArgs],
    });
  });
  afterAll(() => browser.close());

  const open = async (html: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
    const page = await context.newPage();
    await page.setContent(html);
    return page;
  };
  const findViolations = async (page: Page): Promise<unknown> => {
    await page.addScriptTag({ path: axePath });
    return page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)]);
    });
  };
  const each = Object.entries(proofPages).flatMap(([name, write]) =>
    (['en', 'zh-CN'] as const).map((locale) => [name, locale, write] as const),
  );

  test.each(each)(
    '%s (%s): Tab comes to everything, in order, in sight, and out again',
    async (_name, locale, write) => {
      const page = await open(write(locale));
      const { stops, left } = await walk(page, 4000);
      const places = stops.map(({ place }) => place);
      expect(left).toBe(true);
      expect(stops.filter(({ ring }) => !ring)).toEqual([]);
      expect(stops.filter(({ inView }) => !inView)).toEqual([]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(await page.evaluate(findMissed, places)).toEqual([]);
      await page.context().close();
    },
  );

  test.each(each)('%s (%s): axe finds nothing, in light and in dark', async (_name, locale, write) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(write(locale), { colorScheme });
      await page.evaluate(() => {
        for (const part of [...document.querySelectorAll('details')].slice(0, 40)) part.open = true;
      });
      expect([colorScheme, await findViolations(page)]).toEqual([colorScheme, []]);
      await page.context().close();
    }
  });

  test.each(each)(
    '%s (%s): enlarged four times, nothing is read sideways, in forced colours the focus is seen',
    async (_name, locale, write) => {
      // 1280 CSS pixels at 400 %.
      const page = await open(write(locale), {
        viewport: { width: 320, height: 256 },
        forcedColors: 'active',
      });
      const { stops } = await walk(page, 40);
      expect(stops.filter(({ ring, inView }) => !ring || !inView)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.context().close();
    },
  );

  test('a page that hides the focus, or what has it, would be seen', async () => {
    const html = proofPages['the form']!('en');
    const bare = await open(html.replace('</style>', ':focus-visible { outline: none; }</style>'));
    expect((await walk(bare, 10)).stops.some(({ ring }) => !ring)).toBe(true);
    const covered = await open(
      html.replace(
        '</style>',
        'header { position: fixed; inset: 0; background: white; z-index: 9; }</style>',
      ),
    );
    expect((await walk(covered, 30)).stops.some(({ inView }) => !inView)).toBe(true);
  });
});
