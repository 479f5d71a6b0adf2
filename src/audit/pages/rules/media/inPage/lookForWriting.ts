import type { PageProbe } from '../../../inPage/PageProbe.js';

/** Whether something like writing stands in the lower part of the picture. */
export type Writing = 'none' | 'maybe' | 'unknown';

/**
 * Looks at the picture at a few moments. Letters are many hard changes of light side by side, in several rows under one another; what
 * else looks so (leaves, a fence) is taken for writing, too: it only makes a person look. Handed to the page as text.
 */
export async function lookForWriting({
  frame,
  path,
  moments,
}: {
  readonly frame: string;
  readonly path: readonly string[];
  readonly moments: number;
}): Promise<Writing | null> {
  if (location.href !== frame) return null;
  const probe = (globalThis as unknown as Record<symbol, PageProbe>)[Symbol.for('tingying.audit')];
  const video = probe?.find(path);
  if (!(video instanceof HTMLVideoElement)) return null;
  if (!Number.isFinite(video.duration) || video.videoWidth === 0) return 'unknown';
  const wasAt = video.currentTime;
  const wasPaused = video.paused;
  const [width, height] = [480, Math.max(1, Math.round((480 * video.videoHeight) / video.videoWidth))];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return 'unknown';
  const seek = (time: number) =>
    new Promise<boolean>((done) => {
      const timer = setTimeout(() => done(false), 2000);
      video.addEventListener(
        'seeked',
        () => {
          clearTimeout(timer);
          done(true);
        },
        { once: true },
      );
      video.currentTime = time;
    });
  const hasWriting = (): boolean => {
    context.drawImage(video, 0, 0, width, height);
    const top = Math.floor(height * 0.6);
    const { data } = context.getImageData(0, top, width, height - top);
    let rows = 0;
    for (let y = 0; y < height - top; y += 1) {
      let changes = 0;
      for (let x = 2; x < width; x += 1) {
        const at = (y * width + x) * 4;
        const before = at - 8;
        const light = (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
        const lightBefore =
          (data[before] ?? 0) * 0.3 + (data[before + 1] ?? 0) * 0.59 + (data[before + 2] ?? 0) * 0.11;
        if (Math.abs(light - lightBefore) > 90) changes += 1;
      }
      rows = changes >= 14 ? rows + 1 : 0;
      if (rows >= 4) return true;
    }
    return false;
  };
  try {
    if (!wasPaused) video.pause();
    for (let nth = 0; nth < moments; nth += 1) {
      if (!(await seek(((nth + 0.5) / moments) * video.duration))) return 'unknown';
      if (hasWriting()) return 'maybe';
    }
    return 'none';
  } catch {
    // A picture of another origin may be seen, but not read.
    return 'unknown';
  } finally {
    video.currentTime = wasAt;
    if (!wasPaused) void video.play().catch(() => undefined);
  }
}
