import type { Reader, ReadingState } from '../../media/index.js';
import type { OpenedReader } from './openReader.js';

export interface TheatreReader extends Reader {
  /** Fetches what it takes, so that a press is answered inside the viewer's gesture. */
  prepare(): void;
  /** Stops, and gives everything back. It can be used again. */
  dispose(): void;
}

const silent: ReadingState = { phase: 'silent' };

/** The reader of a theatre, whose code and voice come when they are first needed. */
export function createTheatreReader(load: () => Promise<OpenedReader>): TheatreReader {
  let opened: OpenedReader | null = null;
  let loading: Promise<void> | null = null;
  /** Of a press that could not be answered: what it takes did not come. */
  let lost: ReadingState | null = null;
  /** What is to be read once what it takes has come: the last press that was not taken back. */
  let asked: object | null = null;
  /** Counts disposals: what was under way before one is not taken any more. */
  let turn = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const fetch = () => (loading ??= begin(turn));
  const begin = async (mine: number) => {
    try {
      const found = await load();
      if (mine !== turn) return found.dispose();
      opened = found;
      found.subscribe(tell);
    } catch (error) {
      if (mine === turn) loading = null;
      console.warn(error);
    }
  };
  return {
    get: () => lost ?? opened?.get() ?? silent,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    prepare: () => void fetch(),
    read(id, parts) {
      lost = null;
      if (opened) {
        opened.read(id, parts);
        return;
      }
      const mine = (asked = {});
      void fetch().then(() => {
        if (asked !== mine) return;
        if (!opened) lost = { phase: 'failed', id, reason: 'network' };
        else opened.read(id, parts);
        tell();
      });
    },
    skip: () => opened?.skip(),
    back: () => opened?.back(),
    stop() {
      lost = null;
      asked = null;
      opened?.stop();
    },
    dispose() {
      turn += 1;
      asked = null;
      opened?.dispose();
      opened = null;
      loading = null;
    },
  };
}
