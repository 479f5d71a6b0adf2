import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    loseNetwork(forMs: number): Promise<void>;
  }
}

/**
 * Takes the network away from the whole browser, as a tunnel does, and gives it back: the browser tells its pages.
 * In one command, for while it lasts the page cannot be told anything else. Nothing may be awaited but time.
 */
export const loseNetwork: BrowserCommand<[forMs: number]> = async ({ context }, forMs) => {
  await context.setOffline(true);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  await context.setOffline(false);
};
