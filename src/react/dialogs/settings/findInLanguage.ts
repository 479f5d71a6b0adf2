import { speaks } from '../../../core/descriptions/listDescriptions.js';
import type { LanguageTag } from '../../../core/films/Film.js';
import type { TrackChoice } from '../../../core/playback/PlayerState.js';

/**
 * What to change to when the viewer asks for another language while one is on; null where nothing is on, where it is
 * in that language already, or where this film has none in it.
 */
export function findInLanguage<Choice extends TrackChoice>(
  { choices, chosen }: { readonly choices: readonly Choice[]; readonly chosen: string | null },
  language: LanguageTag | null,
): Choice | null {
  const on = choices.find((one) => one.id === chosen);
  if (language === null || !on || speaks(on, language)) return null;
  return choices.find((one) => speaks(one, language)) ?? null;
}
