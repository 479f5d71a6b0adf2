import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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
      writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost');
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
