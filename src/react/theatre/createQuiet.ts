/** Lets what is about to sound ask everything else of the theatre to be still first. */
export interface Quiet {
  /** What falls silent when it is asked to. */
  add(hush: () => void): () => void;
  readonly ask: () => void;
}

export function createQuiet(): Quiet {
  const all = new Set<() => void>();
  return {
    add(hush) {
      all.add(hush);
      return () => void all.delete(hush);
    },
    ask: () => [...all].forEach((hush) => hush()),
  };
}
