/** Something that the player has said. */
export interface SaidBefore {
  /** Tells one from the next. */
  readonly number: number;
  readonly text: string;
  /** Where the film stood, seconds. */
  readonly time: number;
}

/** More than anybody reads back. */
const MOST = 200;

/** What the player has said, the newest first. */
export const recordAnnouncement = (
  before: readonly SaidBefore[],
  { text, time }: Omit<SaidBefore, 'number'>,
): readonly SaidBefore[] => [{ number: (before[0]?.number ?? 0) + 1, text, time }, ...before].slice(0, MOST);
