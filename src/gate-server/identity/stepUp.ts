import type { Clock } from '../Clock.js';
import { GateProblem } from '../http/GateProblem.js';
import type { Viewer } from './Viewer.js';
import type { Passkeys } from './createPasskeys.js';

const freshMs = 5 * 60_000;

/**
 * What takes something away or hands everything out asks who it is once more: a session cookie alone may be stolen. Who has
 * no passkey has no second proof, and keeps the rights of PIPL 45 and 47 all the same.
 */
export async function askStepUp(viewer: Viewer, passkeys: Passkeys, clock: Clock): Promise<void> {
  const fresh = viewer.steppedUpAt !== undefined && clock() - viewer.steppedUpAt < freshMs;
  if (!fresh && (await passkeys.has(viewer))) throw new GateProblem('step-up-required');
}
