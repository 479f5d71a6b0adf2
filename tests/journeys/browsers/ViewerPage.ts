import { setTimeout as sleep } from 'node:timers/promises';

/** A page as its viewer meets it: by keys, by the names of its controls, and by what can be asked of it. */
export interface ViewerPage {
  /** A key by its DOM name, with what is held down before it: `Tab`, `Shift+Tab`, `ArrowRight`, `k`. */
  press(keys: string): Promise<void>;
  /** Clicks the control with this role and this accessible name. */
  click(role: 'button' | 'radio' | 'checkbox', name: string): Promise<void>;
  /** Asks the page. The question travels as text, so it knows nothing but what it is given. */
  ask<Answer, Given>(question: (given: Given) => Answer, given?: Given): Promise<Awaited<Answer>>;
}

export interface OpenBrowser {
  /** Opens a page as a viewer who has never been here: nothing is stored from the page before. */
  open(url: string): Promise<ViewerPage>;
  /** Brings another tab to the front: the page is hidden. Left out where every page is always shown. */
  hide?(): Promise<void>;
  close(): Promise<void>;
}

/** `hearing`: the viewer lets every page use the microphone, and so see the loudspeakers. */
export interface Viewer {
  readonly hearing?: boolean;
}

/** Starts a browser in the given environment: its sound card, its screen. */
export type StartBrowser = (env: Readonly<NodeJS.ProcessEnv>, viewer?: Viewer) => Promise<OpenBrowser>;

/** Waits until the page answers yes; no longer than so many seconds. */
export async function until<Given>(
  page: Pick<ViewerPage, 'ask'>,
  what: string,
  question: (given: Given) => boolean,
  given?: Given,
  seconds = 20,
): Promise<void> {
  const began = Date.now();
  for (;;) {
    if (await page.ask(question, given)) return;
    if (Date.now() - began > seconds * 1000) throw new Error(`Waited ${seconds} seconds in vain: ${what}.`);
    await sleep(50);
  }
}

/** Splits `Control+Shift+K` into what is held and what is struck. */
export function splitKeys(keys: string): { held: string[]; key: string } {
  const parts = keys.split(/(?<=.)\+/);
  return { held: parts.slice(0, -1), key: parts.at(-1)! };
}
