import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { oidc } from '../../../src/gate-server/providers/oidc/oidc.js';
import { registry } from '../../../src/gate-server/providers/registry/registry.js';
import { demoPeople } from '../../../src/gate-server/testkit/demoPeople.js';
import { createRegistrySimulator } from '../../../src/gate-server/testkit/registrySimulator.js';
import { ask } from './ask.js';

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** An address of this machine that others would reach it by. */
const outside = Object.values(networkInterfaces())
  .flatMap((found) => found ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

describe.skipIf(!hasOpenssl)('a registry over TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tingying-tls-'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  let server: Server;
  let endpoint: string;
  const person = { name: demoPeople.succeeds.name, number: demoPeople.succeeds.certificate };

  beforeAll(async () => {
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    openssl(
      'req',
      '-x509',
      ...key,
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-days',
      '2',
      '-subj',
      '/CN=test ca',
    );
    for (const name of ['server', 'client']) {
      openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
      writeFileSync(join(folder, 'names'), `subjectAltName=DNS:localhost${outside ? `,IP:${outside}` : ''}`);
      const signed = [
        '-CA',
        'ca.pem',
        '-CAkey',
        'ca.key',
        '-CAcreateserial',
        '-days',
        '2',
        '-extfile',
        'names',
      ];
      openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.pem`, ...signed);
    }
    const simulator = createRegistrySimulator();
    server = createServer(
      {
        key: read('server.key'),
        cert: read('server.pem'),
        ca: read('ca.pem'),
        requestCert: true,
        rejectUnauthorized: false,
      },
      (request, response) => {
        const known = 'authorized' in request.socket && request.socket.authorized === true;
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          if (!known) return void response.writeHead(401).end();
          const asked = new Request('https://localhost/', { method: 'POST', body: Buffer.concat(parts) });
          void simulator.respond(asked).then(async (answer) => {
            response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
          });
        });
      },
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    endpoint = `https://localhost:${(server.address() as AddressInfo).port}/verify`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('confirms a viewer where both sides know each other', async () => {
    const tls = { ca: read('ca.pem'), cert: read('client.pem'), key: read('client.key') };
    expect(await ask(registry({ endpoint, tls }), person)).toMatchObject({ result: 'eligible' });
  });

  test.each([
    ['that does not know us', () => ({ ca: read('ca.pem') }), 'status'],
    ['that we do not know', () => ({}), 'unreachable'],
  ])('confirms nobody %s', async (_title, tls, fault) => {
    const onAsked = vi.fn();
    expect(await ask(registry({ endpoint, tls: tls(), onAsked }), person)).toMatchObject({
      result: 'unavailable',
    });
    expect(onAsked.mock.calls).toEqual([[{ answered: false, fault }]]);
  });

  test.skipIf(!outside)(
    'attack 34: a federation elsewhere names an address of this machine, and it is not asked',
    async () => {
      let reached = 0;
      const own = { key: read('server.key'), cert: read('server.pem') };
      const here = createServer(own, (_request, response) => {
        reached++;
        response.setHeader('content-type', 'application/json').end('{}');
      }).listen(0, '127.0.0.1');
      await new Promise((listening) => here.once('listening', listening));
      const inside = `https://localhost:${(here.address() as AddressInfo).port}`;
      let issuer = '';
      const federation = createServer(own, (_request, response) => {
        const metadata = {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${inside}/token`,
          jwks_uri: `${inside}/keys`,
        };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(metadata));
      }).listen(0, outside);
      await new Promise((listening) => federation.once('listening', listening));
      issuer = `https://${outside}:${(federation.address() as AddressInfo).port}`;
      const provider = oidc({
        issuer,
        clientId: 'theatre',
        claims: { claim: 'kind', values: {} },
        tls: { ca: read('ca.pem') },
        networks: [`${outside}/32`],
      });
      const context = {
        verification: 'v',
        callback: 'https://theatre.example/gate/v1/callbacks/oidc',
        locale: 'en',
        signal: AbortSignal.timeout(10_000),
      };
      const left = await provider.begin(context, {});
      if (left.step !== 'redirect') throw new Error('the federation itself was not asked');
      const state = new URL(left.url).searchParams.get('state') ?? '';
      const url = `${context.callback}?code=c&state=${state}&iss=${encodeURIComponent(issuer)}`;
      const back = await provider.resume!(context, { url, remembered: left.remember });
      expect(back).toMatchObject({ outcome: { result: 'unavailable' } });
      expect(reached).toBe(0);
      for (const server of [here, federation]) {
        server.closeAllConnections();
        server.close();
      }
    },
  );

  test('confirms nobody under another name than its certificate has', async () => {
    const onAsked = vi.fn();
    const tls = { ca: read('ca.pem'), cert: read('client.pem'), key: read('client.key') };
    const other = endpoint.replace('localhost', '127.0.0.1');
    expect(await ask(registry({ endpoint: other, tls, onAsked }), person)).toMatchObject({
      result: 'unavailable',
    });
    expect(onAsked.mock.calls).toEqual([[{ answered: false, fault: 'unreachable' }]]);
  });
});
