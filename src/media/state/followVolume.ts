import { canSetVolume, filmVolume } from '../sound/filmVolume.js';
import type { Attached } from './Feature.js';

/**
 * Volume and mute: the viewer's preferences, heard here. Where the system keeps the volume to itself (iOS), the slider is
 * not offered.
 */
export function followVolume({ port, store, preferences, signal }: Attached): void {
  const { element } = port;
  const supported = canSetVolume(element);
  // The viewer's own level: that the film gives way to a description for a while is nobody's wish.
  const level = filmVolume(element);
  const apply = () => {
    const { volume, muted } = preferences.get();
    if (port.muted !== muted) port.muted = muted;
    if (supported && level.volume !== volume) level.volume = volume;
  };
  const read = () => {
    const { muted } = element;
    const volume = supported ? level.volume : element.volume;
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
