import type { Clock } from '../Clock.js';
import { createPseudonym } from '../identity/tokens.js';
import type { Viewer } from '../identity/Viewer.js';
import type { Operation } from '../openapi/operations.js';
import type { Sql } from '../store/Database.js';
import { GateProblem } from './GateProblem.js';
import { type Limit, takeToken } from './limitRate.js';

type Kind = NonNullable<Operation['limit']>;
type Limits = Readonly<Record<Kind, { viewer: Limit; network: Limit; everyone: Limit }>>;

const minute = 60;
const hour = 3600;

/** Wide enough that nobody who types, asks again and mistypes meets one; a school for the blind shares one network. */
const limits: Limits = {
  verify: {
    viewer: { burst: 20, seconds: hour },
    network: { burst: 200, seconds: hour },
    everyone: { burst: 3000, seconds: minute },
  },
  'sign-in': {
    viewer: { burst: 30, seconds: 10 * minute },
    network: { burst: 300, seconds: 10 * minute },
    everyone: { burst: 6000, seconds: minute },
  },
  play: {
    viewer: { burst: 120, seconds: 10 * minute },
    network: { burst: 100_000, seconds: minute },
    everyone: { burst: 1_000_000, seconds: minute },
  },
  staff: {
    viewer: { burst: 120, seconds: 10 * minute },
    network: { burst: 1000, seconds: 10 * minute },
    everyone: { burst: 6000, seconds: minute },
  },
};

/**
 * Limits by viewer, network and all together. A limit refuses new attempts only: nothing here reads or touches an
 * entitlement, and who plays or works is counted by themselves alone, so that nobody's neighbour can lock them out.
 */
export function createLimits(sql: Sql, key: Uint8Array<ArrayBuffer>, clock: Clock) {
  return async function limit(kind: Kind, network: string, viewer: Viewer | undefined): Promise<void> {
    const { [kind]: of } = limits;
    const own = kind === 'play' || kind === 'staff';
    const buckets: [string, Limit][] = [
      ...(viewer ? [[`${kind}:viewer:${viewer.id}`, of.viewer] as [string, Limit]] : []),
      ...(own && viewer
        ? []
        : ([
            [`${kind}:network:${network}`, of.network],
            [`${kind}:everyone`, of.everyone],
          ] as [string, Limit][])),
    ];
    for (const [name, allowed] of buckets) {
      const answer = await takeToken(sql, await createPseudonym(key, 'rate', name), allowed, clock);
      if (!answer.allowed) throw new GateProblem('rate-limited', { retryAfter: answer.retryAfter });
    }
  };
}
