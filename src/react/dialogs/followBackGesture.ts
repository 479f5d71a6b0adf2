interface CloseWatcher extends EventTarget {
  destroy(): void;
}
type Watching = Window & { readonly CloseWatcher?: new () => CloseWatcher };

/** A device's own way back (Android's gesture, TalkBack's too), where the browser tells of it. https://html.spec.whatwg.org/#close-watchers */
export function followBackGesture(document: Document, onBack: () => void, signal: AbortSignal): void {
  const Watcher = (document.defaultView as Watching | null)?.CloseWatcher;
  if (!Watcher) return;
  const watcher = new Watcher();
  watcher.addEventListener('close', onBack, { signal });
  signal.addEventListener('abort', () => watcher.destroy());
}
