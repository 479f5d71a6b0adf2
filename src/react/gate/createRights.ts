/** Tells what asks about the viewer's rights that they may have changed: a verification came through, somebody signed in or out. */
export interface Rights {
  subscribe(listener: () => void): () => void;
  readonly changed: () => void;
}

export function createRights(): Rights {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed: () => [...listeners].forEach((listener) => listener()),
  };
}
