import type { DescriberPreferences } from '../../../core/descriptions/DescriberPreferences.js';
import { usePlayer } from '../../player/usePlayer.js';
import { usePreferences } from '../../player/usePreferences.js';

/** How the viewer wants films described, and the way to change it. */
export function useDescriber() {
  const { preferences } = usePlayer();
  const { describer } = usePreferences();
  const change = (part: Partial<DescriberPreferences>) =>
    preferences.update((before) => ({ ...before, describer: { ...before.describer, ...part } }));
  return { describer, change };
}
