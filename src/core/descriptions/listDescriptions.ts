import type { Film } from '../films/Film.js';
import type { AudioChoice, DescriptionChoice } from '../playback/PlayerState.js';
import { speaks } from '../tracks/speaks.js';
import { findNarrations } from './findNarrations.js';
import { listDeclared, toChoice } from './listDeclared.js';

/**
 * Every description the viewer can choose, declared by the film or found in the stream. `audio` is null while the
 * stream's tracks are not known yet: until then the film is taken at its word, so that the choice can be told before play.
 */
export function listDescriptions(
  film: Film,
  audio: readonly AudioChoice[] | null,
): readonly DescriptionChoice[] {
  const described = audio?.filter((one) => one.kind === 'main-desc') ?? null;
  const declared = listDeclared(film).filter(
    (one) =>
      one.delivery !== 'rendition' || !described || described.some((track) => speaks(track, one.language)),
  );
  const found = (described ?? [])
    .filter((track) => !declared.some((one) => one.delivery === 'rendition' && speaks(track, one.language)))
    // One language, one choice: two sounds of the same kind and language cannot be told apart by it.
    .filter((track, index, all) => all.findIndex((one) => one.language === track.language) === index)
    .map((track): DescriptionChoice => ({
      id: `rendition:${track.language}`,
      language: track.language,
      ...(track.associated && { associated: track.associated }),
      label: track.label,
      delivery: 'rendition',
      voiceKind: null,
      narrator: null,
      extended: false,
    }));
  return [...declared, ...found, ...findNarrations(film, audio ?? []).map(toChoice)];
}
