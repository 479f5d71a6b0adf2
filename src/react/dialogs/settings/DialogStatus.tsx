import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { LanguageTag } from '../../../core/films/Film.js';
import { tellApart } from '../../announcer/tellApart.js';
import { useTranslate } from '../../i18n/useTranslate.js';

/** Says what became of an action: whole sentences, in the language of the interface. */
export type Tell = (...sentences: readonly string[]) => void;

interface Said {
  readonly sentences: readonly string[];
  /** The interface may change its language while the words still stand. */
  readonly lang: LanguageTag;
  readonly inSight: boolean;
  readonly count: number;
}

export interface DialogStatus {
  readonly status: ReactNode;
  /** For what can be seen where it happened, too. */
  readonly tell: Tell;
  /** For what nothing else shows: brings the words into sight. */
  readonly show: Tell;
}

/**
 * The dialog's own words about what was done in it, to be seen as well as heard. The region is there, empty, from the start; what is said twice is a new element and so heard twice.
 */
export function useDialogStatus(): DialogStatus {
  const { locale } = useTranslate();
  const [said, setSaid] = useState<Said | null>(null);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said?.inSight) region.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  const say =
    (inSight: boolean): Tell =>
    (...sentences) =>
      setSaid((before) => ({ sentences, lang: locale, inSight, count: (before?.count ?? 0) + 1 }));
  const status = (
    <div ref={region} role="status" data-part="dialog-status">
      {said?.sentences.map((sentence, index) => (
        <p key={`${said.count} ${index}`} lang={said.lang}>
          {tellApart(sentence, said.count)}
        </p>
      ))}
    </div>
  );
  return { status, tell: say(false), show: say(true) };
}
