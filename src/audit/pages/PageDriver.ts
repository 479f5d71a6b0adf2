/** A window to look at a page through. Sizes are CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** What a viewer's system asks of a page; what is not named stays as the browser has it. */
export interface MediaWishes {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** One answer that the page's network gave. */
export interface SeenResponse {
  readonly url: string;
  readonly status: number;
  /** As the server named it, in small letters, without parameters; empty where it did not. */
  readonly contentType: string;
}

/** What one frame answered. */
export interface FrameAnswer<Result> {
  /** The frame's address; the page's own comes first. */
  readonly frame: string;
  readonly value: Result;
}

/**
 * A page in a real browser, as rules use it. Playwright's and Puppeteer's pages both stand behind it (`takePage`), so that a site's
 * own tests hand in the page they have.
 *
 * A function given to `evaluate` runs in the page: it sees nothing but its argument, which is copied, and returns what can be copied.
 */
export interface PageDriver {
  url(): string;
  evaluate<Given, Result>(run: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>;
  /** In the page's own frame and in every frame that can be reached; a frame that goes away meanwhile is left out. */
  evaluateInFrames<Given, Result>(
    run: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<readonly FrameAnswer<Result>[]>;
  /** A key by its `KeyboardEvent.key` name, with modifiers as in `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** At a point of the page's view, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  moveMouse(x: number, y: number): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  emulate(wishes: MediaWishes): Promise<void>;
  reload(): Promise<void>;
  /** PNG of a rectangle of the view, or of the whole view. */
  screenshot(clip?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }): Promise<Uint8Array>;
  /** Everything the network has answered since the page was taken. */
  responses(): readonly SeenResponse[];
  /** A text file as the page's visitor would get it, cookies included; null where it cannot be had. At most 2 MB. */
  fetchText(url: string): Promise<string | null>;
}
