import { useMemo, useState } from 'react';
import { type CatalogueQuery, emptyQuery, writeQuery } from '../../src/core/catalogue/CatalogueQuery.js';
import type { Viewing } from '../../src/core/viewing/Viewing.js';
import { Theatre, type TheatreProps } from '../../src/react/theatre/Theatre.js';
import { catalogue, today } from './lanternTheatre.js';

export interface StoryTheatreProps extends Partial<Omit<TheatreProps, 'storage' | 'router'>> {
  /** The page it stands on. */
  readonly at?: Partial<CatalogueQuery>;
  /** What the viewer has heard before. */
  readonly heard?: Partial<Viewing>;
}

/** A theatre whose address is not the page's, and whose memory is the story's. */
export function StoryTheatre({ at = {}, heard, ...props }: StoryTheatreProps) {
  const [query, setQuery] = useState<CatalogueQuery>({ ...emptyQuery, ...at });
  const [storage] = useState(() => ({
    read: () => (heard ? JSON.stringify({ version: 1, places: [], favourites: [], ...heard }) : null),
    write: () => undefined,
  }));
  const router = useMemo(
    () => ({
      query,
      navigate: setQuery,
      hrefOf: (to: CatalogueQuery) =>
        `?${new URLSearchParams(writeQuery(to).map((one) => [...one])).toString()}`,
    }),
    [query],
  );
  return <Theatre catalogue={catalogue} now={today} storage={storage} router={router} {...props} />;
}
