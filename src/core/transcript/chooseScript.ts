import { findWords } from '../descriptions/findWords.js';
import { descriptionId } from '../descriptions/listDeclared.js';
import type { ClipsDescription, Film, FilmDescription, LanguageTag, TextDescription } from '../films/Film.js';
import type { DescriptionChoice } from '../playback/PlayerState.js';
import { speaks } from '../tracks/speaks.js';

/**
 * Which description script stands in the film's text: the one that is spoken; of a recording its words, where the film has
 * them; while description is off, the first script in a language of the viewer's, else the first there is. null where the
 * film has none, and for a version of another length, whose times no script tells.
 */
export function chooseScript(
  film: Film,
  on: DescriptionChoice | null,
  languages: readonly LanguageTag[],
): TextDescription | ClipsDescription | null {
  const scripts = (film.descriptions ?? []).filter(isScript);
  if (on) return scripts.find((one) => descriptionId(one) === on.id) ?? findWords(film, on);
  for (const language of languages) {
    const found = scripts.find((one) => speaks(one, language));
    if (found) return found;
  }
  return scripts[0] ?? null;
}

const isScript = (one: FilmDescription): one is TextDescription | ClipsDescription =>
  one.delivery === 'text' || one.delivery === 'clips';
