import { nestChapters } from '../../core/chapters/nestChapters.js';
import { speaks } from '../../core/tracks/speaks.js';
import type { LanguageTag, TimedTextFile } from '../../core/films/Film.js';
import type { Patience } from '../../core/playback/Patience.js';
import { addTextTrack } from '../tracks/addTextTrack.js';
import { fetchTimedText } from '../tracks/fetchTimedText.js';
import type { Attached } from './Feature.js';

export interface ChapterCommands {
  /** Chapters of the version that plays; a described version may have its own. */
  use(files: readonly TimedTextFile[]): void;
}

/** Chapters in the viewer's language. Without them the film plays all the same, so a failure is not told. */
export function followChapters(
  { port, store, signal }: Attached,
  locale: LanguageTag,
  patience: Patience,
): ChapterCommands {
  let current: AbortController | null = null;
  signal.addEventListener('abort', () => current?.abort());
  return {
    use(files) {
      current?.abort();
      const file = files.find((one) => speaks(one, locale)) ?? files[0];
      if (!file) {
        store.set({ chapters: [] });
        return;
      }
      const mine = (current = new AbortController());
      // Chapters of another version would lead to the wrong places: better none than those.
      load(file, mine.signal).catch(() => {
        if (!mine.signal.aborted) store.set({ chapters: [] });
      });
    },
  };

  async function load(file: TimedTextFile, wanted: AbortSignal): Promise<void> {
    const { text } = await fetchTimedText(file.src, {
      kind: 'chapters',
      onRequest: port.onRequest,
      retryMs: patience.textRetryMs,
      signal: wanted,
    });
    const track = { kind: 'chapters', language: file.language, label: '' } as const;
    const added = await addTextTrack(port.element, text, track, wanted);
    const cues = ([...(added.track.cues ?? [])] as VTTCue[]).map((cue) => ({
      startTime: cue.startTime,
      endTime: cue.endTime,
      text: cue.getCueAsHTML().textContent,
    }));
    added.remove();
    store.set({ chapters: nestChapters(cues) });
  }
}
