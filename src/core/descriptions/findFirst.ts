/** The first index below `length` for which it is so, or `length`; what is so at one index must be so after it. O(log n). */
export function findFirst(length: number, isSo: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
