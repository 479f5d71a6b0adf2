/** Where spoken notes are kept. Nothing sends them: a site that brings its own storage decides where a voice goes. */
export interface VoiceNoteStorage {
  /** Null where there is none. */
  read(filmId: string, id: string): Promise<Blob | null>;
  /** Rejects where it cannot be kept. */
  write(filmId: string, id: string, note: Blob): Promise<void>;
  remove(filmId: string, id: string): Promise<void>;
}

const NOTES = 'notes';

/** IndexedDB, on this device only; the default. Every call rejects where the browser forbids it. */
export function deviceVoiceNotes(name = 'tingying:voice-notes'): VoiceNoteStorage {
  const open = () => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(NOTES));
    return answerOf(request);
  };
  const use = async <T>(mode: IDBTransactionMode, act: (notes: IDBObjectStore) => IDBRequest<T>) => {
    const database = await open();
    try {
      const transaction = database.transaction(NOTES, mode);
      const answer = await answerOf(act(transaction.objectStore(NOTES)));
      // Kept only when the transaction is over: until then the disk may turn out to be full.
      if (mode === 'readwrite') await endOf(transaction);
      return answer;
    } finally {
      database.close();
    }
  };
  return {
    async read(filmId, id) {
      const note: unknown = await use('readonly', (notes) => notes.get([filmId, id]) as IDBRequest<unknown>);
      return isKept(note) ? new Blob([note.bytes], { type: note.type }) : null;
    },
    async write(filmId, id, note) {
      // WebKit keeps no blobs in private windows.
      const kept: KeptNote = { bytes: await note.arrayBuffer(), type: note.type };
      await use('readwrite', (notes) => notes.put(kept, [filmId, id]));
    },
    async remove(filmId, id) {
      await use('readwrite', (notes) => notes.delete([filmId, id]));
    },
  };
}

interface KeptNote {
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

const isKept = (found: unknown): found is KeptNote =>
  typeof found === 'object' && found !== null && 'bytes' in found && found.bytes instanceof ArrayBuffer;

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('tingying: no answer')));
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('tingying: not kept')));
  });
