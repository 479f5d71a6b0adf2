import { changeMore, readMore } from './morePreferences.js';
import type { Preferences } from './Preferences.js';

/** Only the sound, or the picture too: kept, for a line that is paid for stays one. */
export const toggleListening = (before: Preferences): Preferences =>
  changeMore(before, 'listening', { only: !readMore(before).listening.only });
