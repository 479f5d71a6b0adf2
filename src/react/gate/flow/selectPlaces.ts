/**
 * Selects what is to be looked at in a number or a code as the viewer wrote it, so that it is heard and what they type next takes
 * its place. Only where each place is one character of theirs: what was dictated in words has no places.
 * @param places first and last, counted from 1, spaces and hyphens not
 */
export function selectPlaces(
  input: HTMLInputElement | HTMLTextAreaElement,
  [first, last]: readonly [first: number, last: number],
): void {
  const at = [...input.value.matchAll(/[^\s-]/gu)].map(({ index }) => index);
  const [from, to] = [at[first - 1], at[last - 1]];
  const isWritten = (at.length >= 17 && at.length <= 23) || at.length === 50;
  if (isWritten && from !== undefined && to !== undefined) input.setSelectionRange(from, to + 1);
}
