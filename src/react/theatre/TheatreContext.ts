import { createContext } from 'react';
import type { Catalogue } from '../../core/catalogue/Catalogue.js';
import type { TheatreTranslate } from '../../core/catalogue/i18n/createTheatreTranslate.js';
import type { SamplePlayer, ViewingStore } from '../../media/index.js';
import type { TheatreRouter } from './TheatreRouter.js';

/** What the parts of one theatre share. */
export interface TheatreContextValue {
  readonly catalogue: Catalogue;
  readonly translate: TheatreTranslate;
  readonly viewing: ViewingStore;
  readonly samples: SamplePlayer;
  readonly router: TheatreRouter;
  /** Milliseconds since 1970, as it was when the theatre was opened. */
  readonly now: number;
  /** Says a sentence once, politely. */
  readonly tell: (sentence: string) => void;
}

export const TheatreContext = createContext<TheatreContextValue | null>(null);
