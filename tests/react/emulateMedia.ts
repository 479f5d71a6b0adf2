import type { BrowserCommand } from 'vitest/node';

interface MediaFeatures {
  readonly media?: 'print' | null;
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly forcedColors?: 'active' | 'none' | null;
  readonly reducedMotion?: 'reduce' | null;
  readonly contrast?: 'more' | null;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia(features: MediaFeatures): Promise<void>;
    emulateTouch(on: boolean): Promise<void>;
  }
}

/** Makes the browser what a viewer's system can make it: dark, of few colours, or still. Null is the system's own. */
export const emulateMedia: BrowserCommand<[features: MediaFeatures]> = async ({ page }, features) =>
  page.emulateMedia(features);

/** Gives the machine a touch screen, or takes it away. */
export const emulateTouch: BrowserCommand<[on: boolean]> = async ({ page, context }, on) => {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: on });
  touch.get(page)?.();
  touch.delete(page);
  // The emulation ends with its session.
  if (on) touch.set(page, () => void session.detach());
  else await session.detach();
};

const touch = new WeakMap<object, () => void>();
