import { GateProblem } from '../http/GateProblem.js';

/**
 * What sessions of the gate's own are needed for is not there beside a site's own accounts: that site signs in and gives roles itself.
 * @throws {GateProblem} `not-found`
 */
export function askOwnSessions({ ownSessions }: { readonly ownSessions: boolean }): void {
  if (!ownSessions) throw new GateProblem('not-found');
}
