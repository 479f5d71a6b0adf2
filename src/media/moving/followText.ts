import { searchTranscript } from '../../core/moving/searchTranscript.js';
import type { TranscriptLine } from '../../core/transcript/TranscriptLine.js';
import type { Transcript } from '../transcript/openTranscript.js';
import type { MovingStore } from './MovingStore.js';

/**
 * Keeps the film's text and what was searched in it true, from when they are first asked for: captions that the viewer chooses,
 * or a version with texts of its own, are searched at once.
 * @returns what asks for the text: it never rejects, and is empty where there is none
 */
export function followText(
  text: Transcript,
  moving: MovingStore,
  signal: AbortSignal,
): () => Promise<readonly TranscriptLine[]> {
  let waiting: ((lines: readonly TranscriptLine[]) => void)[] = [];
  let reading = false;
  const take = () => {
    const { lines, loading } = text.getNow();
    if (loading || signal.aborted) return;
    const before = moving.get();
    if (lines !== before.lines) {
      const { search } = before;
      const matches = search && searchTranscript(lines, search.query);
      moving.set({ lines, ...(matches && { search: { query: search.query, matches } }) });
    }
    const asked = waiting;
    waiting = [];
    for (const answer of asked) answer(lines);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (!reading) {
        reading = true;
        const unsubscribe = text.subscribe(take);
        signal.addEventListener('abort', unsubscribe);
      }
      take();
    });
}
