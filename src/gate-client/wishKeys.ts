/**
 * Keys that tell the gate which wish a request repeats (`Idempotency-Key`): a wish keeps its key until it is answered, so
 * that a lost answer never makes two applications or two plays.
 */
export interface WishKeys {
  take(wish: string): string;
  /** The wish was answered; the next one like it is another. */
  settle(wish: string): void;
}

export function createWishKeys(makeKey: () => string = randomKey): WishKeys {
  const open = new Map<string, string>();
  return {
    take(wish) {
      const key = open.get(wish) ?? makeKey();
      open.set(wish, key);
      return key;
    },
    settle(wish) {
      open.delete(wish);
    },
  };
}

/** `crypto.randomUUID` is only there on secure pages; this is there on every one. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
