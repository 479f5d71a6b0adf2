import type { Target } from '../PageAudit.js';

/** What is said to a screen reader, or by the page's own voice. */
export interface SaidInPage {
  readonly by: 'live-region' | 'speech';
  readonly text: string;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
  /** CSS path of the live region; null for speech. */
  readonly path: readonly string[] | null;
  readonly politeness: 'polite' | 'assertive' | null;
}

/** A media element that began to play. */
export interface PlayedInPage {
  readonly path: readonly string[];
  readonly at: number;
  /** A visitor had pressed something before. */
  readonly asked: boolean;
}

/**
 * What rules share inside a page: it stands in every frame before a function given to `evaluate` runs, under
 * `globalThis[Symbol.for('tingying.audit')]`. It goes into open shadow roots; frames are the driver's matter.
 */
export interface PageProbe {
  /** Every element of this frame that fits, in the order of the page, open shadow roots included. */
  findAll(selector: string): Element[];
  /** The element at a path that `pathOf` made, in this frame; null where it is gone. */
  find(path: readonly string[]): Element | null;
  /** CSS selectors from the frame's document inwards, one for each shadow root on the way. */
  pathOf(element: Element): string[];
  /** A place as reports tell it. */
  targetOf(element: Element): Target;
  /** Rendered, not hidden and with a size; scrolled away is still visible. */
  isVisible(element: Element): boolean;
  /** Visible to assistive technology: rendered and in no `aria-hidden`, `inert` or `hidden` place. */
  isExposed(element: Element): boolean;
  /** The accessible name, roughly by accname 1.2: labelledby, label, alt, content, title. */
  nameOf(element: Element): string;
  /** The role, given or native; empty where there is none. */
  roleOf(element: Element): string;
  /** Parent, across shadow roots and slots. */
  parentOf(element: Element): Element | null;
  /** Everything said since the probe was installed, oldest first. */
  readonly said: readonly SaidInPage[];
  readonly played: readonly PlayedInPage[];
  /** It acts on a press of the pointer by itself. What only listens from further out, or has listened before the probe, is not known. */
  takesPress(element: Element): boolean;
  /** The probe was there before the page's own scripts. */
  readonly fromTheStart: boolean;
}
