/** A caption that shows, or has ended and stays for who still reads it. */
export interface ReadCaption {
  /** When it leaves the screen, seconds of the film; Infinity where nothing takes it away. */
  readonly leavesAt: number;
  /** When it will have been read, seconds on the wall. */
  readonly readBy: number;
}

/** The film is to stand at `at`, seconds of the film, until `until`, seconds on the wall. */
export interface ReadingHold {
  readonly at: number;
  readonly until: number;
}

/** So long before a caption leaves the film is to stand, in seconds on the wall: an element stops some hundredths late. */
const LEAD = 0.1;
/** A stop for less is no help to a reader, and a stumble to everybody. Seconds. */
const WORTH = 0.2;

/**
 * When a caption leaves the screen, seconds of the film. Where another shows on at its end, it goes with its own end. Where
 * none does it stays until it can have been read, and no longer than until the next comes.
 * @param readUntil when it has been read by the film's clock, as the view reckons it
 * @param next when the next begins that is not there before the end; Infinity where none does
 */
export const findLeaving = (
  endTime: number,
  readUntil: number,
  { next, othersShow }: { readonly next: number; readonly othersShow: boolean },
): number => (othersShow ? endTime : Math.max(endTime, Math.min(next, readUntil)));

/** The next place where the film must stand so that no caption leaves before it has been read; null where none will. */
export function findReadingHold(
  captions: Iterable<ReadCaption>,
  film: { readonly time: number; readonly rate: number; readonly now: number },
): ReadingHold | null {
  let found: ReadingHold | null = null;
  for (const { leavesAt, readBy } of captions) {
    if (leavesAt <= film.time || leavesAt === Infinity) continue;
    const at = Math.max(film.time, leavesAt - LEAD * film.rate);
    const lacks = readBy - (film.now + (leavesAt - film.time) / film.rate);
    if (lacks < WORTH || (found && found.at <= at)) continue;
    found = { at, until: readBy };
  }
  return found;
}
