import { estimateOffset, type SyncSample } from '../../src/core/sound/estimateOffset.js';

/** A clock that no browser slows in a hidden tab: the page's own timers ring once a second there. */
export function createAwake(): (ms: number) => Promise<void> {
  const code = 'onmessage=({data:[id,ms]})=>setTimeout(()=>postMessage(id),ms)';
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const waiting = new Map<number, () => void>();
  let serial = 0;
  worker.onmessage = ({ data }: MessageEvent<number>) => {
    waiting.get(data)?.();
    waiting.delete(data);
  };
  return (ms) =>
    new Promise((resolve) => {
      waiting.set((serial += 1), resolve);
      worker.postMessage([serial, ms]);
    });
}

/** How much later than asked the page's own timers ring now, ms. */
export async function readSlowness(): Promise<number> {
  let before = performance.now();
  let latest = 0;
  for (let ring = 0; ring < 8; ring++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    latest = performance.now() - before - 20;
    if (latest > 300) break;
    before = performance.now();
  }
  return latest;
}

export interface ReadClocks {
  /** How far the sound is ahead of the film (behind: negative) at each reading, ms as heard. */
  readonly offsets: number[];
  /** When each of these was read, ms after the first moment. */
  readonly at: number[];
  /** How many readings found the sound silent, for it was being set right. */
  readonly silent: number;
  /** How late the machine rang for each reading, ms: what nobody on it can better. */
  readonly late: number[];
}

/**
 * Reads both clocks while the film plays.
 * @param forMs how long
 * @param restMs between two readings: with 130 they come four times a second, with none eight times
 */
export async function readOffsets(
  film: HTMLMediaElement,
  sound: HTMLMediaElement,
  awake: (ms: number) => Promise<void>,
  forMs: number,
  restMs = 130,
): Promise<ReadClocks> {
  const began = performance.now();
  const offsets: number[] = [];
  const at: number[] = [];
  const late: number[] = [];
  let silent = 0;
  const sounds = () => !sound.paused && !sound.seeking;
  while (performance.now() < began + forMs) {
    const samples: SyncSample[] = [];
    let heard = sounds();
    for (let count = 0; count < 12; count++) {
      samples.push({ now: performance.now() / 1000, film: film.currentTime, sound: sound.currentTime });
      const due = performance.now() + 10;
      await awake(10);
      late.push(performance.now() - due);
      heard &&= sounds();
    }
    if (!film.paused && !film.seeking) {
      const offset = heard ? estimateOffset(samples, film.playbackRate) : null;
      if (offset === null) silent++;
      else {
        offsets.push(offset * 1000);
        at.push((samples[0]!.now + samples.at(-1)!.now) * 500 - began);
      }
    }
    if (restMs > 0) await awake(restMs);
  }
  return { offsets, at, silent, late };
}
