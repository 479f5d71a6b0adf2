import type { MediaWishes, PageDriver } from '../PageDriver.js';
import { createCamera, type PageDevtools } from './createCamera.js';
import { installProbe } from '../inPage/installProbe.js';
import { evaluateIn, evaluateInEach, type EvaluatingFrame } from './evaluateIn.js';
import { followResponses, type FollowedResponses, type HeardResponse } from './followResponses.js';

export interface PlaywrightFrame extends EvaluatingFrame {
  isDetached(): boolean;
}

/** As much of Playwright's `Page` as is used. */
export interface PlaywrightPage {
  url(): string;
  frames(): PlaywrightFrame[];
  mainFrame(): PlaywrightFrame;
  addInitScript(script: { content: string }): Promise<unknown>;
  emulateMedia(media: {
    colorScheme?: 'light' | 'dark' | null;
    forcedColors?: 'active' | 'none' | null;
    reducedMotion?: 'reduce' | 'no-preference' | null;
  }): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  reload(options: { waitUntil: 'load' }): Promise<unknown>;
  screenshot(options: {
    clip?: { x: number; y: number; width: number; height: number };
  }): Promise<Uint8Array>;
  readonly keyboard: { press(key: string): Promise<void> };
  readonly mouse: { click(x: number, y: number): Promise<void>; move(x: number, y: number): Promise<void> };
  on(event: 'response', hear: (response: HeardResponse) => void): unknown;
  context(): {
    /** Chromium's only; refused by other browsers. */
    newCDPSession?(page: never): Promise<PageDevtools>;
    readonly request: {
      get(
        url: string,
        options: { timeout: number; maxRedirects: number },
      ): Promise<{
        ok(): boolean;
        body(): Promise<Uint8Array>;
        dispose(): Promise<void>;
      }>;
    };
  };
}

/** Playwright's page as rules use it. */
export async function takePlaywrightPage(
  page: PlaywrightPage,
  { responses, hear, textOf, read }: FollowedResponses = followResponses(),
): Promise<PageDriver> {
  page.on('response', hear);
  await page.addInitScript({ content: `(${installProbe.toString()})({ fromTheStart: true })` });
  const shoot = createCamera(page);

  return {
    url: () => page.url(),
    evaluate: (run, given) => evaluateIn(page.mainFrame(), run, given),
    evaluateInFrames: (run, given) => evaluateInEach(page, (frame) => frame.isDetached(), run, given),
    press: (key) => page.keyboard.press(key === ' ' ? 'Space' : key),
    click: (x, y) => page.mouse.click(x, y),
    moveMouse: (x, y) => page.mouse.move(x, y),
    setViewport: (viewport) => page.setViewportSize(viewport),
    emulate: ({ colorScheme = null, forcedColors = null, reducedMotion = null }: Nullable<MediaWishes>) =>
      page.emulateMedia({ colorScheme, forcedColors, reducedMotion }),
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    screenshot: shoot,
    responses: () => responses,
    fetchText: (url) =>
      read(url, async () => {
        const known = await textOf(url);
        if (known !== null) return known;
        const response = await page.context().request.get(url, { timeout: 10_000, maxRedirects: 10 });
        try {
          return response.ok() ? await response.body() : null;
        } finally {
          await response.dispose();
        }
      }),
  };
}

type Nullable<Wishes> = { readonly [Name in keyof Wishes]?: Wishes[Name] | null };
