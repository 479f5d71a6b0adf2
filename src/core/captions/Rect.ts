/** A rectangle in CSS px, from the top left of the box that captions are drawn in. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Neighbours may share an edge; less than this is rounding, not covering. In px. */
const touching = 0.01;

export function isOverlapping(one: Rect, other: Rect): boolean {
  return (
    one.left < other.left + other.width - touching &&
    other.left < one.left + one.width - touching &&
    one.top < other.top + other.height - touching &&
    other.top < one.top + one.height - touching
  );
}

export function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.left >= outer.left - touching &&
    inner.top >= outer.top - touching &&
    inner.left + inner.width <= outer.left + outer.width + touching &&
    inner.top + inner.height <= outer.top + outer.height + touching
  );
}
