import { defaultPreferences } from './defaultPreferences.js';
import type { Preferences } from './Preferences.js';
import { writeSettingsCode } from './settingsCode.js';

/** Whether the viewer has chosen nothing yet, of all that travels with them. */
export const isUntouched = (preferences: Preferences): boolean =>
  writeSettingsCode(preferences) === writeSettingsCode(defaultPreferences);
