import type { Film, FilmDescription } from '../films/Film.js';
import type { DescriptionChoice } from '../playback/PlayerState.js';

/** The id of a film's description: its own, or made of what tells it from its siblings. */
export const descriptionId = (one: FilmDescription): string =>
  one.id ?? [one.delivery, one.language, ...(one.extended ? ['extended'] : [])].join(':');

/** A description as a choice. */
export const toChoice = (one: FilmDescription): DescriptionChoice => ({
  id: descriptionId(one),
  language: one.language,
  label: one.label ?? null,
  delivery: one.delivery,
  voiceKind: one.voiceKind ?? (one.delivery === 'text' ? 'synthesised' : null),
  narrator: one.narrator ?? null,
  extended: one.extended ?? false,
});

/** Every description that the film declares, as a choice: all that can be told before its media is known. */
export const listDeclared = ({ descriptions = [] }: Film): readonly DescriptionChoice[] =>
  descriptions.map(toChoice);
