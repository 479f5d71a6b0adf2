/** Something kept, and what it takes up. */
export interface Kept {
  readonly key: string;
  readonly bytes: number;
}

/**
 * What has to go so that the rest takes up no more than `limit` bytes. What was used last comes last in the list and stays
 * longest; what is named in `needed` stays in any case.
 */
export function chooseToForget(
  kept: readonly Kept[],
  limit: number,
  needed: ReadonlySet<string>,
): readonly string[] {
  let total = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  const forgotten: string[] = [];
  for (const { key, bytes } of kept) {
    if (total <= limit) break;
    if (needed.has(key)) continue;
    forgotten.push(key);
    total -= bytes;
  }
  return forgotten;
}
