import { useEffect, useState, type ReactNode } from 'react';
import type { LanguageTag } from '../../core/films/Film.js';
import { localPreferencesStorage, type PreferencesStorage, type Voice } from '../../media/index.js';
import { tellApart } from '../announcer/tellApart.js';
import type { Quiet } from './createQuiet.js';
import { createTheatreReader, type TheatreReader } from './createTheatreReader.js';

export interface ReadingOptions {
  /** The site's own voice, as its players have it. */
  readonly voice: Voice | undefined;
  /** Where the player keeps what its viewer has chosen. */
  readonly preferences: PreferencesStorage | undefined;
  readonly quiet: Quiet;
}

/** What reads aloud in a theatre, and the region for viewers whose own screen reader does it. What begins to play ends it. */
export function useTheatreReading({ voice, preferences, quiet }: ReadingOptions): {
  readonly reader: TheatreReader;
  readonly region: ReactNode;
} {
  const [said, setSaid] = useState({ text: '', language: '', count: 0 });
  const [reader] = useState(() => {
    const say = (text: string, language: LanguageTag) =>
      setSaid(({ count }) => ({ text, language, count: count + 1 }));
    return createTheatreReader(async () => {
      const { openReader } = await import('./openReader.js');
      return openReader(voice ?? null, preferences ?? localPreferencesStorage(), say);
    });
  });
  useEffect(() => {
    const life = new AbortController();
    document.addEventListener('play', reader.stop, { capture: true, signal: life.signal });
    const still = quiet.add(reader.stop);
    return () => {
      life.abort();
      still();
      reader.dispose();
    };
  }, [reader, quiet]);
  const region = (
    <div aria-live="polite" data-part="theatre-reading">
      {said.text && (
        <p key={said.count} lang={said.language}>
          {tellApart(said.text, said.count)}
        </p>
      )}
    </div>
  );
  return { reader, region };
}
