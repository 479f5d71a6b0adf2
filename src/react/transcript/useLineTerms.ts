import { useId, useMemo, useRef, useState, type RefObject } from 'react';
import { createGlossaryFinder } from '../../core/glossary/createGlossaryFinder.js';
import type { LineTerms } from '../../media/index.js';
import { glossaryId } from '../glossary/glossaryId.js';
import { findTarget } from '../player/findTarget.js';
import { usePlayer } from '../player/usePlayer.js';
import type { LedFrom } from './TranscriptGlossary.js';

/** What the list of words needs to be led to. */
export interface GlossaryPlace {
  readonly id: string;
  readonly details: RefObject<HTMLDetailsElement | null>;
  readonly from: LedFrom | null;
}

/** The film's words in the lines: each leads to its place in the list, and from there back to its line. Null where the film has none. */
export function useLineTerms(): readonly [GlossaryPlace, LineTerms | null] {
  const { film } = usePlayer();
  const id = useId();
  const details = useRef<HTMLDetailsElement>(null);
  const [from, setFrom] = useState<LedFrom | null>(null);
  const terms = useMemo((): LineTerms | null => {
    const { glossary } = film;
    if (!glossary) return null;
    const find = createGlossaryFinder(glossary);
    return {
      find({ text, language }) {
        const found = find(text, language);
        if (!found) return null;
        const all = glossary[found.language] ?? [];
        return found.pieces.map((piece) => ({
          text: piece.text,
          address: piece.term && `#${glossaryId(id, found.language, all.indexOf(piece.term))}`,
        }));
      },
      explain(link) {
        const target = findTarget(link);
        const { current } = details;
        if (!current || !target) return;
        current.open = true;
        const back = () => (link.isConnected ? link : current.querySelector('summary'))?.focus();
        setFrom({ place: target.id, back });
        target.focus();
      },
    };
  }, [film, id]);
  return [{ id, details, from }, terms];
}
