import { canSetVolume, readLevel, setLevel } from '../sound/filmLevel.js';
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
    if (supported && readLevel(element) !== volume) setLevel(element, volume);
  };
  const read = () => {
    const { muted } = element;
    // That the film gives way to a description for a while is nobody's wish.
    const volume = readLevel(element);
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
