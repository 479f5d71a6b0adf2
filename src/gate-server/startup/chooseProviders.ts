import type { GateOptions } from '../GateOptions.js';
import type { Log } from '../logs/createLog.js';
import { attestation } from '../providers/attestation/attestation.js';
import { human } from '../providers/human/human.js';
import { registry } from '../providers/registry/registry.js';
import type { VerificationProvider } from '../providers/VerificationProvider.js';
import { startRegistrySimulator } from '../testkit/startRegistrySimulator.js';

/** The ways to verify; without any, a simulated registry on this machine, which says of itself that it is one. */
export async function chooseProviders(
  { providers }: GateOptions,
  log: Log,
): Promise<{ providers: readonly VerificationProvider[]; stopDemo: () => Promise<void> }> {
  if (providers) return { providers, stopDemo: () => Promise.resolve() };
  const simulated = await startRegistrySimulator();
  log('warning', 'demo-only', {
    what: 'The registry is simulated: it knows a few people who never were, and nobody is really asked. Give createGate providers.',
  });
  return {
    providers: [registry({ endpoint: simulated.endpoint, demo: true }), attestation(), human()],
    stopDemo: () => simulated.stop(),
  };
}
