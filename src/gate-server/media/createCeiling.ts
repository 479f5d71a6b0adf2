import type { Clock } from '../Clock.js';
import type { Pace } from './sendBody.js';

/**
 * How much one play session may draw: never more than three times what playing needs, over any minute. Half a minute of film comes
 * as fast as it can, for a quick start and a seek; then two and a half times real time, which is what the fastest viewer hears.
 * Who draws more is slowed down, not refused: it may be a player that fills its buffer.
 */
const burst = 30;
const times = 2.5;
const forgetMs = 600_000;

/** @param clock milliseconds, may not go back */
export function createCeiling(
  clock: Clock,
  sleep: (ms: number) => Promise<void>,
): { pace(session: string, bitRate: number): Pace } {
  const buckets = new Map<string, { bytes: number; at: number }>();
  let sweptAt = clock();

  const sweep = (now: number) => {
    if (now - sweptAt < forgetMs) return;
    sweptAt = now;
    for (const [session, { at }] of buckets) if (now - at > forgetMs) buckets.delete(session);
  };

  return {
    pace: (session, bitRate) => async (bytes) => {
      const now = clock();
      sweep(now);
      const bytesPerMs = (bitRate / 8_000) * times;
      const full = (bitRate / 8) * burst;
      const bucket = buckets.get(session) ?? { bytes: full, at: now };
      const left = Math.min(full, bucket.bytes + Math.max(0, now - bucket.at) * bytesPerMs) - bytes;
      buckets.set(session, { bytes: left, at: now });
      if (left < 0) await sleep(-left / bytesPerMs);
    },
  };
}
