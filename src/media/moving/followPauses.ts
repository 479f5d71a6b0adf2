import { decideResume } from '../../core/moving/decideResume.js';
import type { Attached } from '../state/Feature.js';

/** After a long pause the film goes on a little earlier, where the viewer has not moved meanwhile, and wants it. */
export function followPauses(
  { port, store, preferences, signal }: Attached,
  go: (time: number) => void,
): void {
  let pausedAt = performance.now();
  let place: number | null = null;
  const unsubscribe = store.subscribe((now, before) => {
    if (now.paused === before.paused) return;
    if (now.paused) {
      pausedAt = performance.now();
      place = port.currentTime;
      return;
    }
    const stands = place !== null && Math.abs(port.currentTime - place) < 0.5;
    place = null;
    if (!stands || now.ended || !preferences.get().resumeEarlier) return;
    const earlier = decideResume(port.currentTime, performance.now() - pausedAt, now.chapters);
    if (earlier !== null) go(earlier);
  });
  signal.addEventListener('abort', unsubscribe);
}
