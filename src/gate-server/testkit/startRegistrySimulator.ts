import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import {
  createRegistrySimulator,
  type RegistrySimulator,
  type RegistrySimulatorOptions,
} from './registrySimulator.js';

/** The simulated registry behind a port of this machine. */
export type StartedRegistrySimulator = {
  simulator: RegistrySimulator;
  /** For `registry({ endpoint })`. */
  endpoint: string;
  /** The head of every question, as it came over the wire. */
  readonly requests: readonly { url: string; headers: Readonly<Record<string, unknown>> }[];
  stop(): Promise<void>;
};

/** Starts it on loopback only; `port` 0, or none, takes a free one. */
export async function startRegistrySimulator({
  port = 0,
  ...options
}: RegistrySimulatorOptions & { port?: number } = {}): Promise<StartedRegistrySimulator> {
  const simulator = createRegistrySimulator(options);
  const requests: { url: string; headers: Readonly<Record<string, unknown>> }[] = [];
  const server = createServer((incoming, outgoing) => {
    requests.push({ url: incoming.url ?? '', headers: incoming.headers });
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const answer = async () => {
      const request = new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`, {
        method: incoming.method ?? 'GET',
        signal: gone.signal,
        ...(incoming.method === 'POST' && {
          body: Readable.toWeb(incoming) as ReadableStream,
          duplex: 'half',
        }),
      });
      const response = await simulator.respond(request);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      if (response.body) await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing);
      else outgoing.end();
    };
    // Whoever asked has gone: that is what it is for.
    answer().catch(() => outgoing.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    simulator,
    requests,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/verify`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
