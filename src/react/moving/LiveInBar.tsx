import { type RefObject, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { adoptRules } from '../player/adoptRules.js';
import { usePlayerState } from '../player/usePlayerState.js';
import { LiveButton } from './LiveButton.js';

/** By a rule, and not by the element's own style: a simple bar hides what it has no room for. */
const rules = "[data-part='live-place']{display:contents}";

/**
 * Puts the way to what is broadcast now behind the clock of the bar, where the bar is a live stream's and has none of its own. There is
 * no room for it among the first bytes, and few films are live.
 */
export function LiveInBar({ region }: { readonly region: RefObject<HTMLElement | null> }) {
  const isLive = usePlayerState((state) => state.live != null);
  const [place] = useState(createPlace);
  // Where a broadcast ends, who is on its button is not to lose the focus: the button itself goes when it is left.
  const [begun, setBegun] = useState(isLive);
  if (isLive && !begun) setBegun(true);
  useEffect(() => {
    const element = region.current;
    if (!begun || !element) return undefined;
    adoptRules(element, rules);
    const look = () => {
      // The bar may come and go, as it does where the browser's own controls stand in.
      const bar = element.querySelector(':scope > [data-part="controls"]');
      const clock = bar?.querySelector(':scope > [data-part="time"]');
      const hasOwn = [...element.querySelectorAll('[data-part="live-button"]')].some(
        (one) => !place.contains(one),
      );
      if (!clock || hasOwn) place.remove();
      else if (place.parentNode !== bar) clock.after(place);
    };
    const watch = new MutationObserver(look);
    watch.observe(element, { childList: true });
    look();
    return () => {
      watch.disconnect();
      place.remove();
    };
  }, [begun, region, place]);
  return begun ? createPortal(<LiveButton theirs={{}} />, place) : null;
}

function createPlace(): HTMLElement {
  const place = document.createElement('span');
  place.dataset['part'] = 'live-place';
  return place;
}
