import { createStore, type Store } from '../../media/index.js';
import type { DialogName } from '../dialogs/DialogName.js';
import type { PlayerNow } from './PlayerNow.js';

export interface PlayerNowStore {
  readonly now: Store<PlayerNow>;
  readonly setVideo: (video: HTMLVideoElement | null) => void;
  readonly setCaptionsBelow: (captionsBelow: HTMLElement | null) => void;
  readonly openDialog: (dialog: DialogName | null) => void;
}

/**
 * Keeps what comes and goes apart from what the parts share for good, and from React: so the bar is not rendered a second time
 * before anybody can press it, because it has become known where the picture is.
 */
export function createPlayerNow(): PlayerNowStore {
  const now = createStore<PlayerNow>({ video: null, captionsBelow: null, later: null, dialog: null });
  return {
    now,
    setVideo: (video) => now.set({ video }),
    setCaptionsBelow: (captionsBelow) => now.set({ captionsBelow }),
    openDialog: (dialog) => now.set({ dialog }),
  };
}
