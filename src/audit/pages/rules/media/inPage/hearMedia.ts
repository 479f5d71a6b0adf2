import type { PageProbe } from '../../../inPage/PageProbe.js';
import type { HeardMedia } from '../listenToMedia.js';

/** Plays one element of this frame a moment, muted; null where it is not in this frame. Handed to the page as text. */
export async function hearMedia({
  path,
  frame,
  patience,
}: {
  readonly path: readonly string[];
  readonly frame: string;
  readonly patience: number;
}): Promise<HeardMedia | null> {
  if (location.href !== frame) return null;
  const probe = (globalThis as unknown as Record<symbol, PageProbe>)[Symbol.for('tingying.audit')];
  const media = probe?.find(path);
  if (!(media instanceof HTMLMediaElement)) return null;
  type Counting = HTMLMediaElement & {
    webkitAudioDecodedByteCount?: number;
    webkitVideoDecodedByteCount?: number;
    mozHasAudio?: boolean;
    audioTracks?: ArrayLike<unknown>;
  };
  const counting = media as Counting;
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const before = { time: media.currentTime, muted: media.muted, paused: media.paused };
  const tell = (hasSound: HeardMedia['hasSound'], reason: HeardMedia['reason']): HeardMedia => ({
    hasSound,
    reason,
    duration: Number.isNaN(media.duration) ? null : media.duration,
  });
  const read = (): boolean | null => {
    if ((counting.webkitAudioDecodedByteCount ?? 0) > 0) return true;
    if (counting.mozHasAudio !== undefined && media.readyState >= 1) return counting.mozHasAudio;
    if (counting.audioTracks && media.readyState >= 1) return counting.audioTracks.length > 0;
    return null;
  };
  /** A file that cannot be had leaves no error where it stands in a `source`. */
  const hasFailed = (): boolean =>
    media.error !== null || media.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
  if (hasFailed()) return tell('unknown', 'unplayable');
  if (read() === true) return tell('yes', null);

  const refused = new AbortController();
  if (before.paused) {
    media.muted = true;
    media.play().catch((error: unknown) => {
      if ((error as DOMException).name === 'NotAllowedError') refused.abort();
    });
  }
  try {
    const end = performance.now() + patience;
    const played = media.currentTime;
    while (performance.now() < end) {
      await wait(50);
      const known = read();
      if (known === true) return tell('yes', null);
      if (hasFailed()) return tell('unknown', 'unplayable');
      if (refused.signal.aborted) return tell('unknown', 'refused');
      // Sound and picture are decoded side by side: half a second of picture without sound has none.
      const hasPlayed = Math.abs(media.currentTime - played) > 0.5 || media.ended;
      if (hasPlayed && known === false) return tell('no', null);
      if (hasPlayed && counting.webkitAudioDecodedByteCount !== undefined) return tell('no', null);
    }
    return tell('unknown', media.readyState < 2 ? 'slow' : 'no-api');
  } finally {
    if (before.paused) {
      media.pause();
      if (Number.isFinite(media.duration)) media.currentTime = before.time;
      // Given back a moment later, so that no last sound escapes.
      await wait(0);
      media.muted = before.muted;
    }
  }
}
