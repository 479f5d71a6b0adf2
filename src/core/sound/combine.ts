/** The loudest that a viewer's description volume, or a product of gains, may become. */
export const loudestGain = 2;

/** Gains of author and viewer, all linear: they multiply (TTML2 `tta:gain`), so that a viewer's silence stays silent. */
export function multiplyGains(...gains: readonly number[]): number {
  const product = gains.reduce((all, gain) => all * (Number.isFinite(gain) && gain > 0 ? gain : 0), 1);
  return Math.min(loudestGain, product);
}

/**
 * Where a sound stands, -1 (left) to 1 (right). The author moves it only in the room that the viewer leaves: a viewer who
 * hears with one ear, and puts it all there, has it there.
 */
export function combinePans(author: number, viewer: number): number {
  const own = clampPan(viewer);
  return clampPan(own + clampPan(author) * (1 - Math.abs(own)));
}

export const clampPan = (pan: number): number => (Number.isFinite(pan) ? Math.min(1, Math.max(-1, pan)) : 0);
