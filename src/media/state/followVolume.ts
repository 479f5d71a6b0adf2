import type { Attached } from './Feature.js';

/**
 * Volume and mute: the viewer's preferences, heard here. Where the system keeps the volume to itself (iOS), the slider is
 * not offered.
 */
export function followVolume({ port, store, preferences, signal }: Attached): void {
  const { element } = port;
  const supported = canSetVolume(element);
  const apply = () => {
    const { volume, muted } = preferences.get();
    if (port.muted !== muted) port.muted = muted;
    if (supported && port.volume !== volume) port.volume = volume;
  };
  const read = () => {
    const { volume, muted } = element;
    store.set({ volume, muted });
    // What the viewer did with the browser's own controls is their choice, too.
    preferences.update((before) => {
      const heard = supported ? volume : before.volume;
      return before.volume === heard && before.muted === muted ? before : { ...before, volume: heard, muted };
    });
  };
  apply();
  const unsubscribe = preferences.subscribe((now, before) => {
    if (now.volume !== before.volume || now.muted !== before.muted) apply();
  });
  signal.addEventListener('abort', unsubscribe);
  element.addEventListener('volumechange', read, { signal });
  store.set({ volumeAvailability: supported ? 'available' : 'unsupported' });
  read();
}

/** iOS takes a value and keeps 1 (jitsi #17596): ask a throw-away element, so that nothing is heard or announced. */
function canSetVolume(element: HTMLMediaElement): boolean {
  const probe = element.ownerDocument.createElement('video');
  probe.volume = 0.5;
  return probe.volume === 0.5;
}
