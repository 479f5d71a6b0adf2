import { estimateOffset, type SyncSample } from '../../core/sound/estimateOffset.js';
import type { Timers } from '../describer/Timers.js';

/** How many readings a measurement takes, and how often one is made while nothing happens. */
const burst = { samples: 12, everyMs: 12 } as const;
const measureEverySeconds = 1;
/** The clock of a sound that was just started takes so long to settle. */
const settleMs = 180;

/** Measures how far a sound that plays beside its film is ahead of it, in bursts of readings of both clocks. */
export interface DriftMeter {
  /** Once the clocks have settled: after a start, or a change of speed. */
  measureSoon(): void;
  /** Something that tells the time came by: one more reading, or a new burst where the last is long ago. */
  tick(): void;
  /** What was read so far holds no more. */
  forget(): void;
}

/** @param measured gets each burst's offset, seconds as heard (behind: negative) */
export function createDriftMeter(
  film: HTMLMediaElement,
  sound: HTMLMediaElement,
  timers: Timers,
  measured: (offset: number) => void,
): DriftMeter {
  /** The readings of the burst that is under way; null between two. */
  let samples: SyncSample[] | null = null;
  let restsSince = 0;
  /** What was asked for before it was all forgotten is not done. */
  let round = {};
  const now = () => performance.now() / 1000;

  const forget = () => {
    samples = null;
    round = {};
  };
  const measure = () => {
    samples = [];
    const mine = samples;
    const next = () => {
      if (samples !== mine) return;
      take(mine);
      timers.set(next, burst.everyMs);
    };
    next();
  };
  const take = (readings: SyncSample[]) => {
    if (sound.paused || sound.seeking) return;
    readings.push({ now: now(), film: film.currentTime, sound: sound.currentTime });
    if (readings.length < burst.samples) return;
    const offset = estimateOffset(readings, film.playbackRate);
    forget();
    restsSince = now();
    if (offset !== null) measured(offset);
  };

  return {
    forget,
    measureSoon() {
      restsSince = now();
      const mine = round;
      timers.set(() => {
        if (round === mine && !samples) measure();
      }, settleMs);
    },
    tick() {
      if (sound.paused) return;
      if (samples) take(samples);
      else if (now() - restsSince > measureEverySeconds) measure();
    },
  };
}
