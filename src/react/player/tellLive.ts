import type { Translate } from '../../core/i18n/createTranslate.js';
import { describeLive, formatLive } from '../../core/time/describeLive.js';
import type { Player } from '../../media/index.js';

const written: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['aria-valuetext'],
};

/**
 * Of a live stream the position and the clock on the bar tell how far behind it the viewer is. The bar itself knows times
 * alone, for most films have a length: what it writes is put right before anybody hears or sees it.
 */
export function tellLive(player: Player, region: HTMLElement, translate: Translate): () => void {
  const put = () => {
    const { live } = player.getState();
    if (!live) return;
    const time = player.clock.getTime();
    const spoken = describeLive(time, live.edge, translate);
    for (const slider of region.querySelectorAll('[data-part="seek-slider"]'))
      if (slider.getAttribute('aria-valuetext') !== spoken) slider.setAttribute('aria-valuetext', spoken);
    const shown = formatLive(time, live.edge, translate);
    for (const clock of region.querySelectorAll('[data-part="time"]'))
      if (clock.textContent !== shown) clock.textContent = shown;
  };
  // After the bar, and only then: it holds still what a screen reader would read out each second.
  const bar = new MutationObserver(put);
  const follow = () => {
    bar.disconnect();
    if (!player.getState().live) return;
    put();
    bar.observe(region, written);
  };
  const end = player.subscribe((now, before) => {
    if (!now.live !== !before.live) follow();
  });
  follow();
  return () => {
    end();
    bar.disconnect();
  };
}
