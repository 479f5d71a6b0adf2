/** Where the viewer can go back to, and forward again. Seconds, the newest last. */
export interface JumpState {
  readonly back: readonly number[];
  readonly ahead: readonly number[];
  /** The run of seeks that may still be one jump; null after it was undone. `at` is any clock in ms. */
  readonly run: {
    readonly from: number;
    readonly to: number;
    readonly at: number;
    readonly kept: boolean;
  } | null;
}

export const noJumps: JumpState = { back: [], ahead: [], run: null };

export interface Seek {
  /** Where the film stood, and where it goes: seconds. */
  readonly from: number;
  readonly to: number;
  /** Any clock, in ms. */
  readonly at: number;
  /** A step by a key or button, and not a place that was chosen. */
  readonly step: boolean;
}

/** Seeks that follow one another within this time are one jump, as of a slider that is dragged. In ms. */
const RUN_MS = 2000;
/** Less than this is no other place, in seconds. */
const HERE = 0.5;
/** Steps find their way around a place; so many seconds of them are a jump to another. */
const FAR = 30;
/** As many as anybody remembers. */
const MOST = 20;

/** A seek was asked for: where it began is remembered, once for a whole run. */
export function noteSeek(state: JumpState, { from, to, at, step }: Seek): JumpState {
  const { run } = state;
  const goesOn = run !== null && at - run.at <= RUN_MS;
  const begin = goesOn ? run.from : from;
  const isFar = Math.abs(to - begin) > (step ? FAR : HERE);
  const wasKept = goesOn && run.kept;
  if (wasKept || !isFar) return { ...state, run: { from: begin, to, at, kept: wasKept } };
  return { back: [...state.back, begin].slice(-MOST), ahead: [], run: { from: begin, to, at, kept: true } };
}

/** Back to where the last jump began. `time` null: there is no such place. */
export function undoJump(
  state: JumpState,
  now: number,
): { readonly state: JumpState; readonly time: number | null } {
  const time = state.back.at(-1) ?? null;
  if (time === null) return { state: { ...state, run: null }, time };
  return {
    state: { back: state.back.slice(0, -1), ahead: [...state.ahead, now].slice(-MOST), run: null },
    time,
  };
}

/** Forward again to where the viewer came back from. */
export function redoJump(
  state: JumpState,
  now: number,
): { readonly state: JumpState; readonly time: number | null } {
  const time = state.ahead.at(-1) ?? null;
  if (time === null) return { state: { ...state, run: null }, time };
  return {
    state: { back: [...state.back, now].slice(-MOST), ahead: state.ahead.slice(0, -1), run: null },
    time,
  };
}
