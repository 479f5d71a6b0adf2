import { defaultPatience } from './Patience.js';
import type { TroubleReason } from './Trouble.js';

const passing: ReadonlySet<TroubleReason> = new Set(['unreachable', 'engine', 'stalled', 'decode']);
/** A picture that does not decode twice will not decode a third time. */
const once: ReadonlySet<TroubleReason> = new Set(['decode', 'engine', 'stalled']);

/** How long to wait before trying again by ourselves, in ms, or null: the viewer is told. */
export function planRetry(
  reason: TroubleReason,
  retries: number,
  waitsMs: readonly number[] = defaultPatience.retryMs,
): number | null {
  if (!passing.has(reason)) return null;
  if (once.has(reason) && retries > 0) return null;
  return waitsMs[retries] ?? null;
}
