import type { Translate } from '../../core/i18n/createTranslate.js';
import { describeLive, formatLive } from '../../core/time/describeLive.js';
import type { Player } from '../../media/index.js';
import { sliderSteps } from '../controls/sliderSteps.js';

const written: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['aria-valuetext'],
};

const sliderPart = '[data-part="seek-slider"]';

/**
 * Of a live stream the position and the clock on the bar tell how far behind it the viewer is, and the slider begins with the
 * oldest that is kept. The bar itself knows times that count from nothing alone, for most films have a length: what it writes is
 * put right before anybody hears or sees it.
 */
export function tellLive(player: Player, region: HTMLElement, translate: Translate): () => void {
  const sliders = () => region.querySelectorAll<HTMLInputElement>(sliderPart);
  const begin = (slider: HTMLInputElement) => {
    const start = String(Math.ceil(player.getState().live?.start ?? 0));
    if (slider.min !== start) slider.min = start;
  };
  const put = (changes: readonly MutationRecord[] = []) => {
    const { live } = player.getState();
    if (!live) return;
    const time = player.clock.getTime();
    const spoken = describeLive(time, live.edge, translate);
    const { start, edge } = live;
    const fill = edge > start ? Math.min(1, Math.max(0, (time - start) / (edge - start))) : 0;
    for (const slider of sliders()) {
      slider.parentElement?.style.setProperty('--fill', `${fill * 100}%`);
      // Under focus it holds still until the viewer moves it, or each second would be read out; a beginning that passes the
      // value by would change it.
      if (slider.matches(':focus') && !changes.some(({ target }) => target === slider)) continue;
      begin(slider);
      if (slider.getAttribute('aria-valuetext') !== spoken) slider.setAttribute('aria-valuetext', spoken);
    }
    const shown = formatLive(time, live.edge, translate);
    for (const clock of region.querySelectorAll('[data-part="time"]'))
      if (clock.textContent !== shown) clock.textContent = shown;
  };
  // After the bar, and only then.
  const bar = new MutationObserver(put);
  const follow = () => {
    bar.disconnect();
    if (!player.getState().live) return sliders().forEach(begin);
    put();
    bar.observe(region, written);
  };
  // A key counts from what can be heard now.
  const onKeyDown = ({ target, key }: KeyboardEvent) => {
    if (target instanceof HTMLInputElement && target.matches(sliderPart) && sliderSteps[key]) begin(target);
  };
  region.addEventListener('keydown', onKeyDown, true);
  const end = player.subscribe((now, before) => {
    if (!now.live !== !before.live) follow();
  });
  follow();
  return () => {
    end();
    region.removeEventListener('keydown', onKeyDown, true);
    bar.disconnect();
  };
}
