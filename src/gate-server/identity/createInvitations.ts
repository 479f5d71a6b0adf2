import type { Role } from '../../core/gate/GateApi.js';
import { GateProblem } from '../http/GateProblem.js';
import { createToken, hashToken, isToken } from './tokens.js';
import type { UsedOnce } from './usedOnce.js';

const lifeMs = 7 * 86_400_000;

/** Staff come in by a link that is good once and for a week. Only its hash is stored. */
export function createInvitations(once: UsedOnce) {
  return {
    /** @returns the word for the link: `{page}#invitation={word}`. Behind `#` it reaches no server and no log. */
    async create(role: Exclude<Role, 'viewer'>): Promise<string> {
      const token = createToken();
      await once.put(`invitation:${await hashToken(token)}`, role, lifeMs);
      return token;
    },
    async accept(token: string): Promise<Role> {
      const role = isToken(token) ? await once.take(`invitation:${await hashToken(token)}`) : undefined;
      if (role === undefined) throw new GateProblem('replayed');
      return role as Role;
    },
  };
}

export type Invitations = ReturnType<typeof createInvitations>;
