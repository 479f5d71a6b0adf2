import type { BrowserCommand } from 'vitest/node';

interface MediaFeatures {
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly forcedColors?: 'active' | 'none' | null;
  readonly reducedMotion?: 'reduce' | null;
  readonly contrast?: 'more' | null;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia(features: MediaFeatures): Promise<void>;
  }
}

/** Makes the browser what a viewer's system can make it: dark, of few colours, or still. Null is the system's own. */
export const emulateMedia: BrowserCommand<[features: MediaFeatures]> = async ({ page }, features) =>
  page.emulateMedia(features);
