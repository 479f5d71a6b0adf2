import type { Film } from '../films/Film.js';
import { readMore } from '../preferences/morePreferences.js';
import type { Preferences } from '../preferences/Preferences.js';
import type { MixSettings } from './MixSettings.js';
import { planProgrammeGain } from './planProgrammeGain.js';

/** The mix of one film as this viewer has chosen it. */
export const chooseMixSettings = (
  preferences: Preferences,
  { loudness }: Pick<Film, 'loudness'>,
): MixSettings => ({
  descriptionVolume: preferences.describer.volume,
  descriptionPan: preferences.describer.pan,
  filmPan: preferences.describer.filmPan,
  nightMode: preferences.nightMode,
  programmeGainDb: readMore(preferences).listening.evenLoudness ? planProgrammeGain(loudness) : 0,
});
