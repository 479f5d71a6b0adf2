import type { LanguageTag } from '../../core/films/Film.js';
import type { LineKind, TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import { weaveTranscript } from '../../core/transcript/weaveTranscript.js';
import type { Player } from '../createPlayer.js';
import { followTranscript, type TranscriptTrack } from './followTranscript.js';

/** A film's whole text, as far as it has come. */
export interface TranscriptNow {
  /** Whether a track is still on its way. Lines of the others are there meanwhile. */
  readonly loading: boolean;
  /** Captions, descriptions and chapters in the order of time; the same array until one of them changes. */
  readonly lines: readonly TranscriptLine[];
  /** What could not be had. */
  readonly failed: readonly LineKind[];
}

/** The text of the film that a player plays, fetched while somebody subscribes. */
export interface Transcript {
  getNow(): TranscriptNow;
  subscribe(listener: () => void): () => void;
  /** Asks again for what could not be had. */
  retry(): void;
}

const nothing: TranscriptNow = { loading: true, lines: [], failed: [] };
const opened = new WeakMap<Player, Map<LanguageTag, Transcript>>();

/**
 * The text of a player's film, for who reads, searches or is told where the film is: one for all who ask in one language, so
 * that nothing is fetched twice. Nothing is fetched before the first subscribes.
 * @param locale the viewer's language, by which tracks are chosen that the viewer has not chosen
 */
export function openTranscript(player: Player, locale: LanguageTag): Transcript {
  const byLocale = opened.get(player) ?? new Map<LanguageTag, Transcript>();
  opened.set(player, byLocale);
  const transcript = byLocale.get(locale) ?? createTranscript(player, locale);
  byLocale.set(locale, transcript);
  return transcript;
}

function createTranscript(player: Player, locale: LanguageTag): Transcript {
  const listeners = new Set<() => void>();
  let now = nothing;
  let life: AbortController | null = null;
  /** What was known stands until all of it has come again: who has just gone to a line would be thrown out of it. */
  let again = false;
  const start = () => {
    life?.abort();
    life = new AbortController();
    again = now.lines.length > 0;
    followTranscript(player, locale, take, life.signal);
  };

  const take = (tracks: Readonly<Record<LineKind, TranscriptTrack>>) => {
    const all = Object.entries(tracks) as [LineKind, TranscriptTrack][];
    const loading = all.some(([, { phase }]) => phase === 'loading');
    again &&= loading;
    now = {
      loading,
      lines: again
        ? now.lines
        : weaveTranscript({
            captions: tracks.caption.lines,
            descriptions: tracks.description.lines,
            chapters: tracks.chapter.lines,
          }),
      failed: all.filter(([, { phase }]) => phase === 'failed').map(([kind]) => kind),
    };
    for (const listener of [...listeners]) listener();
  };

  return {
    getNow: () => now,
    subscribe(listener) {
      // Each subscription is one, whoever makes it.
      const mine = () => listener();
      listeners.add(mine);
      if (!life) start();
      return () => {
        listeners.delete(mine);
        if (listeners.size > 0) return;
        life?.abort();
        life = null;
      };
    },
    retry() {
      if (life) start();
    },
  };
}
