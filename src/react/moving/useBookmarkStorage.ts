'use client';
import { useEffect } from 'react';
import type { BookmarkStorage } from '../../media/index.js';
import { usePlayerContext } from '../player/usePlayerContext.js';
import { usePlayerNow } from '../player/usePlayerNow.js';

/**
 * Keeps the viewer's bookmarks of this film where the site wants them, such as in an account, and not in the browser. Call it
 * in a part within `<Player.Root>`, with a storage that stays the same one.
 */
export function useBookmarkStorage(storage: BookmarkStorage): void {
  const { player, hydrated } = usePlayerContext();
  const { video } = usePlayerNow();
  useEffect(() => {
    if (video && hydrated) player.withFeatures(({ moving }) => moving.bookmarks.keepIn(storage));
  }, [player, video, hydrated, storage]);
}
