import { createContext } from 'react';
import type { Catalogue, Work } from '../../core/catalogue/Catalogue.js';
import type { TheatreTranslate } from '../../core/catalogue/i18n/createTheatreTranslate.js';
import type { FilmAccess } from '../../core/gate/judgeAccess.js';
import type { SamplePlayer, ViewingStore } from '../../media/index.js';
import type { Quiet } from './createQuiet.js';
import type { TheatreReader } from './createTheatreReader.js';
import type { TheatreRouter } from './TheatreRouter.js';

/** What the parts of one theatre share. */
export interface TheatreContextValue {
  readonly catalogue: Catalogue;
  readonly translate: TheatreTranslate;
  readonly viewing: ViewingStore;
  readonly samples: SamplePlayer;
  readonly reader: TheatreReader;
  readonly quiet: Quiet;
  readonly router: TheatreRouter;
  /** Milliseconds since 1970, as it was when the theatre was opened. */
  readonly now: number;
  /** Whether a work is open to this viewer, as a gate told it; null where there is no gate, or it has not told yet. */
  readonly accessTo: (work: Work) => FilmAccess | null;
  /** Says a sentence once, politely. */
  readonly tell: (sentence: string) => void;
}

export const TheatreContext = createContext<TheatreContextValue | null>(null);
