import type { DescriptionDelivery, LanguageTag, LocalizedText } from '../films/Film.js';
import type { DescriptionChoice } from '../playback/PlayerState.js';
import { serves } from '../tracks/findByLanguage.js';
import { speaks } from '../tracks/speaks.js';
import { defaultDescriberPreferences } from './DescriberPreferences.js';
import type { Verbosity } from './DescriptionCue.js';

/** What a viewer wants of a description, the dialogue's language left aside. */
export interface DeliveryWishes {
  /** Best first. Another language is taken only where none of these is described. */
  readonly languages: readonly LanguageTag[];
  /** The order in which deliveries are tried; a delivery that is not in it comes after all that are. */
  readonly deliveries?: readonly DescriptionDelivery[];
  /** A narrator the viewer likes, as the film names them in any language; null for any. */
  readonly narrator?: string | null;
  /** `rich`: extended descriptions first; else those that leave the film its length. */
  readonly verbosity?: Verbosity;
  /** What was chosen for this film in this session: it beats everything that is kept for all films. */
  readonly sessionChoice?: string | null;
  /** Ids of what has been tried and cannot be had. */
  readonly failed?: ReadonlySet<string>;
}

/**
 * Every description of the film, the one to begin with first, the one to fall back to next after it. Language weighs
 * more than narrator, narrator more than delivery, delivery more than whether it is extended.
 */
export function rankDescriptions(
  choices: readonly DescriptionChoice[],
  wishes: DeliveryWishes,
): readonly DescriptionChoice[] {
  const { languages, narrator = null, verbosity = 'standard', sessionChoice = null, failed } = wishes;
  const order = wishes.deliveries ?? defaultDescriberPreferences.deliveries;
  const chosen = choices.find((one) => one.id === sessionChoice);
  // Who chose a language by choosing a description stays in it when that description fails.
  const wanted = chosen ? [chosen.language, ...languages] : languages;
  const place = (index: number) => (index < 0 ? Infinity : index);
  /** What its author says serves a language comes after all that is in one that is wanted. */
  const placeOf = (one: DescriptionChoice) =>
    Math.min(
      place(wanted.findIndex((language) => speaks(one, language))),
      wanted.length + place(wanted.findIndex((language) => serves(one, language))),
    );
  const worth = (one: DescriptionChoice): readonly number[] => [
    one === chosen ? 0 : 1,
    placeOf(one),
    narrator !== null && !isNamed(one.narrator, narrator) ? 1 : 0,
    place(order.indexOf(one.delivery)),
    one.extended === (verbosity === 'rich') ? 0 : 1,
  ];
  return choices
    .filter((one) => !failed?.has(one.id))
    .map((one) => ({ one, worth: worth(one) }))
    .sort((a, b) => compare(a.worth, b.worth))
    .map(({ one }) => one);
}

/** The description to begin with, or to fall back to when others have failed; null where nothing is left. */
export const chooseDelivery = (
  choices: readonly DescriptionChoice[],
  wishes: DeliveryWishes,
): DescriptionChoice | null => rankDescriptions(choices, wishes)[0] ?? null;

const isNamed = (text: LocalizedText | null, name: string): boolean =>
  text !== null && (typeof text === 'string' ? text === name : Object.values(text).includes(name));

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
