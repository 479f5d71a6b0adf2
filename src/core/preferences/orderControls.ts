import { type OrderedControl, orderedControls } from './ControlPreferences.js';

/**
 * A stored order as one of all controls: each once, and one that was not known when it was stored behind that which it stands behind
 * by itself. Empty where it holds none that there is.
 */
export function completeOrder(stored: readonly unknown[]): readonly OrderedControl[] {
  const order = [...new Set(stored)].filter((one): one is OrderedControl =>
    (orderedControls as readonly unknown[]).includes(one),
  );
  if (order.length === 0) return [];
  for (const [at, one] of orderedControls.entries())
    if (!order.includes(one)) {
      const before = orderedControls[at - 1];
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, one);
    }
  return order;
}

/** The order with one control a place earlier or later; unchanged at its ends. */
export function moveControl(
  order: readonly OrderedControl[],
  control: OrderedControl,
  by: 1 | -1,
): readonly OrderedControl[] {
  const all = order.length === 0 ? orderedControls : order;
  const other = all[all.indexOf(control) + by];
  return other === undefined
    ? all
    : all.map((one) => (one === control ? other : one === other ? control : one));
}

/**
 * What stands on a bar in the order that the viewer wants. What has no place in it, as a site's own button, goes with what it stands behind;
 * what stands first of all stays first.
 * @param partOf the part that something is; undefined for a site's own
 */
export function arrangeControls<One>(
  bar: readonly One[],
  order: readonly OrderedControl[],
  partOf: (one: One) => string | undefined,
): readonly One[] {
  const groups: { rank: number; ones: One[] }[] = [{ rank: -1, ones: [] }];
  for (const one of bar) {
    const rank = order.indexOf(partOf(one) as OrderedControl);
    if (rank < 0) groups.at(-1)?.ones.push(one);
    else groups.push({ rank, ones: [one] });
  }
  return groups.sort((a, b) => a.rank - b.rank).flatMap(({ ones }) => ones);
}
