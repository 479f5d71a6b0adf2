/** Least width and height of a target, CSS pixels (WCAG 2.5.8). */
export const leastTarget = 24;

/** A target by its middle and its size, CSS pixels. */
export interface PointerTarget {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const isSmall = ({ width, height }: PointerTarget) =>
  Math.round(width) < leastTarget || Math.round(height) < leastTarget;

/**
 * Which targets are too small and too near to another: a circle of 24 px around the middle of an undersized one must meet
 * neither another target nor the circle of another undersized one (WCAG 2.5.8, exception Spacing).
 * @returns their places in the list
 */
export function findCrowded(targets: readonly PointerTarget[]): readonly number[] {
  return targets.flatMap((target, index) => {
    if (!isSmall(target)) return [];
    const crowded = targets.some((other, at) => at !== index && meets(target, other));
    return crowded ? [index] : [];
  });
}

function meets(small: PointerTarget, other: PointerTarget): boolean {
  const radius = leastTarget / 2;
  const across = Math.max(0, Math.abs(small.x - other.x) - other.width / 2);
  const down = Math.max(0, Math.abs(small.y - other.y) - other.height / 2);
  if (Math.hypot(across, down) < radius - 0.5) return true;
  return isSmall(other) && Math.hypot(small.x - other.x, small.y - other.y) < leastTarget - 0.5;
}
