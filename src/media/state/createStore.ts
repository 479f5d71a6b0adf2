/**
 * A value that can be read and watched. Listeners are told after the change, once for each `set`, and all in the same
 * order: what a listener sets in answer is told when everybody has heard the first. What one of them throws keeps nobody from hearing;
 * it is told where the page hears of its errors.
 */
export interface Store<T> {
  get(): T;
  set(change: Partial<T>): void;
  subscribe(listener: (now: T, before: T) => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  /** The first is being told. */
  const untold: { readonly now: T; readonly before: T }[] = [];
  const listeners = new Set<(now: T, before: T) => void>();
  return {
    get: () => value,
    set(change) {
      const keys = Object.keys(change) as (keyof T)[];
      if (keys.every((key) => Object.is(value[key], change[key]))) return;
      const before = value;
      value = { ...value, ...change };
      if (untold.push({ now: value, before }) > 1) return;
      for (; untold[0]; untold.shift())
        for (const listener of [...listeners])
          try {
            listener(untold[0].now, untold[0].before);
          } catch (error) {
            reportError(error);
          }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
