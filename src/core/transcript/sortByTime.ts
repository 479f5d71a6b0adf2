interface Timed {
  readonly startTime: number;
  readonly endTime: number;
}

/** In the order of a text track (HTML, text track cue order): by start, of those that begin at once the longer first. */
export function sortByTime<Cue extends Timed>(cues: readonly Cue[]): readonly Cue[] {
  let before: Cue | null = null;
  for (const cue of cues) {
    if (before && compare(before, cue) > 0) return [...cues].sort(compare);
    before = cue;
  }
  return cues;
}

const compare = (a: Timed, b: Timed): number => a.startTime - b.startTime || b.endTime - a.endTime;
