import { lookup } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import ipaddr from 'ipaddr.js';
import { isLoopbackAddress, isPublicAddress } from './isPublicAddress.js';
import { isLoopbackName, parseEndpoint } from './parseEndpoint.js';
import type { UpstreamFetch } from './UpstreamFetch.js';

export type PinnedFetchOptions = {
  /** Whether this machine itself may be asked, by its name or address: as long as the operator wrote it, and no upstream. */
  loopback?: boolean;
  /** Networks that are not public and yet may be asked, as CIDR: a registry behind a VPN. */
  networks?: readonly string[];
  /** PEM: the certificate that we show, its key, and whom we believe instead of the usual authorities. */
  tls?: { cert?: string; key?: string; ca?: string };
  /** How names become addresses; tests bring their own. */
  resolve?: Resolve;
};

export type Resolve = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

const resolveByDns: Resolve = (hostname) =>
  new Promise((done, fail) =>
    lookup(hostname, { all: true }, (error, found) => (error ? fail(error) : done(found))),
  );

/**
 * A fetch that cannot be led astray: the name is resolved once, **every** address it has is judged, and the socket goes to one
 * of those that were judged, so a name that changes its mind in between gains nothing. Nothing is followed, nothing unpacked,
 * no connection kept. Plain http only to this machine itself.
 */
export function createPinnedFetch({
  loopback = true,
  networks = [],
  tls = {},
  resolve = resolveByDns,
}: PinnedFetchOptions = {}): UpstreamFetch {
  const wrong = networks.find((network) => !ipaddr.isValidCIDR(network));
  if (wrong !== undefined)
    throw new Error(
      `tingying: the option networks has “${wrong}”, which is no network, so no address could be judged and nobody asked. Write it as CIDR, such as 10.20.0.0/16.`,
    );
  return async (address, { method, headers, body, signal }) => {
    const url = parseEndpoint(address, 'an upstream');
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(hostname);
    const found = family ? [{ address: hostname, family }] : await resolve(hostname);
    const isAllowed =
      loopback && isLoopbackName(url.hostname)
        ? isLoopbackAddress
        : (one: string) => isPublicAddress(one, networks);
    if (found.length === 0 || !found.every((one) => isAllowed(one.address)))
      throw new Error(
        'tingying: an upstream’s name leads to an address inside this network. It was not asked. If it is meant, allow its network with the option `networks`.',
      );
    signal.throwIfAborted();

    const pinned: LookupFunction = (_name, { all }, reply) =>
      all ? reply(null, [...found]) : reply(null, found[0]?.address ?? '', found[0]?.family);
    const request = url.protocol === 'https:' ? requestSecure : requestPlain;
    return new Promise((done, fail) => {
      const asked = request(
        url,
        {
          method,
          headers: { 'accept-encoding': 'identity', ...headers },
          agent: false,
          lookup: pinned,
          signal,
          maxHeaderSize: 16_384,
          ...tls,
        },
        (answer) => {
          const status = answer.statusCode ?? 0;
          const hasBody = status >= 200 && ![204, 205, 304].includes(status);
          const head = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
            values.map((value): [string, string] => [name, value]),
          );
          // Half an answer is an error, not a short answer.
          answer.once('error', () => undefined);
          if (status >= 300 && status < 400) {
            answer.destroy();
            return fail(new RedirectError());
          }
          if (!hasBody) answer.resume();
          const stream = hasBody ? (Readable.toWeb(answer) as ReadableStream<Uint8Array>) : null;
          try {
            done(new Response(stream, { status, headers: head }));
          } catch (error) {
            answer.destroy();
            fail(error instanceof Error ? error : new Error('tingying: an upstream’s answer is none.'));
          }
        },
      );
      asked.once('error', fail);
      asked.end(body);
    });
  };
}

/** What an upstream that sends elsewhere gets for it. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError';
  constructor() {
    super(
      'tingying: an upstream answered with a redirect. It was not followed. Configure its final address.',
    );
  }
}
