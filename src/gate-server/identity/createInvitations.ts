import type { Role } from '../../core/gate/GateApi.js';
import type { Clock } from '../Clock.js';
import { GateProblem } from '../http/GateProblem.js';
import { createToken, hashToken, isToken } from './tokens.js';
import type { UsedOnce } from './usedOnce.js';

const lifeMs = 7 * 86_400_000;

/** Staff come in by a link that is good once and for a week. Only its hash is stored. */
export function createInvitations(once: UsedOnce, clock: Clock, staffPage: string) {
  return {
    /** @returns the word, and the link without its origin. Behind `#` the word reaches no server and no log. */
    async create(
      role: Exclude<Role, 'viewer'>,
    ): Promise<{ invitation: string; link: string; expiresAt: string }> {
      const token = createToken();
      await once.put(`invitation:${await hashToken(token)}`, role, lifeMs);
      return {
        invitation: token,
        link: `${staffPage}#invitation=${token}`,
        expiresAt: new Date(clock() + lifeMs).toISOString(),
      };
    },
    async accept(token: string): Promise<Role> {
      const role = isToken(token) ? await once.take(`invitation:${await hashToken(token)}`) : undefined;
      if (role === undefined) throw new GateProblem('replayed');
      return role as Role;
    },
  };
}

export type Invitations = ReturnType<typeof createInvitations>;
