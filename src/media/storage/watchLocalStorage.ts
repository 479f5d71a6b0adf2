/** Hears what other pages of this site keep under a name in the browser's own storage. @returns what ends it */
export function watchLocalStorage(key: string, listener: (text: string | null) => void): () => void {
  const life = new AbortController();
  // null: all of it was cleared.
  addEventListener(
    'storage',
    ({ key: changed, storageArea }) => {
      // As it is by now: what this page has written since is newer than what the event tells of.
      if (storageArea === localStorage && (changed === key || changed === null))
        listener(localStorage.getItem(key));
    },
    { signal: life.signal },
  );
  return () => life.abort();
}
