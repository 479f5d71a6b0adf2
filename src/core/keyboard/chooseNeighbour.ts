/** A place on the page, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Which of the boxes an arrow of a remote goes to from here: the nearest that lies that way, where what stands in the same row
 * (or column) comes before all else. Null where nothing lies that way, so that nobody is sent round to the other end unasked.
 *
 * @see CSS Spatial Navigation 1, whose idea of distance this is, made simpler
 */
export function chooseNeighbour(from: Box, boxes: readonly Box[], direction: Direction): number | null {
  let best: number | null = null;
  let least = Infinity;
  boxes.forEach((box, index) => {
    const distance = measure(turn(from, direction), turn(box, direction));
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

/** As if every arrow went to the right. */
function turn({ left, top, right, bottom }: Box, direction: Direction): Box {
  switch (direction) {
    case 'right':
      return { left, top, right, bottom };
    case 'left':
      return { left: -right, top, right: -left, bottom };
    case 'down':
      return { left: top, top: left, right: bottom, bottom: right };
    case 'up':
      return { left: -bottom, top: left, right: -top, bottom: right };
  }
}

/** Nearer is less; Infinity where it does not lie to the right. */
function measure(from: Box, to: Box): number {
  const middle = (box: Box) => (box.left + box.right) / 2;
  // Neighbours may overlap by a hair's breadth of a focus ring.
  if (middle(to) <= middle(from) || to.left < from.right - (from.right - from.left) / 2) return Infinity;
  const ahead = Math.max(0, to.left - from.right);
  const beside = Math.max(0, to.top - from.bottom, from.top - to.bottom);
  const inLine = to.top < from.bottom && to.bottom > from.top;
  const drift = Math.abs((to.top + to.bottom) / 2 - (from.top + from.bottom) / 2);
  return ahead + drift / 100 + (inLine ? 0 : 10_000 + beside * 2);
}
