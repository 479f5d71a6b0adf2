/**
 * A value that can be read and watched. Listeners are told after the change, once for each `set`, and all in the same
 * order: what a listener sets in answer is told when everybody has heard the first.
 */
export interface Store<T> {
  get(): T;
  set(change: Partial<T>): void;
  subscribe(listener: (now: T, before: T) => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  let telling = false;
  const untold: { readonly now: T; readonly before: T }[] = [];
  const listeners = new Set<(now: T, before: T) => void>();
  const tell = () => {
    telling = true;
    try {
      for (let change = untold.shift(); change; change = untold.shift())
        for (const listener of [...listeners]) listener(change.now, change.before);
    } finally {
      telling = false;
    }
  };
  return {
    get: () => value,
    set(change) {
      const keys = Object.keys(change) as (keyof T)[];
      if (keys.every((key) => Object.is(value[key], change[key]))) return;
      const before = value;
      value = { ...value, ...change };
      untold.push({ now: value, before });
      if (!telling) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
