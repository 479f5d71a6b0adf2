import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attestation } from '../../../src/gate-server/providers/attestation/attestation.js';
import { human } from '../../../src/gate-server/providers/human/human.js';
import { oidc } from '../../../src/gate-server/providers/oidc/oidc.js';
import { registry } from '../../../src/gate-server/providers/registry/registry.js';
import { startRegistrySimulator } from '../../../src/gate-server/testkit/startRegistrySimulator.js';
import { findPort } from '../../findPort.js';
import { startOpenIdProvider } from '../../gate-server/providers/startOpenIdProvider.js';
import { openTheatre, type OpenTheatre } from './openTheatre.js';

/** A theatre that takes every way there is. */
export interface TheatreOfAllWays extends OpenTheatre {
  /** What its federation knows of the one who comes, and whom it calls what. */
  readonly federation: Awaited<ReturnType<typeof startOpenIdProvider>>;
  /** The address that lets one of the staff in. */
  readonly inviteTo: (role: string) => string;
}

/** Opens it, with a real OpenID provider for its federation. */
export async function openWays(): Promise<TheatreOfAllWays> {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-ways-'));
  const port = await findPort();
  const federation = await startOpenIdProvider(
    { lin: { kind: 'sight', until: '2049-12-31', name: '欧阳金雀', address: '88 Canary Lane' } },
    { theatre: `http://localhost:${port}` },
  );
  const simulated = await startRegistrySimulator();
  // The settings are a module that the command loads by itself; it finds here what was started.
  const config = join(folder, 'theatre.cjs');
  writeFileSync(config, 'exports.default = globalThis.theatreOfThisTest;');
  Object.assign(globalThis, {
    theatreOfThisTest: {
      // Taken away is taken away within one grant's life: so that nobody waits long for it.
      policy: { grantMs: 10_000 },
      providers: [
        registry({ endpoint: simulated.endpoint, demo: true }),
        oidc({
          issuer: federation.issuer,
          clientId: 'theatre',
          clientSecret: 'a secret between two',
          scopes: ['disability'],
          claims: { claim: 'kind', values: { sight: 'visual' }, validUntil: 'until' },
        }),
        attestation(),
        human(),
      ],
    },
  });
  const theatre = await openTheatre('--port', String(port), '--config', config);
  return {
    ...theatre,
    federation,
    inviteTo(role) {
      const [, link] = new RegExp(`${role}: (\\S+)`).exec(theatre.said.join('\n')) ?? [];
      return link!.replace('/staff', '/staff?lang=en');
    },
    async close() {
      await theatre.close();
      await simulated.stop();
      await federation.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
