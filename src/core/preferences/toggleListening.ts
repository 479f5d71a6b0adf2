import { changeMore, readMore } from './morePreferences.js';
import type { Preferences } from './Preferences.js';

/**
 * Only the sound, or the picture too: kept, for a line that is paid for stays one. What it comes to is decided now, and means
 * the same whatever it is made on.
 */
export function toggleListening(now: Preferences): (before: Preferences) => Preferences {
  const only = !readMore(now).listening.only;
  return (before) => changeMore(before, 'listening', { only });
}
