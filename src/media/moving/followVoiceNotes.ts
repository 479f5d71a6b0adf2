import type { Attached } from '../state/Feature.js';
import type { MovingStore } from './MovingStore.js';
import { CannotRecord, recordVoice } from './recordVoice.js';
import type { VoiceNoteStorage } from './VoiceNoteStorage.js';

export interface VoiceNoteCommands {
  /** Records a spoken note for a bookmark; while one is recorded, ends it. The browser asks for the microphone. */
  record(id: string): void;
  /** Plays a bookmark's spoken note; while it plays, ends it. */
  play(id: string): void;
  remove(id: string): void;
  /** Ends what is recorded or played; what was recorded is kept. */
  stop(): void;
  /** Keeps spoken notes there from now on. */
  keepIn(other: VoiceNoteStorage): void;
}

/** As long as a thought takes. Seconds. */
const MOST = 60;

/**
 * Notes in the viewer's own voice, one for each bookmark. The film waits while one is recorded or played, and then goes on if it
 * played before. Nothing is asked for or recorded but by the viewer's press.
 *
 * @param setSpoken notes at a bookmark how long its spoken note is, in seconds; null: it has none
 */
export function followVoiceNotes(
  { film, port, signal }: Attached,
  moving: MovingStore,
  setSpoken: (id: string, seconds: number | null) => void,
  firstStorage: VoiceNoteStorage,
): VoiceNoteCommands {
  let storage = firstStorage;
  let end: AbortController | null = null;
  /** The bookmark that was removed while its note was being recorded: of that nothing is kept. */
  let dropped: string | null = null;
  signal.addEventListener('abort', () => end?.abort());

  /** One at a time: another press ends it. */
  const begin = async (id: string, act: (mine: AbortSignal) => Promise<void>) => {
    const mine = new AbortController();
    end = mine;
    dropped = null;
    const played = !port.paused;
    if (played) port.pause();
    moving.set({ voiceNote: { id, phase: 'asking' } });
    await act(mine.signal).finally(() => {
      end = null;
      moving.set({ voiceNote: null });
    });
    if (played && !signal.aborted) port.play().catch(() => undefined);
  };
  const toggle = (id: string, act: (mine: AbortSignal) => Promise<void>) => {
    if (end) end.abort();
    else void begin(id, act);
  };

  const record = async (id: string, mine: AbortSignal) => {
    try {
      const { note, duration, full } = await recordVoice(
        MOST,
        () => {
          moving.set({ voiceNote: { id, phase: 'recording' } });
          moving.tell({ reason: 'note-recording', most: MOST });
        },
        mine,
      );
      if (signal.aborted || dropped === id) return;
      await storage.write(film.id, id, note);
      setSpoken(id, duration);
      moving.tell({ reason: full ? 'note-full' : 'note-kept', seconds: duration });
    } catch (error) {
      if (dropped === id) return;
      if (!(error instanceof CannotRecord)) console.warn(error);
      moving.tell({ reason: 'note-failed', why: error instanceof CannotRecord ? error.reason : 'unkept' });
    }
  };
  const play = async (id: string, mine: AbortSignal) => {
    let address = '';
    try {
      const note = await storage.read(film.id, id);
      if (!note) {
        moving.tell({ reason: 'note-failed', why: 'elsewhere' });
        return;
      }
      address = URL.createObjectURL(note);
      moving.set({ voiceNote: { id, phase: 'playing' } });
      await playToEnd(address, mine);
    } catch (error) {
      console.warn(error);
      moving.tell({ reason: 'note-failed', why: 'unplayable' });
    } finally {
      URL.revokeObjectURL(address);
    }
  };

  return {
    record: (id) => toggle(id, (mine) => record(id, mine)),
    play: (id) => toggle(id, (mine) => play(id, mine)),
    remove(id) {
      if (moving.get().voiceNote?.id === id) {
        dropped = id;
        end?.abort();
      }
      setSpoken(id, null);
      // What cannot be deleted is told to nobody as kept: only the bookmark says that there is one.
      storage.remove(film.id, id).catch((error: unknown) => console.warn(error));
    },
    stop: () => end?.abort(),
    keepIn(other) {
      storage = other;
    },
  };
}

/** Resolves when it has ended, or `signal` has ended it. */
function playToEnd(address: string, signal: AbortSignal): Promise<void> {
  const audio = new Audio(address);
  return new Promise((resolve, reject) => {
    const stop = () => {
      audio.pause();
      resolve();
    };
    signal.addEventListener('abort', stop);
    audio.addEventListener('ended', stop);
    audio.addEventListener('error', () =>
      reject(new Error('tingying: the spoken note could not be played.')),
    );
    audio.play().catch(reject);
  });
}
