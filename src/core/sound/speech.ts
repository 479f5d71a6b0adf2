/** A stretch in which somebody speaks, seconds of the film, `[startTime, endTime)`. */
export interface SpeechSpan {
  readonly startTime: number;
  readonly endTime: number;
}

/**
 * Where the film gives way: from so much before each stretch that it is down when the words begin. Stretches so near to
 * each other that the film would hardly come back between them are one: it does not pump.
 *
 * @param before seconds before a stretch
 * @param between seconds between stretches that are worth coming back for
 */
export function joinSpeech(
  spans: readonly SpeechSpan[],
  { before, between }: { readonly before: number; readonly between: number },
): readonly SpeechSpan[] {
  const joined: { startTime: number; endTime: number }[] = [];
  const inOrder = spans
    .filter(({ startTime, endTime }) => endTime > startTime)
    .sort((one, other) => one.startTime - other.startTime);
  for (const { startTime, endTime } of inOrder) {
    const last = joined.at(-1);
    if (last && startTime - before - last.endTime <= between) last.endTime = Math.max(last.endTime, endTime);
    else joined.push({ startTime: Math.max(0, startTime - before), endTime });
  }
  return joined;
}

/** Whether a time lies in one of the spans, which are in order and apart; in O(log n). */
export function isInSpeech(spans: readonly SpeechSpan[], time: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.startTime ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last !== undefined && time < last.endTime;
}

/** What is told of a sound by its loudness alone. */
export interface LevelGate {
  readonly open: boolean;
  /** When it was last loud enough, seconds. */
  readonly heardAt: number;
}

export const closedGate: LevelGate = { open: false, heardAt: -Infinity };

/** Speech is louder than this, in decibels below full scale; room tone and the noise of a codec are not. */
const speechLevel = -42;
/** Between two sentences of one description there is less silence than this, seconds. */
const pauseInSpeech = 0.7;

/** Opens at the first loud moment and closes after a silence longer than a speaker's breath. */
export function stepLevelGate(gate: LevelGate, level: number, now: number): LevelGate {
  if (level >= speechLevel) return { open: true, heardAt: now };
  return gate.open && now - gate.heardAt > pauseInSpeech ? { ...gate, open: false } : gate;
}
