/**
 * A browser that is there whenever one is asked for: one that has gone is opened anew, once for all who ask meanwhile. Else each would open
 * its own, and those that nobody closes keep the process from ending.
 */
export function keepOpen<One extends { isConnected(): boolean }>(
  first: One,
  open: () => Promise<One>,
): { readonly ask: () => Promise<One>; readonly last: () => One } {
  let last = first;
  let opening: Promise<One> | null = null;
  return {
    last: () => last,
    async ask() {
      if (last.isConnected()) return last;
      opening ??= open()
        .then((opened) => (last = opened))
        .finally(() => (opening = null));
      return opening;
    },
  };
}
