import { vi } from 'vitest';

/** What browsers have and jsdom has not: it measures nothing, and scrolls nowhere. */
export function lendToJsdom(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  if (typeof Element.prototype.scrollIntoView !== 'function')
    Element.prototype.scrollIntoView = () => undefined;
}
