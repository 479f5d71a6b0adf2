import { useMemo, type RefObject } from 'react';
import { chooseLineGlossaries } from '../../core/glossary/chooseLineGlossaries.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { GlossaryList } from '../glossary/GlossaryList.js';
import { useTranslate } from '../i18n/useTranslate.js';
import { usePlayer } from '../player/usePlayer.js';

/** A word that a reader has come to from a line, and the way back. */
export interface LedFrom {
  readonly place: string;
  back(): void;
}

/** The words of this film that stand in the lines, behind a summary; nothing where the film has none. */
export function TranscriptGlossary({
  id,
  lines,
  details,
  from,
}: {
  readonly id: string;
  readonly lines: readonly TranscriptLine[];
  readonly details: RefObject<HTMLDetailsElement | null>;
  readonly from: LedFrom | null;
}) {
  const { film } = usePlayer();
  const translate = useTranslate();
  const { locale } = translate;
  const glossaries = useMemo(() => chooseLineGlossaries(film.glossary, lines, locale), [film, lines, locale]);
  if (glossaries.length === 0) return null;
  return (
    <details ref={details} data-part="transcript-glossary">
      <summary>{translate('glossary.label')}</summary>
      <GlossaryList
        id={id}
        glossaries={glossaries}
        locale={locale}
        translate={translate}
        after={(place) =>
          from?.place === place && (
            <button type="button" onClick={from.back}>
              {translate('glossary.back')}
            </button>
          )
        }
      />
    </details>
  );
}
