import type { Clock } from '../Clock.js';
import type { Handlers } from '../http/Handlers.js';
import { json } from '../http/answers.js';
import type { Database } from '../store/Database.js';

type Routes = 'getTime' | 'getOpenApi' | 'getHealth' | 'getReadiness';

const slowMs = 2000;

/** For those who run it: does it live, can it serve, what can it be asked. */
export function serviceRoutes(options: {
  database: Database;
  clock: Clock;
  describe: () => object;
}): Pick<Handlers, Routes> {
  const { database, clock } = options;
  return {
    getTime: () => json({ now: new Date(clock()).toISOString() }),
    getOpenApi: () => json(options.describe(), 200, { 'cache-control': 'public, max-age=300' }),
    getHealth: () => json({ ok: true }),
    async getReadiness() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), slowMs);
      });
      const asked = database.query('select 1 as one').then(
        () => true,
        () => false,
      );
      const ok = await Promise.race([asked, late]);
      clearTimeout(timer);
      return json({ ok, parts: { store: ok ? 'ok' : 'failing' } }, ok ? 200 : 503);
    },
  };
}
