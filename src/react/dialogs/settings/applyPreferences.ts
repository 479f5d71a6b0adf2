import type { Preferences } from '../../../core/preferences/Preferences.js';
import type { Player } from '../../../media/index.js';
import { findInLanguage } from './findInLanguage.js';

/** Makes another set of preferences hold at once: kept, and in the film that plays. */
export function applyPreferences(player: Player, wanted: Preferences): void {
  const keep = () => player.preferences.update(() => wanted);
  // First, so that what is switched on below comes in the viewer's languages.
  keep();
  player.setRate(wanted.rate);
  player.setVolume(wanted.volume);
  player.setMuted(wanted.muted);
  const { captions, description } = player.getState();
  if ((captions.chosen !== null) !== wanted.captions.on) player.toggleCaptions();
  if ((description.chosen !== null) !== wanted.description.on) player.toggleDescription();
  const inLanguage = {
    captions: wanted.captions.on ? findInLanguage(captions, wanted.captions.language) : null,
    description: wanted.description.on ? findInLanguage(description, wanted.description.language) : null,
  };
  if (inLanguage.captions) player.chooseCaptions(inLanguage.captions.id);
  if (inLanguage.description) player.chooseDescription(inLanguage.description.id);
  // And last, for each of these commands has written down a choice of its own.
  keep();
}
