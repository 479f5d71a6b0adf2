'use client';
import { useEffect } from 'react';
import { parseTimeFragment } from '../../core/moving/timeFragment.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';

/**
 * Goes to the time that the page's address names (`#t=1:20:30`, `#t=4830`; Media Fragments, npt), when the player is there
 * and whenever the address changes. The film does not play by itself. For one player on a page; call it in a part within
 * `<Player.Root>`.
 */
export function useDeepLink(): void {
  const { player, hydrated } = usePlayerContext();
  const { video } = usePlayerNow();
  useEffect(() => {
    if (!video || !hydrated) return undefined;
    const go = () => {
      const time = parseTimeFragment(window.location.hash);
      if (time !== null) player.seek(time);
    };
    go();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, [player, video, hydrated]);
}
