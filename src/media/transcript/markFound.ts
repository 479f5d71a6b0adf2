import { findLineAt } from '../../core/transcript/findLineAt.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { fillWhenIdle } from './fillWhenIdle.js';

/** So many lines are marked at a step: less than a millisecond. */
const SOME = 100;

/**
 * Marks what a search has found, for the eye. A letter may be in a hundred thousand lines: they are marked while the page is
 * idle, from the reader's place on, and what is marked already is not touched.
 * @param elements every line's element on the page, by the line's id
 * @param place where the reader is, in seconds of the film
 */
export function markFound(
  elements: ReadonlyMap<string, HTMLElement>,
  place: () => number,
  window: Window & typeof globalThis,
  signal: AbortSignal,
): {
  mark(found: readonly TranscriptLine[]): void;
  /** Lines have come. */
  renew(): void;
} {
  const marked = new Set<HTMLElement>();
  let found: readonly TranscriptLine[] = [];
  let work: Iterator<unknown> = [].values();
  const filling = fillWhenIdle(
    () => work.next().done !== true,
    () => undefined,
    window,
    signal,
  );

  function* write() {
    const wanted = new Set<HTMLElement>();
    const from = Math.max(0, findLineAt(found, place()));
    for (let at = 0; at < found.length; at++) {
      const line = found[(from + at) % found.length];
      const element = line && elements.get(line.id);
      if (element) {
        wanted.add(element);
        if (!marked.has(element)) element.setAttribute('data-found', '');
        marked.add(element);
      }
      if (at % SOME === SOME - 1) yield;
    }
    let count = 0;
    for (const element of marked) {
      if (!wanted.has(element)) {
        element.removeAttribute('data-found');
        marked.delete(element);
      }
      if (++count % SOME === 0) yield;
    }
  }
  const renew = () => {
    if (found.length === 0 && marked.size === 0) return;
    work = write();
    filling.start();
  };
  return {
    mark(next) {
      found = next;
      renew();
    },
    renew,
  };
}
