import { speaks } from '../../../core/tracks/speaks.js';
import type { LanguageTag } from '../../../core/films/Film.js';
import { catalogues } from '../../../core/i18n/catalogues.js';
import type { TrackChoice } from '../../../core/playback/PlayerState.js';

/**
 * The languages to choose from: the one the viewer has, those of this film, those of the interface; each once, for
 * `zh` and `zh-CN` are one choice.
 */
export function listLanguages(
  chosen: LanguageTag | null,
  choices: readonly TrackChoice[],
): readonly LanguageTag[] {
  const all = [
    ...(chosen === null ? [] : [chosen]),
    ...choices.map((one) => one.language),
    ...Object.keys(catalogues),
  ];
  return all.reduce<readonly LanguageTag[]>(
    (kept, language) =>
      kept.some((one) => speaks({ language: one }, language)) ? kept : [...kept, language],
    [],
  );
}
