import { useEffect, useState } from 'react';
import { usePlayer } from '../player/usePlayer.js';
import { usePlayerState } from '../player/usePlayerState.js';

export interface CaptionsInset {
  readonly top: number;
  readonly bottom: number;
}

const none: CaptionsInset = { top: 0, bottom: 0 };

/** How much of the picture the controls cover, px: in fullscreen they lie over it, but for a narrow screen with more than the film; else they stand below. */
export function useCaptionsInset(): CaptionsInset {
  const player = usePlayer();
  const fullscreen = usePlayerState((state) => state.fullscreen.active);
  const [inset, setInset] = useState(none);
  useEffect(() => {
    const region = player.port?.element.closest('[data-part="player"]');
    const controls = region?.querySelector('[data-part="controls"]');
    const screen = region?.querySelector('[data-part="screen"]');
    if (!fullscreen || !region || !controls || !screen) return undefined;
    const measure = () => {
      const hidden = region.getAttribute('data-controls') === 'hidden';
      const covered = screen.getBoundingClientRect().bottom - controls.getBoundingClientRect().top;
      const bottom = hidden ? 0 : Math.max(0, Math.ceil(covered));
      setInset((before) => (before.bottom === bottom ? before : { top: 0, bottom }));
    };
    // An observer tells the first size by itself.
    const size = new ResizeObserver(measure);
    const fading = new MutationObserver(measure);
    size.observe(controls);
    size.observe(screen);
    fading.observe(region, { attributeFilter: ['data-controls'] });
    return () => {
      size.disconnect();
      fading.disconnect();
    };
  }, [player, fullscreen]);
  return fullscreen ? inset : none;
}
