import { useSyncExternalStore } from 'react';
import { defaultPreferences } from '../../core/preferences/defaultPreferences.js';
import type { Preferences } from '../../core/preferences/Preferences.js';
import { usePlayer } from './usePlayer.js';

/** What the viewer has chosen. On the server, and while its markup is taken over, the defaults. */
export function usePreferences(): Preferences {
  const { preferences } = usePlayer();
  return useSyncExternalStore(preferences.subscribe, preferences.get, () => defaultPreferences);
}
