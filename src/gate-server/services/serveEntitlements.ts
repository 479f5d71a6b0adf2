import { createGateTranslate } from '../../core/gate/i18n/createGateTranslate.js';
import type { Clock } from '../Clock.js';
import { readEntitlement } from '../entitlements/readEntitlement.js';
import type { Sql } from '../store/Database.js';
import type { EntitlementService } from './Services.js';

/** What a viewer may watch, without what for. */
export const serveEntitlements = (database: Sql, clock: Clock): EntitlementService => ({
  async view(viewer, locale) {
    const say = createGateTranslate(locale);
    const found = await readEntitlement(database, viewer.id, new Date(clock()).toISOString());
    if (!found) return { active: false, say: say('entitlement.none') };
    const { active, revoked, validUntil } = found;
    if (revoked) return { active: false, say: say('state.revoked.say') };
    return { active, validUntil, say: say(active ? 'entitlement.active' : 'entitlement.expired') };
  },
});
