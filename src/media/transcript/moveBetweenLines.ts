import { findFocused } from '../page/findFocused.js';
import type { LineWords } from './drawLine.js';

/**
 * One tab stop for all lines, at the film's place or where the reader was last: Up and Down go from line to line, Page Up and
 * Page Down from chapter to chapter, Home and End to the first and the last. Or, where the reader wants it, a tab stop at each.
 * The place that is focused is called by its line's words, then its time. Words that are explained are reached by Tab on their own line.
 */
export function moveBetweenLines(
  root: HTMLElement,
  elements: ReadonlyMap<string, HTMLElement>,
  words: Pick<LineWords, 'time'>,
  signal: AbortSignal,
): {
  /** The stop is here, unless the reader is at another. */
  rest(line: HTMLElement | null): void;
  /** The stop is here, until the reader goes elsewhere or the film does. */
  stopAt(line: HTMLElement): void;
  focus(line: HTMLElement): void;
  setTabStops(all: boolean): void;
  /** Lines have come. */
  refresh(): void;
} {
  let stop: HTMLAnchorElement | null = null;
  let all = false;
  const linkOf = (line: Element | null | undefined) =>
    line?.querySelector<HTMLAnchorElement>(':scope > a') ?? null;
  /** A line's place, not a word in it. */
  const placeOf = (target: EventTarget | null) =>
    target instanceof HTMLAnchorElement && target.dataset['term'] === undefined ? target : null;

  /** With a line's place, the words in it that are explained are within reach of Tab. */
  const setReach = (link: HTMLAnchorElement, tabIndex: number) => {
    link.tabIndex = tabIndex;
    const terms = link.parentElement?.querySelectorAll<HTMLAnchorElement>('a[data-term]');
    for (const term of terms ?? []) term.tabIndex = tabIndex;
  };
  const take = (link: HTMLAnchorElement | null) => {
    if (!link || link === stop) return;
    if (stop && !all) setReach(stop, -1);
    stop = link;
    setReach(stop, 0);
  };
  const focus = (link: HTMLAnchorElement | null) => {
    if (!link) return;
    take(link);
    name(link);
    link.focus();
  };
  /** Only where it is focused: who reads the page line by line has just met the words. */
  const name = (link: HTMLAnchorElement) => {
    const line = link.parentElement;
    if (!line) return;
    const text = [...line.childNodes].filter((node) => node !== link).map((node) => node.textContent ?? '');
    link.setAttribute('aria-label', `${text.join('').trim()} ${words.time(Number(line.dataset['at']))}`);
  };
  const step = (from: Element, direction: 1 | -1, isWanted: (line: Element) => boolean): Element | null => {
    const next = (one: Element): Element | null => {
      const sibling = direction > 0 ? one.nextElementSibling : one.previousElementSibling;
      if (sibling) return sibling;
      for (let block = one.parentElement; block;) {
        block = (
          direction > 0 ? block.nextElementSibling : block.previousElementSibling
        ) as HTMLElement | null;
        const edge = direction > 0 ? block?.firstElementChild : block?.lastElementChild;
        if (edge) return edge;
      }
      return null;
    };
    for (let one = next(from); one; one = next(one)) if (isWanted(one)) return one;
    return null;
  };
  const isAny = () => true;
  const isChapter = (line: Element) => line.matches('[data-kind=chapter]');

  root.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = event.target instanceof HTMLAnchorElement ? event.target : null;
      const line = link?.closest('[data-at]');
      if (!line || !root.contains(line)) return;
      const to = findTarget(event.key, line);
      if (to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      focus(linkOf(to));
    },
    { signal },
  );
  function findTarget(key: string, line: Element): Element | null | undefined {
    switch (key) {
      case 'ArrowDown':
        return step(line, 1, isAny);
      case 'ArrowUp':
        return step(line, -1, isAny);
      case 'PageDown':
        return step(line, 1, isChapter);
      case 'PageUp':
        return step(line, -1, isChapter);
      case 'Home':
        return root.firstElementChild?.firstElementChild;
      case 'End':
        return root.lastElementChild?.lastElementChild;
      default:
        return undefined;
    }
  }
  root.addEventListener(
    'focusin',
    ({ target }) => {
      const link = placeOf(target);
      if (link) {
        take(link);
        name(link);
      } else if (target instanceof HTMLAnchorElement) take(linkOf(target.closest('[data-at]')));
    },
    { signal },
  );
  root.addEventListener(
    'focusout',
    ({ target }) => {
      placeOf(target)?.removeAttribute('aria-label');
    },
    { signal },
  );

  const refresh = () => {
    for (const line of elements.values()) {
      const link = linkOf(line);
      if (link && link !== stop) setReach(link, all ? 0 : -1);
    }
  };

  return {
    rest(line) {
      if (!root.contains(findFocused(root))) take(linkOf(line));
    },
    stopAt: (line) => take(linkOf(line)),
    focus: (line) => focus(linkOf(line)),
    setTabStops(next) {
      if (all === next) return;
      all = next;
      refresh();
    },
    refresh() {
      // They come without one.
      if (all) refresh();
    },
  };
}
