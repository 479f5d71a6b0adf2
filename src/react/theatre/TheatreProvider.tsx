'use client';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Catalogue, Work } from '../../core/catalogue/Catalogue.js';
import { createTheatreTranslate } from '../../core/catalogue/i18n/createTheatreTranslate.js';
import type { TheatreMessages } from '../../core/catalogue/i18n/defineTheatreMessages.js';
import { tellNews } from '../../core/catalogue/tellNews.js';
import type { FilmAccess } from '../../core/gate/judgeAccess.js';
import type { LanguageTag } from '../../core/films/Film.js';
import {
  createSamplePlayer,
  createViewing,
  localViewingStorage,
  type PreferencesStorage,
  type Voice,
} from '../../media/index.js';
import { useTell } from '../gate/parts/useTell.js';
import { createQuiet } from './createQuiet.js';
import { TheatreContext } from './TheatreContext.js';
import type { TheatreRouter } from './TheatreRouter.js';
import { useQuery } from './useQuery.js';
import { useTheatreReading } from './useTheatreReading.js';

export interface TheatreProviderProps {
  /** Of `parseCatalogue`. The same object as long as it is the same catalogue: a search is made for each. */
  readonly catalogue: Catalogue;
  /** The language of all words; the page's where it is left out. */
  readonly locale?: LanguageTag;
  /** The words of a language that is not built in. */
  readonly messages?: TheatreMessages;
  /** Where places and favourites are kept; the browser's own storage where it is left out. */
  readonly storage?: PreferencesStorage;
  /** The site's router; the History API where it is left out. */
  readonly router?: TheatreRouter;
  /** What is new and what is leaving is told by this time. Milliseconds since 1970. */
  readonly now?: number;
  /** Whether a work is open to this viewer, for its card: `access` of the gate's films. Left out: nothing is said of it. */
  readonly accessTo?: (work: Work) => FilmAccess | null;
  /** The site's own voice, where its players have one: it reads introductions, too. */
  readonly voice?: Voice;
  /** Where the players keep what their viewer has chosen; the browser's own storage where it is left out. */
  readonly preferences?: PreferencesStorage;
  readonly children?: ReactNode;
}

const never = () => () => undefined;
const ungated = () => null;

/** Tells every part of the theatre inside what there is, in which language, and where the viewer was. Renders two polite regions, else nothing. */
export function TheatreProvider({
  catalogue: whole,
  locale,
  messages,
  storage,
  router: own,
  now: given,
  accessTo = ungated,
  voice,
  preferences,
  children,
}: TheatreProviderProps) {
  const page = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => '',
  );
  const wanted = locale ?? page;
  const translate = useMemo(() => createTheatreTranslate(wanted, messages), [wanted, messages]);
  const [viewing] = useState(() => createViewing(storage ?? localViewingStorage()));
  const [samples] = useState(createSamples);
  const [quiet] = useState(createQuiet);
  const { reader, region: readingRegion } = useTheatreReading({ voice, preferences, quiet });
  useEffect(() => {
    const still = quiet.add(samples.stop);
    return () => {
      still();
      samples.stop();
    };
  }, [samples, quiet]);
  const history = useQuery();
  const router = own ?? history;
  const [opened] = useState(Date.now);
  const { region, tell } = useTell('theatre-status');
  const now = given ?? opened;
  const catalogue = useMemo(() => {
    const works = whole.works.filter((work) => !tellNews(work, now).isGone);
    return works.length === whole.works.length ? whole : { ...whole, works };
  }, [whole, now]);
  const value = useMemo(
    () => ({ catalogue, translate, viewing, samples, reader, quiet, router, now, accessTo, tell }),
    [catalogue, translate, viewing, samples, reader, quiet, router, now, accessTo, tell],
  );
  return (
    <TheatreContext.Provider value={value}>
      {children}
      {region}
      {readingRegion}
    </TheatreContext.Provider>
  );
}

/** On the server there is no sound, and nobody to press for it. */
const createSamples = () =>
  createSamplePlayer(
    typeof document === 'undefined'
      ? ({ addEventListener: () => undefined } as unknown as Document)
      : document,
  );
