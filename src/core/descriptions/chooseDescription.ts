import type { DescriptionDelivery, LanguageTag } from '../films/Film.js';
import type { DescriptionChoice } from '../playback/PlayerState.js';
import { speaks } from '../tracks/speaks.js';

/** Recorded sound in the film first, words for a voice last; a viewer will be able to reorder it. */
export const cascade: readonly DescriptionDelivery[] = ['rendition', 'version', 'narration', 'clips', 'text'];

/**
 * The description that one press of the button switches on: in the first wanted language that has any, by the cascade.
 * Where no wanted language has one, the first of all: a description in another language is better told than hidden.
 */
export function chooseDescription(
  choices: readonly DescriptionChoice[],
  languages: readonly LanguageTag[],
): DescriptionChoice | null {
  const best = (of: readonly DescriptionChoice[]) =>
    [...of].sort(
      (a, b) =>
        cascade.indexOf(a.delivery) - cascade.indexOf(b.delivery) || Number(a.extended) - Number(b.extended),
    )[0];
  for (const language of languages) {
    const found = best(choices.filter((one) => speaks(one, language)));
    if (found) return found;
  }
  return best(choices) ?? null;
}
