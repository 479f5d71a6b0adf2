import type { FilmDescription } from '../films/Film.js';
import type { DescriberKind, Work, WorkDescription } from './Catalogue.js';

/** The descriptions of a work: those it names, else those of its film, each kind and language once. */
export function tellDescriptions({ descriptions, film }: Work): readonly WorkDescription[] {
  if (descriptions) return descriptions;
  if (typeof film !== 'object') return [];
  const told = new Map<string, WorkDescription>();
  for (const one of film.descriptions ?? []) {
    const by = kindOf(one);
    const key = `${by} ${one.language}`;
    const before = told.get(key);
    const narrator = before?.narrator ?? one.narrator;
    told.set(key, {
      by,
      language: one.language,
      ...(narrator !== undefined && { narrator }),
      ...((before?.extended === true || one.extended === true) && { extended: true }),
    });
  }
  return [...told.values()];
}

const kindOf = ({ delivery, voiceKind }: FilmDescription): DescriberKind => {
  if (delivery === 'text') return 'text';
  return voiceKind === 'synthesised' ? 'ai' : 'human';
};
