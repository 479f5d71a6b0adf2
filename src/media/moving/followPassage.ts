import { isPassageOver, SHORTEST_PASSAGE } from '../../core/moving/isPassageOver.js';
import type { Attached } from '../state/Feature.js';
import type { MovingStore } from './MovingStore.js';

/** Repeats a passage. @returns what sets its beginning, then its end, then takes it away */
export function followPassage(
  { port, signal }: Attached,
  moving: MovingStore,
  go: (time: number) => void,
): () => void {
  const { element } = port;
  let before = element.currentTime;
  const look = () => {
    const { passage } = moving.get();
    const time = element.currentTime;
    if (passage && !element.seeking && !port.loading && isPassageOver(passage, before, time)) {
      go(passage.start);
      before = passage.start;
    } else before = time;
  };
  element.addEventListener('timeupdate', look, { signal });
  // A passage that ends with the film.
  element.addEventListener(
    'ended',
    () => {
      const { passage } = moving.get();
      if (passage?.end == null || passage.end < element.duration - 1) return;
      go(passage.start);
      port.play().catch(() => undefined);
    },
    { signal },
  );
  return () => {
    const time = port.currentTime;
    const { passage } = moving.get();
    if (passage === null) {
      moving.set({ passage: { start: time, end: null } });
      moving.tell({ reason: 'passage-start', time });
    } else if (passage.end !== null) {
      moving.set({ passage: null });
      moving.tell({ reason: 'passage-cleared' });
    } else if (Math.abs(time - passage.start) < SHORTEST_PASSAGE) moving.tell({ reason: 'passage-short' });
    else {
      // Whoever went back to set the end meant the passage between.
      const start = Math.min(passage.start, time);
      const end = Math.max(passage.start, time);
      moving.set({ passage: { start, end } });
      moving.tell({ reason: 'passage-set', start, end });
      if (time >= end) go(start);
    }
  };
}
