import type { LanguageTag } from '../../core/films/Film.js';
import type { Voice, VoiceFailure } from './Voice.js';

/** One thing that is said in one language. */
export interface ReadWords {
  readonly text: string;
  readonly language: LanguageTag;
}

/** A paragraph: what one step goes over. */
export type ReadPart = readonly ReadWords[];

/** What is being read: one text at most, known by its id. `part` counts from 0. */
export type ReadingState =
  | { readonly phase: 'silent' }
  | { readonly phase: 'reading'; readonly id: string; readonly part: number; readonly parts: number }
  | { readonly phase: 'failed'; readonly id: string; readonly reason: VoiceFailure };

/** How a voice is to speak: the viewer's own settings, asked for each paragraph. */
export interface ReadingPace {
  readonly rate: number;
  readonly pitch: number;
  readonly volume: number;
}

export interface Reader {
  get(): ReadingState;
  subscribe(listener: () => void): () => void;
  /** Reads from the first paragraph on. To be called by a press of the viewer's; what was read before ends. */
  read(id: string, parts: readonly ReadPart[]): void;
  /** The next paragraph; after the last, the end. Nothing where nothing is read. */
  skip(): void;
  /** The paragraph before, from its beginning; the first once more where there is none. Nothing where nothing is read. */
  back(): void;
  stop(): void;
}

const silent: ReadingState = { phase: 'silent' };

/** Milliseconds between two tries, and how many: whoever else speaks on the page comes to an end. */
const busy = { wait: 500, tries: 40 };

/** Reads paragraphs one after another by a voice. The voice stays its owner's: nothing of it is disposed of here. */
export function createReader(voice: Voice, pace: () => ReadingPace): Reader {
  let state: ReadingState = silent;
  let count = 0;
  /** All of what is read; which of it is spoken stands in the state. */
  let all: readonly ReadPart[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const become = (next: ReadingState) => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const end = (next: ReadingState) => {
    clearTimeout(timer);
    all = [];
    voice.silence();
    become(next);
  };
  const say = (id: string, words: ReadPart, tries: number) => {
    const [first, ...rest] = words;
    if (!first) {
      step(1);
      return;
    }
    count += 1;
    const utterance = `reading ${String(count)}`;
    voice.speak({ id: utterance, ...first, ...pace(), pan: 0, cue: null, from: 0 }, (event) => {
      // An answer about what was skipped or stopped is nobody's.
      if (event.utterance !== `reading ${String(count)}` || state.phase !== 'reading') return;
      if (event.type === 'spoken') say(id, rest, busy.tries);
      else if (event.type === 'failed' && event.reason === 'busy' && tries > 0)
        timer = setTimeout(() => say(id, words, tries - 1), busy.wait);
      else if (event.type === 'failed') end({ phase: 'failed', id, reason: event.reason });
    });
  };
  const step = (by: 1 | -1) => {
    if (state.phase !== 'reading') return;
    clearTimeout(timer);
    const { id, parts } = state;
    const at = Math.max(0, state.part + by);
    const part = all[at];
    if (!part) {
      end(silent);
      return;
    }
    become({ phase: 'reading', id, parts, part: at });
    say(id, part, busy.tries);
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read(id, parts) {
      clearTimeout(timer);
      // One without words could not be stepped back over: it would lead forward again at once.
      all = parts.filter((one) => one.length > 0);
      const [part] = all;
      if (!part) {
        end(silent);
        return;
      }
      become({ phase: 'reading', id, parts: all.length, part: 0 });
      say(id, part, busy.tries);
    },
    skip: () => step(1),
    back: () => step(-1),
    stop: () => {
      if (state.phase !== 'silent') end(silent);
    },
  };
}
