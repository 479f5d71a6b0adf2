import type { GlossaryTerm } from '../films/Film.js';
import type { Translate } from '../i18n/createTranslate.js';

/** A word of the film on paper, a line each: what it means, how it is said, what it stands for. */
export function writeTerm(
  { term, meaning, reading, longForm }: GlossaryTerm,
  translate: Translate,
): readonly [string, ...string[]] {
  return [
    translate('whatWasSaid.word', { term, meaning }),
    ...(reading === undefined ? [] : [translate('glossary.reading', { reading })]),
    ...(longForm === undefined ? [] : [translate('glossary.longForm', { longForm })]),
  ];
}
