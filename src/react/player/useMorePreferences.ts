import { type MorePreferences, readMore } from '../../core/preferences/morePreferences.js';
import { usePreferences } from './usePreferences.js';

/** What the viewer has chosen for the parts that come after the bar. */
export const useMorePreferences = (): MorePreferences => readMore(usePreferences());
