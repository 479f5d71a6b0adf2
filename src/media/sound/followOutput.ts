import { findOutput, type OutputWish } from '../../core/sound/OutputWish.js';
import type { PreferencesStore } from '../preferences/createPreferences.js';
import type { DescriptionBus } from './createDescriptionBus.js';
import { listOutputs } from './outputs.js';

/**
 * Sends the description to the device that the viewer chose, now and when it comes back. Where it is not there the description
 * comes from the film's own, and that is told, once each time.
 *
 * @param gone called with the name of the device.
 */
export function followOutput(
  bus: DescriptionBus,
  preferences: PreferencesStore,
  gone: (label: string) => void,
  signal: AbortSignal,
): void {
  /** Whether the viewer knows that it is not there. */
  let told = false;
  let current: OutputWish | null = null;
  const miss = (wish: OutputWish) => {
    if (!told) gone(wish.label);
    told = true;
  };

  const send = async (): Promise<void> => {
    const wish = (current = preferences.get().descriptionOutput);
    if (!wish) {
      told = false;
      if (bus.output !== null) await bus.chooseOutput(null);
      return;
    }
    const { outputs } = await listOutputs();
    if (signal.aborted || current !== wish) return;
    // Where the page may not see them, their ids hold all the same.
    const hidden = outputs.every(({ label }) => label === '');
    const id = findOutput(outputs, wish)?.id ?? (hidden ? wish.id : null);
    if (id === null) {
      miss(wish);
      return;
    }
    if (bus.output === id) return;
    await bus.chooseOutput(id).then(
      () => (told = false),
      () => miss(wish),
    );
  };

  let sent = bus.output !== null;
  const stop = [
    bus.subscribe(() => {
      const wasSent = sent;
      sent = bus.output !== null;
      // It has been pulled out, and the bus went back to where the film is; or the viewer wants it there.
      if (wasSent && !sent) void send();
    }),
    preferences.subscribe((after, before) => {
      if (after.descriptionOutput !== before.descriptionOutput) void send();
    }),
  ];
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  devices?.addEventListener('devicechange', () => void send(), { signal });
  signal.addEventListener('abort', () => {
    for (const one of stop) one();
  });
  void send();
}
