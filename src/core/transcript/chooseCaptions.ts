import type { LanguageTag } from '../films/Film.js';
import type { CaptionsChoice } from '../playback/PlayerState.js';
import { speaks } from '../tracks/speaks.js';

/**
 * Which captions stand in the film's text: those that show; while none do, those in the first language of the viewer's that
 * there are, and of these the ones that tell sounds and speakers, for there is nothing else to tell them to who only reads.
 */
export function chooseCaptions(
  { choices, chosen }: { readonly choices: readonly CaptionsChoice[]; readonly chosen: string | null },
  languages: readonly LanguageTag[],
): CaptionsChoice | null {
  const shown = choices.find(({ id }) => id === chosen);
  if (shown) return shown;
  for (const language of languages) {
    const spoken = choices.filter((one) => speaks(one, language));
    const best = spoken.find(({ sdh }) => sdh) ?? spoken[0];
    if (best) return best;
  }
  return choices.find(({ sdh }) => sdh) ?? choices[0] ?? null;
}
