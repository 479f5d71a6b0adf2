import type { DescriptionDelivery, LanguageTag } from '../../../core/films/Film.js';
import type { DescriptionChoice, PlayerState } from '../../../core/playback/PlayerState.js';
import { speaks } from '../../../core/tracks/speaks.js';

/** What of this film a setting can act on. */
export interface Delivered {
  /** Words that a voice speaks. */
  readonly text: boolean;
  /** Recordings, one for each description. */
  readonly clips: boolean;
  /** Anything that is spoken beside the film and not in its sound. */
  readonly spoken: boolean;
  /** Recordings that play through our own sound: these alone can be louder than they are, have a place and a loudspeaker. */
  readonly recorded: boolean;
  /** Between several kinds there is an order. */
  readonly several: boolean;
}

export function findDelivered({ choices, chosen, phase, spokenBy }: PlayerState['description']): Delivered {
  const kinds = new Set<DescriptionDelivery>(choices.map(({ delivery }) => delivery));
  const playing = choices.find(({ id }) => id === chosen);
  // A script may bring its own recordings: then nobody speaks its text.
  const recordedText =
    playing?.delivery === 'text' && spokenBy === null && phase !== 'off' && phase !== 'switching';
  const recorded = kinds.has('clips') || kinds.has('narration') || recordedText;
  const text = kinds.has('text');
  return {
    text,
    clips: kinds.has('clips') || recordedText,
    spoken: text || recorded,
    recorded,
    several: kinds.size > 1,
  };
}

/** The language whose voice is to be chosen: of the text that is spoken, else of the one the viewer would get. */
export function findTextLanguage(
  { choices, chosen }: PlayerState['description'],
  wishes: readonly (LanguageTag | null)[],
): LanguageTag | null {
  const texts: readonly DescriptionChoice[] = choices.filter(({ delivery }) => delivery === 'text');
  const wanted = wishes
    .filter((wish) => wish !== null)
    .map((wish) => texts.find((one) => speaks(one, wish)))
    .find((one) => one !== undefined);
  return (texts.find(({ id }) => id === chosen) ?? wanted ?? texts[0])?.language ?? null;
}
