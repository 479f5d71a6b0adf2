import { describe, expect, test, vi } from 'vitest';
import type { VerificationView } from '../../src/core/gate/GateApi.js';
import { GateProblem, watchVerification } from '../../src/gate-client/index.js';

const view = (version: number, state: VerificationView['state']): VerificationView => ({
  id: 'case',
  state,
  provider: 'registry',
  version,
  answers: {},
  given: [],
  consents: {},
  say: state,
  next: state === 'checking' || state === 'submitted' ? ['wait'] : ['watch'],
  createdAt: '',
  updatedAt: '',
});

const stream = (...chunks: string[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
    { headers: { 'content-type': 'text/event-stream; charset=utf-8' } },
  );
const event = (one: VerificationView) => `event: verification\ndata: ${JSON.stringify(one)}\n\n`;

type Answer = VerificationView | Error;

/** A gate that gives these answers one after another, the last one for ever. */
function follow(answers: Answer[], events: (Response | Error)[] = []) {
  const waits: number[] = [];
  let asked = 0;
  const client = {
    requestVerification: () => {
      asked += 1;
      const next = (answers.length > 1 ? answers.shift() : answers[0])!;
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    openEvents: () => {
      const next = events.shift() ?? new GateProblem('not-found', 'GET /events was refused.');
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  };
  const wait = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { client, wait, waits, asked: () => asked };
}

async function collect(watched: AsyncIterable<VerificationView>): Promise<string[]> {
  const seen: string[] = [];
  for await (const { state } of watched) seen.push(state);
  return seen;
}

describe('a viewer who waits for an answer', () => {
  test('is told each change once, as it comes, by the server’s events', async () => {
    const checking = event(view(2, 'checking'));
    const { client, wait, waits } = follow(
      [view(1, 'submitted')],
      // In pieces as a network cuts them, with a comment that only keeps the line open, and one told twice.
      [
        stream(
          ': there\n\n',
          checking.slice(0, 40),
          checking.slice(40),
          checking,
          event(view(3, 'verified')),
        ),
      ],
    );
    expect(await collect(watchVerification(client, 'case', { wait }))).toEqual([
      'submitted',
      'checking',
      'verified',
    ]);
    expect(waits).toEqual([]);
  });

  test('is told all the same where events do not come, asked for less and less often', async () => {
    const same = view(1, 'checking');
    const { client, wait, waits } = follow([same, same, same, same, view(2, 'verified')]);
    expect(await collect(watchVerification(client, 'case', { wait, pollMs: [2000, 6000] }))).toEqual([
      'checking',
      'verified',
    ]);
    expect(waits).toEqual([2000, 4000, 6000, 6000]);
  });

  test('is told what came while the line was down', async () => {
    const { client, wait } = follow(
      [view(1, 'submitted'), view(3, 'verified')],
      [stream(event(view(2, 'checking')))],
    );
    expect(await collect(watchVerification(client, 'case', { wait }))).toEqual([
      'submitted',
      'checking',
      'verified',
    ]);
  });

  test('is told what came where the events fell silent: a line that is dead does not say so', async () => {
    vi.useFakeTimers();
    try {
      const dead = new Response(new ReadableStream({ start: () => undefined }), {
        headers: { 'content-type': 'text/event-stream' },
      });
      const { client, wait } = follow([view(1, 'submitted'), view(3, 'verified')], [dead]);
      const told = collect(watchVerification(client, 'case', { wait }));
      await vi.advanceTimersByTimeAsync(45_000);
      expect(await told).toEqual(['submitted', 'verified']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not troubled by a network that comes and goes, and patience that the server asks for is kept', async () => {
    const gone = new GateProblem('offline', 'GET did not reach the gate.');
    const busy = new GateProblem('rate-limited', 'GET was refused.', {
      type: '',
      code: 'rate-limited',
      title: '',
      status: 429,
      say: '',
      retryAfter: 20,
    });
    const { client, wait, waits } = follow([view(1, 'checking'), gone, busy, view(2, 'verified')]);
    expect(await collect(watchVerification(client, 'case', { wait }))).toEqual(['checking', 'verified']);
    expect(waits).toEqual([2000, 4000, 20_000]);
  });

  test.each(['not-found', 'not-signed-in'] as const)(
    'is told what asking again cannot change: %s',
    async (code) => {
      const { client, wait } = follow([new GateProblem(code, 'GET was refused.')]);
      await expect(collect(watchVerification(client, 'case', { wait }))).rejects.toMatchObject({ code });
    },
  );

  test('is asked about no more once they have gone', async () => {
    const life = new AbortController();
    const { client, asked } = follow([view(1, 'checking')]);
    const watched = watchVerification(client, 'case', {
      signal: life.signal,
      wait: () => {
        life.abort();
        return Promise.reject(new Error('aborted'));
      },
    });
    expect(await collect(watched)).toEqual(['checking']);
    expect(asked()).toBe(1);
  });
});
