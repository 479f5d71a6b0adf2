import { findChapter } from '../chapters/findChapter.js';
import type { Chapter } from '../playback/PlayerState.js';

/** A pause so long, in ms, makes one forget the last words. */
const LONG_MS = 60_000;
/** So far back they are heard again, in seconds. */
const EARLIER = 5;

/**
 * Where to go on after a pause: a little earlier after a long one, but never in the chapter before, for the beginning of a
 * chapter is where one stops. Null: where it stands. Seconds.
 */
export function decideResume(time: number, pausedMs: number, chapters: readonly Chapter[]): number | null {
  if (pausedMs < LONG_MS) return null;
  const earliest = findChapter(chapters, time)?.startTime ?? 0;
  const earlier = Math.max(earliest, time - EARLIER, 0);
  return earlier < time ? earlier : null;
}
