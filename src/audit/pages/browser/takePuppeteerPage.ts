import type { PageDriver } from '../PageDriver.js';
import { installProbe } from '../inPage/installProbe.js';
import { evaluateIn, evaluateInEach, type EvaluatingFrame } from './evaluateIn.js';
import { followResponses, type HeardResponse } from './followResponses.js';

interface PuppeteerFrame extends EvaluatingFrame {
  readonly detached: boolean;
}

/** As much of Puppeteer's `Page` as is used. */
export interface PuppeteerPage {
  url(): string;
  frames(): PuppeteerFrame[];
  mainFrame(): PuppeteerFrame;
  evaluateOnNewDocument(script: string): Promise<unknown>;
  createCDPSession(): Promise<{ send(method: never, params: never): Promise<unknown> }>;
  setViewport(viewport: { width: number; height: number }): Promise<void>;
  reload(options: { waitUntil: 'load' }): Promise<unknown>;
  screenshot(options: {
    clip?: { x: number; y: number; width: number; height: number };
    optimizeForSpeed?: boolean;
  }): Promise<Uint8Array>;
  readonly keyboard: {
    press(key: never): Promise<void>;
    down(key: never): Promise<void>;
    up(key: never): Promise<void>;
  };
  readonly mouse: { click(x: number, y: number): Promise<void>; move(x: number, y: number): Promise<void> };
  on(event: 'response', hear: (response: HeardResponse) => void): unknown;
}

/** Puppeteer's page as rules use it. */
export async function takePuppeteerPage(page: PuppeteerPage): Promise<PageDriver> {
  const { responses, hear, textOf, read } = followResponses();
  page.on('response', hear);
  await page.evaluateOnNewDocument(`(${installProbe.toString()})({ fromTheStart: true })`);

  let session: Awaited<ReturnType<PuppeteerPage['createCDPSession']>> | undefined;

  return {
    url: () => page.url(),
    evaluate: (run, given) => evaluateIn(page.mainFrame(), run, given),
    evaluateInFrames: (run, given) => evaluateInEach(page, (frame) => frame.detached, run, given),
    async press(key) {
      const keys = key === ' ' ? ['Space'] : key.split(/(?<=[^+])\+/);
      const last = keys.pop() ?? '';
      for (const held of keys) await page.keyboard.down(held as never);
      await page.keyboard.press(last as never);
      for (const held of keys.reverse()) await page.keyboard.up(held as never);
    },
    click: (x, y) => page.mouse.click(x, y),
    moveMouse: (x, y) => page.mouse.move(x, y),
    setViewport: (viewport) => page.setViewport(viewport),
    async emulate({ colorScheme, forcedColors, reducedMotion }) {
      const features = [
        ...(colorScheme ? [{ name: 'prefers-color-scheme', value: colorScheme }] : []),
        ...(forcedColors ? [{ name: 'forced-colors', value: forcedColors }] : []),
        ...(reducedMotion ? [{ name: 'prefers-reduced-motion', value: reducedMotion }] : []),
      ];
      // Puppeteer's own call knows no forced colours; the browser does.
      session ??= await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia' as never, { features } as never);
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    screenshot: (clip) => page.screenshot(clip ? { clip, optimizeForSpeed: true } : {}),
    responses: () => responses,
    fetchText: (url) =>
      read(url, async () => {
        const known = await textOf(url);
        if (known !== null) return known;
        // Puppeteer has no client of its own: what other origins do not give to the page is not had.
        return (await page.mainFrame().evaluate(async (address) => {
          const response = await fetch(String(address), { signal: AbortSignal.timeout(10_000) });
          return response.ok ? await response.text() : null;
        }, url)) as string | null;
      }),
  };
}
