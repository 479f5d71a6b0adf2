import type { Preferences } from '../../core/preferences/Preferences.js';
import { createMix, type Mix } from '../sound/createMix.js';
import type { Attached } from '../state/Feature.js';

/**
 * The mix of one film, as the viewer has set it, until the player ends.
 *
 * @param withheld called when the film can no longer be heard in Web Audio (true), and when it can again.
 */
export function openMix(
  { port, preferences, signal }: Pick<Attached, 'port' | 'preferences' | 'signal'>,
  withheld: (isWithheld: boolean) => void,
): Mix {
  const mix = createMix(port.element, readSettings(preferences.get()));
  let isWithheld = false;
  const listen = () => {
    const now = mix.getState().silenced === 'tainted';
    if (now !== isWithheld) withheld((isWithheld = now));
  };
  mix.subscribe(listen);
  listen();
  const unsubscribe = preferences.subscribe((after) => mix.set(readSettings(after)));
  signal.addEventListener('abort', () => {
    unsubscribe();
    mix.dispose();
  });
  return mix;
}

const readSettings = ({ describer, nightMode }: Preferences) => ({
  descriptionVolume: describer.volume,
  descriptionPan: describer.pan,
  filmPan: describer.filmPan,
  nightMode,
});
