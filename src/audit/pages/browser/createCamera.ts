import type { PageDriver } from '../PageDriver.js';
import type { PlaywrightPage } from './takePlaywrightPage.js';

/** As much of a session of Chromium's DevTools protocol as is used. */
export interface PageDevtools {
  send(method: string, params: object): Promise<unknown>;
}

/**
 * Takes pictures of the view. Where it is Chromium, by its own protocol: a player's rules take dozens, and what Playwright does around each
 * (fonts, frames, careful packing) takes longer than the picture. As Playwright does, it leaves a text field's blinking caret out.
 */
export function createCamera(page: PlaywrightPage): PageDriver['screenshot'] {
  let devtools: Promise<PageDevtools | null> | undefined;
  const open = async (): Promise<PageDevtools | null> => {
    try {
      return (await page.context().newCDPSession?.(page as never)) ?? null;
    } catch {
      return null;
    }
  };
  return async (clip) => {
    devtools ??= open();
    const session = await devtools;
    if (!session || !clip) return page.screenshot(clip ? { clip } : {});
    const { x, y } = await page.mainFrame().evaluate(hideCaret, true).then(readOffset);
    try {
      const shot = (await session.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
        clip: { ...clip, x: clip.x + x, y: clip.y + y, scale: 1 },
      })) as { readonly data: string };
      return Buffer.from(shot.data, 'base64');
    } finally {
      await page.mainFrame().evaluate(hideCaret, false);
    }
  };
}

const readOffset = (offset: unknown) => offset as { readonly x: number; readonly y: number };

/** Runs in the page. How far the view has been scrolled: the protocol counts from the page's own corner. */
function hideCaret(hide: unknown): { x: number; y: number } {
  const { style } = document.documentElement;
  const key = Symbol.for('tingying.audit.caret');
  if (hide === true) {
    Reflect.set(globalThis, key, style.caretColor);
    style.setProperty('caret-color', 'transparent');
  } else style.setProperty('caret-color', String(Reflect.get(globalThis, key) ?? ''));
  return { x: visualViewport?.pageLeft ?? scrollX, y: visualViewport?.pageTop ?? scrollY };
}
