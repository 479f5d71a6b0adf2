import { useCallback, useEffect, useRef } from 'react';

/** Where a card stands: of which work, and under which heading, for a work may be on several shelves. */
export interface CardPlace {
  readonly work: string;
  readonly shelf: string;
}

/** How long a card is waited for, ms: what was found by its sound is found again once the sounds have come. */
const PATIENCE_MS = 1500;

/** The place of the card whose link this is in; null where it is in none. */
export function readCardPlace(element: Element): CardPlace | null {
  const link = element.closest('[data-part="card-link"]');
  const work = link?.getAttribute('data-work') ?? null;
  return link === null || work === null ? null : { work, shelf: nameShelf(link) };
}

const nameShelf = (link: Element): string =>
  link.closest('[data-part="shelf"]')?.querySelector('h1, h2, h3, h4, h5, h6')?.textContent ?? '';

/**
 * Focuses the card at this place as soon as it is there: on its own shelf, else wherever its work stands last. Where it does not
 * come, `otherwise`. Returns what ends the waiting.
 */
export function whenCardIsThere(
  root: HTMLElement,
  { work, shelf }: CardPlace,
  otherwise: () => void,
): () => void {
  const focus = () => {
    const links = [...root.querySelectorAll<HTMLElement>('[data-part="card-link"]')].filter(
      (one) => one.getAttribute('data-work') === work,
    );
    const link = links.find((one) => nameShelf(one) === shelf) ?? links.at(-1);
    link?.focus();
    return link !== undefined;
  };
  if (focus()) return () => undefined;
  const watch = new MutationObserver(() => {
    if (focus()) end();
  });
  const timer = setTimeout(() => {
    end();
    otherwise();
  }, PATIENCE_MS);
  const end = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  watch.observe(root, { childList: true, subtree: true });
  return end;
}

/** Tells, once each time, whether the viewer has gone back or forth in the browser's history since it was last asked. */
export function useWentBack(): () => boolean {
  const went = useRef(false);
  const known = useRef('');
  useEffect(() => {
    known.current = readAddress();
    const look = () => {
      // A place within a page is no other page.
      if (readAddress() !== known.current) went.current = true;
    };
    // Before the router hears of it.
    window.addEventListener('popstate', look, { capture: true });
    return () => window.removeEventListener('popstate', look, { capture: true });
  }, []);
  return useCallback(() => {
    const { current } = went;
    went.current = false;
    known.current = readAddress();
    return current;
  }, []);
}

const readAddress = () => location.pathname + location.search;
