import type { Clock } from '../Clock.js';
import type { Database } from '../store/Database.js';
import type { Verifications } from '../verifications/createVerifications.js';
import { clearOld } from './clearOld.js';

export type Jobs = {
  /** Does what is due now; for a machine that keeps its own time, and for tests. */
  run(): Promise<void>;
  /** No more; what runs is waited for. */
  stop(): Promise<void>;
};

const hourMs = 3_600_000;

/**
 * Does regularly what nobody asks for: asks silent providers again, ends validities, deletes what may no longer be kept.
 * Every machine may run them; what two would do at once only one does.
 */
export function startJobs({
  database,
  clock,
  verifications,
  everyMs = 15_000,
  onTrouble,
}: {
  database: Database;
  clock: Clock;
  verifications: Pick<Verifications, 'runDue'>;
  everyMs?: number;
  onTrouble: (error: unknown) => void;
}): Jobs {
  let running: Promise<void> | null = null;
  let clearAt = -Infinity;

  const runOnce = async () => {
    try {
      await verifications.runDue();
      if (clock() < clearAt) return;
      clearAt = clock() + hourMs;
      await clearOld(database, clock());
    } catch (error) {
      // The next time is soon; a database that is down is told by whoever waits for it.
      onTrouble(error);
    }
  };
  const run = () => (running ??= runOnce().finally(() => (running = null)));
  const timer = setInterval(() => void run(), everyMs);
  timer.unref();

  return {
    run,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
