import { createGateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { Clock } from '../Clock.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Database } from '../store/Database.js';
import type { Verifications } from '../verifications/createVerifications.js';
import { eraseViewer } from '../viewers/eraseViewer.js';
import { exportViewer } from '../viewers/exportViewer.js';
import { markNoticeRead, readNotices } from '../viewers/readNotices.js';
import type { PrivacyService } from './Services.js';

/** A viewer's own data: seen, taken along, deleted. */
export const servePrivacy = (
  database: Database,
  verifications: Verifications,
  clock: Clock,
): PrivacyService => ({
  async createdAt(viewer) {
    const [found] = await database.query<{ created_at: string }>(
      'select created_at from viewer where id = $1',
      [viewer.id],
    );
    if (!found) throw new GateProblem('not-signed-in');
    return found.created_at;
  },
  async notices(viewer, locale) {
    const say = createGateTranslate(locale);
    const unheard = await readNotices(database, viewer.id);
    return unheard.map(({ id, code, at }) => ({ id, code, say: say(`news.${code}`), at }));
  },
  hear: (viewer, notice) => markNoticeRead(database, viewer.id, notice, new Date(clock()).toISOString()),
  async export(viewer) {
    const found = await exportViewer(database, verifications, viewer.id);
    if (!found) throw new GateProblem('not-signed-in');
    return found;
  },
  async erase(viewer) {
    const cases = await eraseViewer(database, viewer.id);
    // What is in the memory of this process goes too; what another has in its own is gone in half an hour.
    if (cases) verifications.forget(cases);
  },
});
