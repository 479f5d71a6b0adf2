import type { GlossaryTerm } from '../films/Film.js';
import { findWhole } from '../voices/findWhole.js';

/** A piece of a text, and the term that stands there; null for the words between. The pieces are the whole text. */
export interface TermPiece {
  readonly text: string;
  readonly term: GlossaryTerm | null;
}

/**
 * Finds the terms of a glossary in texts of its language: the longest first, words of letters whole, letters large or small. A
 * search for one text is for one pattern, so that a hundred thousand lines are gone through in no time that is felt.
 * @returns the pieces of a text; null where none of the terms stands in it
 */
export function createTermFinder(
  terms: readonly GlossaryTerm[],
): (text: string) => readonly TermPiece[] | null {
  const byForm = new Map<string, GlossaryTerm>();
  for (const term of terms)
    for (const form of [term.term, ...(term.forms ?? [])])
      if (fold(form) !== '' && !byForm.has(fold(form))) byForm.set(fold(form), term);
  if (byForm.size === 0) return () => null;
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(findWhole(forms), 'giu');
  return (text) => {
    const pieces: TermPiece[] = [];
    let from = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (index > from) pieces.push({ text: text.slice(from, index), term: null });
      pieces.push({ text: found, term: byForm.get(fold(found)) ?? null });
      from = index + found.length;
    }
    if (from === 0) return null;
    if (from < text.length) pieces.push({ text: text.slice(from), term: null });
    return pieces;
  };
}

const fold = (word: string): string => word.normalize('NFC').trim().toLowerCase();
