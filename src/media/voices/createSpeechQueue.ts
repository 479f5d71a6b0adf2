import type { SpeechSeam } from './SpeechSeam.js';

/** Milliseconds. */
const patience = {
  /** After a cancel, for its answer to come; what is spoken before that, some browsers throw away with it. */
  cancel: { least: 60, most: 250 },
  /**
   * Chromium on Linux speaks to the end what was cancelled before its first word or just after, and Firefox swallows what
   * comes after such a cancel: it is cancelled again, when it has surely begun.
   */
  fresh: 200,
  cancelAgain: [40, 120, 280],
  /** And once more for what was not heard to begin: on a busy machine it begins half a second after it was cancelled. */
  cancelUnbegun: 520,
  /** And once more, where nothing else is to be said: a service that was slow to begin. */
  cancelLater: 700,
  /**
   * What may only be cancelled once it has begun is waited for so long from when it was handed over: where something else
   * is to be said, and where nothing is.
   */
  begin: { wanted: 3000, idle: 10_000 },
  /** What was cancelled and never answered is forgotten. */
  forget: 1000,
} as const;

/** What we have handed over to the browser. */
export interface Queued {
  /** When it was handed over, ms. */
  readonly handed: number;
  /** When it was heard to begin, ms; null before. */
  begun: number | null;
  cancelled: boolean;
}

type Ours = readonly [SpeechSynthesisUtterance, Queued];

/** The browser's queue, which is the whole page's: emptied only while what plays in it is ours. */
export interface SpeechQueue {
  /** Holds what is handed over, for Chrome drops what nobody holds, and then never tells that it has ended. */
  hold(said: SpeechSynthesisUtterance, queued: Queued): void;
  /** It was answered, or thrown away. Whether it was held until now. */
  letGo(said: SpeechSynthesisUtterance): boolean;
  /** Nothing is spoken or waits to be, by anybody. */
  isQuiet(): boolean;
  isHeldByOthers(): boolean;
  /** Nothing is handed over in the wake of a cancel. */
  isSettling(): boolean;
  /** Something of ours never ended: what seems to speak now is nobody. */
  jammed: boolean;
  /**
   * Empties it if what plays in it is ours: at once, or as soon as that is heeded. `atOnce`: the page goes away, and nothing
   * can be done later.
   */
  cancelOurs(atOnce?: boolean): void;
  /** What was called off has begun all the same: now it can be cancelled. */
  cancelBegun(said: SpeechSynthesisUtterance): void;
  /** Empties it, whosever it is; so many ms later something may be handed over again. */
  cancelNow(): number;
}

/**
 * @param isIdle whether we have nothing to say.
 * @param isHandedOver whether something of what we have to say now is in the browser's hands.
 * @param stopsOnlyBegun whether a cancel is lost on what has not begun yet, and nothing tells of it afterwards.
 */
export function createSpeechQueue(
  synth: SpeechSeam | undefined,
  isIdle: () => boolean,
  isHandedOver: () => boolean,
  stopsOnlyBegun: boolean,
): SpeechQueue {
  const held = new Map<SpeechSynthesisUtterance, Queued>();
  let settled = { least: -Infinity, most: -Infinity };
  /** What was called off before it began, and is cancelled when it begins. */
  let unbegun: { readonly ours: readonly Ours[]; readonly timer: ReturnType<typeof setTimeout> } | null =
    null;
  let jammed = false;
  const now = () => performance.now();
  const isQuiet = () => !synth?.speaking && !synth?.pending;
  const extend = (ms: number) => ({
    least: Math.max(settled.least, now() + ms + patience.cancel.least),
    most: Math.max(settled.most, now() + ms + patience.cancel.most),
  });
  const cancelNow = () => {
    synth?.cancel();
    settled = extend(0);
    return patience.cancel.least;
  };
  const cancelAgain = () => {
    // Only while what plays can be nothing but what was cancelled.
    if (!isHandedOver() && (isQuiet() || held.size > 0)) cancelNow();
  };
  const cancelThrough = (ours: readonly Ours[]) => {
    clearTimeout(unbegun?.timer);
    unbegun = null;
    for (const [said] of ours) setTimeout(() => held.delete(said), patience.forget);
    cancelNow();
    if (!ours.some(([, { begun }]) => begun === null || now() - begun < patience.fresh)) return;
    const isUnbegun = ours.some(([, { begun }]) => begun === null);
    const again = [...patience.cancelAgain, ...(isUnbegun ? [patience.cancelUnbegun] : [])];
    for (const ms of again) setTimeout(cancelAgain, ms);
    settled = extend(again.at(-1) ?? 0);
    setTimeout(() => {
      if (isIdle()) cancelAgain();
    }, patience.cancelLater);
  };
  const awaitBegin = (ours: readonly Ours[]): void => {
    clearTimeout(unbegun?.timer);
    const handed = Math.max(...ours.map(([, queued]) => queued.handed));
    const { wanted, idle } = patience.begin;
    const left = (most: number) => handed + most - now();
    if (left(isIdle() ? idle : wanted) <= 0) cancelThrough(ours);
    else {
      // Looked at again sooner than an idle voice would wait: something else may be wanted by then.
      const timer = setTimeout(() => awaitBegin(ours), Math.max(100, left(wanted)));
      unbegun = { ours, timer };
    }
  };
  return {
    hold: (said, queued) => void held.set(said, queued),
    letGo(said) {
      const was = held.delete(said);
      if (unbegun?.ours.every(([one]) => !held.has(one))) {
        clearTimeout(unbegun.timer);
        unbegun = null;
      }
      return was;
    },
    isQuiet,
    isHeldByOthers() {
      if (isQuiet()) jammed = false;
      return Boolean(synth?.paused) || (!isQuiet() && held.size === 0 && !jammed);
    },
    isSettling: () => unbegun !== null || now() < settled.least || (held.size > 0 && now() < settled.most),
    get jammed() {
      return jammed;
    },
    set jammed(next) {
      jammed = next;
    },
    cancelOurs(atOnce = false) {
      if (unbegun && atOnce) cancelThrough(unbegun.ours);
      const ours = [...held].filter(([, queued]) => !queued.cancelled);
      if (ours.length === 0) return;
      for (const [, queued] of ours) queued.cancelled = true;
      const canBegin = ours.some(([, { begun }]) => begun === null) && !isQuiet();
      if (stopsOnlyBegun && canBegin && !atOnce) awaitBegin(ours);
      else cancelThrough(ours);
    },
    cancelBegun(said) {
      if (unbegun?.ours.some(([one]) => one === said)) cancelThrough(unbegun.ours);
      else if (held.has(said)) synth?.cancel();
    },
    cancelNow,
  };
}
