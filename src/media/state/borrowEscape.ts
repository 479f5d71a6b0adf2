interface Lent {
  lock(keys: readonly string[]): Promise<void>;
  unlock(): void;
}
type Lending = Navigator & { readonly keyboard?: Partial<Lent> };

/**
 * In full screen Chromium keeps Escape to itself: the film would be taken out of it where only a dialog was to close. Here the
 * key comes to the page; held down, it leaves full screen all the same. Where the viewer would be asked for it, nobody is.
 * Until full screen is over: given back between the press and the release of the key, Chromium would take the release for a press.
 *
 * @returns what gives it back
 * @see https://wicg.github.io/keyboard-lock/
 */
export function borrowEscape({ defaultView }: Document): () => void {
  const { keyboard, permissions } = (defaultView?.navigator ?? {}) as Partial<Lending>;
  let over = false;
  const borrow = async () => {
    const status = await permissions?.query({ name: 'keyboard-lock' as PermissionName });
    if (status?.state === 'granted' && !over) await keyboard?.lock?.(['Escape']);
  };
  // A browser that does not know the permission lends nothing in this way.
  borrow().catch(() => undefined);
  return () => {
    over = true;
    keyboard?.unlock?.();
  };
}
