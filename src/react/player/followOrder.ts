import { arrangeControls } from '../../core/preferences/orderControls.js';
import { readMore } from '../../core/preferences/morePreferences.js';
import type { Player } from '../../media/index.js';

/**
 * Puts the controls of a bar in the viewer's order on the page itself, so that the eye, Tab and a screen reader go the same way (WCAG 1.3.2,
 * 2.4.3). React goes on to own each of them: a control that comes later is put behind the one it belongs behind.
 */
export function followOrder(player: Player, region: HTMLElement): () => void {
  let bar: HTMLElement | null = null;
  /** As the site has them. */
  let own: Element[] = [];

  const arrange = () => {
    note(changes.takeRecords());
    const { order } = readMore(player.preferences.get()).controls;
    if (!bar || (order.length === 0 && own.every((one, at) => bar?.children[at] === one))) return;
    const focused = bar.ownerDocument.activeElement;
    // The way to all the other controls stands at the end, whatever the order is.
    const isLast = (one: Element) => partOf(one) === 'more-controls-button';
    const ends = own.filter(isLast);
    const wanted = [
      ...arrangeControls(
        own.filter((one) => !isLast(one)),
        order,
        partOf,
      ),
      ...ends,
    ];
    for (const [at, one] of wanted.entries())
      if (bar.children[at] !== one) bar.insertBefore(one, bar.children[at] ?? null);
    changes.takeRecords();
    // Moved on the page, a control loses the focus.
    if (
      focused instanceof HTMLElement &&
      bar.contains(focused) &&
      bar.ownerDocument.activeElement !== focused
    )
      focused.focus({ preventScroll: true });
  };
  /** What React has put in or taken away, of its own order. */
  const note = (records: readonly MutationRecord[]) => {
    for (const { target, addedNodes, removedNodes } of records) {
      if (target !== bar) continue;
      for (const one of removedNodes) if (one.parentNode !== bar) own = own.filter((other) => other !== one);
      for (const one of addedNodes) {
        if (!(one instanceof Element) || one.parentNode !== bar || own.includes(one)) continue;
        // React puts it before the next of its own order.
        const next = one.nextElementSibling;
        const at = next ? own.indexOf(next) : -1;
        own.splice(at < 0 ? own.length : at, 0, one);
      }
    }
  };
  const changes = new MutationObserver((records) => {
    note(records);
    look();
  });
  const look = () => {
    const found = region.querySelector<HTMLElement>(':scope > [data-part="controls"]');
    if (found !== bar) {
      bar = found;
      own = found ? [...found.children] : [];
      changes.disconnect();
      changes.observe(region, { childList: true });
      if (found) changes.observe(found, { childList: true });
    }
    arrange();
  };
  changes.observe(region, { childList: true });
  look();
  const end = player.preferences.subscribe(arrange);
  return () => {
    end();
    changes.disconnect();
  };
}

const partOf = (one: Element): string | undefined => (one as HTMLElement).dataset['part'];
