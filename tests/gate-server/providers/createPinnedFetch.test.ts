import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createPinnedFetch,
  type PinnedFetchOptions,
} from '../../../src/gate-server/providers/upstream/createPinnedFetch.js';

import {
  isLoopbackAddress,
  isPublicAddress,
} from '../../../src/gate-server/providers/upstream/isPublicAddress.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});
const listen = async (answer: RequestListener): Promise<number> => {
  server = createServer(answer);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
};
const get = (url: string, options: PinnedFetchOptions = {}) =>
  createPinnedFetch(options)(url, {
    method: 'GET',
    headers: {},
    redirect: 'error',
    signal: AbortSignal.timeout(2000),
  });

describe('attack 34: an upstream’s name cannot lead into this network', () => {
  const inside = [
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::1',
    '2001:0:1::1',
  ];

  test.each(inside)('%s', async (address) => {
    const resolve = () => Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
    await expect(get('https://registry.example/', { resolve })).rejects.toThrow('inside this network');
  });

  test.each(inside)('%s, written out in the address', async (address) => {
    const host = address.includes(':') ? `[${address}]` : address;
    await expect(get(`https://${host}/`)).rejects.toThrow(
      /^127|^::1$/.test(address) ? /ECONNREFUSED|connect/ : 'inside this network',
    );
  });

  test('this machine itself, where an upstream wrote its name', async () => {
    for (const host of ['127.0.0.1', '[::1]', 'localhost'])
      await expect(get(`http://${host}:9/`, { loopback: false })).rejects.toThrow('inside this network');
  });

  test('a public address beside a private one does not help', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    await expect(get('https://registry.example/', { resolve })).rejects.toThrow('inside this network');
  });

  test('a name without addresses is not asked', async () => {
    const resolve = () => Promise.resolve([]);
    await expect(get('https://registry.example/', { resolve })).rejects.toThrow('inside this network');
  });

  test('localhost that is not this machine is not asked', async () => {
    const resolve = () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]);
    await expect(get('http://localhost:9/', { resolve })).rejects.toThrow('inside this network');
  });

  test('http to anywhere else is not asked', async () => {
    await expect(get('http://registry.example/')).rejects.toThrow('https');
  });

  test('the name is resolved once, and the socket goes where it was judged to go', async () => {
    let resolved = 0;
    const port = await listen((_request, response) => response.end('here'));
    const resolve = () => {
      resolved += 1;
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    };
    expect(await (await get(`http://localhost:${port}/`, { resolve })).text()).toBe('here');
    expect(resolved).toBe(1);
  });

  test('the socket is pinned: a name that nobody else can resolve reaches the judged address', async () => {
    let asked = false;
    const port = await listen(() => undefined);
    server?.once('connection', () => (asked = true));
    const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    // TLS fails at a plain server, but only after the connection was made to the pinned address.
    await expect(
      get(`https://nobody.invalid:${port}/`, { resolve, networks: ['127.0.0.0/8'] }),
    ).rejects.toThrow();
    expect(asked).toBe(true);
  });

  test.each(['10.9', '10.9.0.0', 'registry.example'])(
    'a network that is none is told before anybody waits for it: %s',
    (network) =>
      expect(() => createPinnedFetch({ networks: [network] })).toThrow(`“${network}”, which is no network`),
  );

  test('a network that the operator allows is asked', async () => {
    const resolve = () => Promise.resolve([{ address: '10.9.8.7', family: 4 }]);
    await expect(
      get('https://registry.example/', { resolve, networks: ['fd00::/8', '10.9.0.0/16'] }),
    ).rejects.not.toThrow('inside this network');
  });
});

test('an IPv4 address is judged by itself, in IPv6 clothes too', () => {
  expect(isPublicAddress('::ffff:93.184.216.34')).toBe(true);
  expect(isLoopbackAddress('::ffff:127.0.0.1')).toBe(true);
  expect(isPublicAddress('::ffff:10.0.0.1', ['10.0.0.0/8'])).toBe(true);
  for (const none of ['', 'registry.example', '999.1.1.1'])
    expect([isPublicAddress(none), isLoopbackAddress(none)], none).toEqual([false, false]);
});

test('a redirect is an error', async () => {
  const port = await listen((_request, response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
  });
  await expect(get(`http://127.0.0.1:${port}/`)).rejects.toThrow('redirect');
});

test('half an answer is an error', async () => {
  const port = await listen((_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => response.destroy());
  });
  const response = await get(`http://127.0.0.1:${port}/`);
  await expect(response.text()).rejects.toThrow();
});
