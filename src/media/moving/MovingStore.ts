import type { MovingNews, MovingState } from '../../core/moving/MovingState.js';
import { noJumps } from '../../core/moving/stepJumps.js';
import type { Attached } from '../state/Feature.js';

/** The part of the player's state that is about finding one's way. */
export interface MovingStore {
  get(): MovingState;
  set(change: Partial<MovingState>): void;
  /** Something the viewer is to hear, once. */
  tell(news: MovingNews): void;
}

const initial: MovingState = {
  granularity: 'chapter',
  jumps: noJumps,
  passage: null,
  sleep: null,
  lines: null,
  search: null,
  bookmarks: [],
  voiceNote: null,
  news: null,
};

export function createMovingStore({ store, signal }: Pick<Attached, 'store' | 'signal'>): MovingStore {
  store.set({ moving: initial });
  signal.addEventListener('abort', () => store.set({ moving: undefined }));
  const get = () => store.get().moving ?? initial;
  const set = (change: Partial<MovingState>) => {
    if (!signal.aborted) store.set({ moving: { ...get(), ...change } });
  };
  return {
    get,
    set,
    tell: (news) => set({ news: { count: (get().news?.count ?? 0) + 1, news } }),
  };
}
