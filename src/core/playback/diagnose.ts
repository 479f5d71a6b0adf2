import type { TroubleReason } from './Trouble.js';

/** What is known of a failure. */
export interface FailureFacts {
  /**
   * What the engine or the browser says: `empty` is a manifest with nothing in it, `stalled` that nothing comes any more,
   * `forbidden` that the page’s own policy (CSP) keeps the film from it.
   */
  readonly kind: 'network' | 'decode' | 'unsupported' | 'empty' | 'engine' | 'stalled' | 'forbidden';
  /** The HTTP status of what failed; 0 where there was no answer, null where all was answered well, or nothing is known. */
  readonly status: number | null;
  /** Whether the device has a network at all. */
  readonly online: boolean;
}

const notThere: ReadonlySet<number> = new Set([404, 410]);
const notForYou: ReadonlySet<number> = new Set([401, 402, 403, 451]);

/** Why the film cannot go on, in the viewer's terms: the nearest cause that they, or the site, can do something about. */
export function diagnose({ kind, status, online }: FailureFacts): TroubleReason {
  if (!online) return 'offline';
  if (kind === 'engine') return 'engine';
  if (status !== null && notThere.has(status)) return 'not-found';
  if (status !== null && notForYou.has(status)) return 'refused';
  // Engines give up waiting for an answer, too: that nothing came is what the viewer knows already.
  if (status !== null && (status >= 400 || (status === 0 && kind !== 'stalled'))) return 'unreachable';
  switch (kind) {
    case 'network':
      return 'unreachable';
    case 'empty':
      return 'empty-manifest';
    case 'forbidden':
      return 'page-forbids';
    case 'decode':
    case 'stalled':
    case 'unsupported':
      return kind;
  }
}

/** Whether a server's answer will not change by waiting. */
export const isFinal = (status: number | null): boolean =>
  status !== null && (notThere.has(status) || notForYou.has(status));
