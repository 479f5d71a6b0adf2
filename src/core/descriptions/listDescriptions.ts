import type { Film, FilmDescription } from '../films/Film.js';
import type { AudioChoice, DescriptionChoice } from '../playback/PlayerState.js';
import { speaks } from '../tracks/speaks.js';

export { speaks } from '../tracks/speaks.js';

/** The id of a film's description: its own, or made of what tells it from its siblings. */
export const descriptionId = (one: FilmDescription): string =>
  one.id ?? [one.delivery, one.language, ...(one.extended ? ['extended'] : [])].join(':');

/**
 * Every description the viewer can choose, declared by the film or found in the stream. `audio` is null while the
 * stream's tracks are not known yet: until then the film is taken at its word, so that the choice can be told before play.
 */
export function listDescriptions(
  film: Film,
  audio: readonly AudioChoice[] | null,
): readonly DescriptionChoice[] {
  const described = audio?.filter((one) => one.kind === 'main-desc') ?? null;
  const declared = (film.descriptions ?? [])
    .filter(
      (one) =>
        one.delivery !== 'rendition' || !described || described.some((track) => speaks(track, one.language)),
    )
    .map(choiceOf);
  const found = (described ?? [])
    .filter((track) => !declared.some((one) => one.delivery === 'rendition' && speaks(track, one.language)))
    // One language, one choice: two sounds of the same kind and language cannot be told apart by it.
    .filter((track, index, all) => all.findIndex((one) => one.language === track.language) === index)
    .map((track): DescriptionChoice => ({
      id: `rendition:${track.language}`,
      language: track.language,
      label: track.label,
      delivery: 'rendition',
      voiceKind: null,
      narrator: null,
      extended: false,
    }));
  return [...declared, ...found];
}

function choiceOf(one: FilmDescription): DescriptionChoice {
  return {
    id: descriptionId(one),
    language: one.language,
    label: one.label ?? null,
    delivery: one.delivery,
    voiceKind: one.voiceKind ?? (one.delivery === 'text' ? 'synthesised' : null),
    narrator: one.narrator ?? null,
    extended: one.extended ?? false,
  };
}
