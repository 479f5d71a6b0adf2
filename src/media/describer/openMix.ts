import { chooseMixSettings } from '../../core/sound/chooseMixSettings.js';
import { createMix, type Mix } from '../sound/createMix.js';
import type { Attached } from '../state/Feature.js';

/**
 * The mix of one film, as the viewer has set it, until the player ends.
 *
 * @param withheld called when the film can no longer be heard in Web Audio (true), and when it can again.
 */
export function openMix(
  { film, port, preferences, signal }: Pick<Attached, 'film' | 'port' | 'preferences' | 'signal'>,
  withheld: (isWithheld: boolean) => void,
): Mix {
  const mix = createMix(port.element, chooseMixSettings(preferences.get(), film));
  let isWithheld = false;
  const listen = () => {
    const now = mix.getState().silenced === 'tainted';
    if (now !== isWithheld) withheld((isWithheld = now));
  };
  mix.subscribe(listen);
  listen();
  const unsubscribe = preferences.subscribe((after) => mix.set(chooseMixSettings(after, film)));
  signal.addEventListener('abort', () => {
    unsubscribe();
    mix.dispose();
  });
  return mix;
}
