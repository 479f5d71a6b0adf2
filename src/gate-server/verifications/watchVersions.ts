import type { Sql } from '../store/Database.js';

/** Tells when applications change, whichever process changes them. */
export type VersionWatch = {
  /**
   * Settled once the application is at another version than `seen`, or is gone; or when it is told to wait no longer.
   * @throws where the database cannot be asked
   */
  untilChanged(id: string, seen: number, signal: AbortSignal): Promise<void>;
};

type Waiting = { id: string; seen: number; settle: () => void; fail: (error: Error) => void };

const everyMs = 1000;
/** Of one question: a list that is longer is asked for in several. */
const atOnce = 5000;

/**
 * However many wait, the database is asked once in a second for all of them, by their keys alone; while nobody waits it is left
 * alone. So an open page costs the same whether ten or ten thousand are open, and a change by another machine is heard as soon as one
 * by this.
 */
export function watchVersions(database: Sql): VersionWatch {
  const all = new Set<Waiting>();
  let running = false;

  const look = async () => {
    const asked = [...all];
    for (let from = 0; from < asked.length; from += atOnce) {
      const some = asked.slice(from, from + atOnce);
      try {
        const rows = await database.query<{ id: string; version: number }>(
          `select v.id, v.version from jsonb_array_elements_text($1::jsonb) as wanted (id) join verification v on v.id = wanted.id`,
          [JSON.stringify([...new Set(some.map(({ id }) => id))])],
        );
        const now = new Map(rows.map(({ id, version }) => [id, version]));
        for (const { id, seen, settle } of some) if (now.get(id) !== seen) settle();
      } catch (error) {
        for (const { fail } of some) fail(error as Error);
      }
    }
  };
  const run = async () => {
    if (running) return;
    running = true;
    while (all.size > 0) {
      await new Promise((next) => setTimeout(next, everyMs));
      await look();
    }
    running = false;
  };

  return {
    untilChanged: (id, seen, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal.aborted) return resolve();
        const leave = () => {
          all.delete(waiting);
          signal.removeEventListener('abort', waiting.settle);
        };
        const waiting: Waiting = {
          id,
          seen,
          settle: () => {
            leave();
            resolve();
          },
          fail: (error) => {
            leave();
            reject(error);
          },
        };
        all.add(waiting);
        signal.addEventListener('abort', waiting.settle, { once: true });
        void run();
      }),
  };
}
