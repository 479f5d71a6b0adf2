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
  /** What was cancelled and never answered is forgotten. */
  forget: 1000,
} as const;

/** What we have handed over to the browser. */
export interface Queued {
  /** When it was heard to begin, ms; null before. */
  begun: number | null;
  cancelled: boolean;
}

/** The browser's queue, which is the whole page's: emptied only while what plays in it is ours. */
export interface SpeechQueue {
  /** Holds what is handed over, for Chrome drops what nobody holds, and then never tells that it has ended. */
  hold(said: SpeechSynthesisUtterance, queued: Queued): void;
  /** It was answered, or thrown away. Whether it was held until now. */
  letGo(said: SpeechSynthesisUtterance): boolean;
  holds(said: SpeechSynthesisUtterance): boolean;
  /** Nothing is spoken or waits to be, by anybody. */
  isQuiet(): boolean;
  isHeldByOthers(): boolean;
  /** Nothing is handed over in the wake of a cancel. */
  isSettling(): boolean;
  /** Something of ours never ended: what seems to speak now is nobody. */
  jammed: boolean;
  /** Empties it if what plays in it is ours. */
  cancelOurs(): void;
  /** Empties it, whosever it is; so many ms later something may be handed over again. */
  cancelNow(): number;
}

/**
 * @param isIdle whether we have nothing to say.
 * @param isHandedOver whether something of what we have to say now is in the browser's hands.
 */
export function createSpeechQueue(
  synth: SpeechSeam | undefined,
  isIdle: () => boolean,
  isHandedOver: () => boolean,
): SpeechQueue {
  const held = new Map<SpeechSynthesisUtterance, Queued>();
  let settled = { least: -Infinity, most: -Infinity };
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
  return {
    hold: (said, queued) => void held.set(said, queued),
    letGo: (said) => held.delete(said),
    holds: (said) => held.has(said),
    isQuiet,
    isHeldByOthers() {
      if (isQuiet()) jammed = false;
      return Boolean(synth?.paused) || (!isQuiet() && held.size === 0 && !jammed);
    },
    isSettling: () => now() < settled.least || (held.size > 0 && now() < settled.most),
    get jammed() {
      return jammed;
    },
    set jammed(next) {
      jammed = next;
    },
    cancelOurs() {
      const ours = [...held].filter(([, queued]) => !queued.cancelled);
      if (ours.length === 0) return;
      for (const [said, queued] of ours) {
        queued.cancelled = true;
        setTimeout(() => held.delete(said), patience.forget);
      }
      cancelNow();
      if (!ours.some(([, { begun }]) => begun === null || now() - begun < patience.fresh)) return;
      const isUnbegun = ours.some(([, { begun }]) => begun === null);
      const again = [...patience.cancelAgain, ...(isUnbegun ? [patience.cancelUnbegun] : [])];
      for (const ms of again) setTimeout(cancelAgain, ms);
      settled = extend(again.at(-1) ?? 0);
      setTimeout(() => {
        if (isIdle()) cancelAgain();
      }, patience.cancelLater);
    },
    cancelNow,
  };
}
