import type { Chapter } from '../playback/PlayerState.js';

/** The innermost chapter at a time, or null. Half-open, as WebVTT has it. */
export function findChapter(chapters: readonly Chapter[], time: number): Chapter | null {
  return chapters.findLast((one) => one.startTime <= time && time < one.endTime) ?? null;
}

/** Where the next chapter begins, or null after the last. */
export function findNextChapter(chapters: readonly Chapter[], time: number): Chapter | null {
  return chapters.find((one) => one.startTime > time + 0.1) ?? null;
}

/** How far into a chapter "previous" still means its beginning, seconds. */
const RESTART_AFTER = 3;

/** The beginning of this chapter, or of the one before where this one has only just begun. */
export function findPreviousChapter(chapters: readonly Chapter[], time: number): Chapter | null {
  return chapters.findLast((one) => one.startTime < time - RESTART_AFTER) ?? chapters[0] ?? null;
}
