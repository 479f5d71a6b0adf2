import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { createGateClient, createMockGate, GateProblem, type Fetch } from '../../src/gate-client/index.js';

const consents = { sensitive: true, notice: '2026-11' };

/** A gate that answers as the mocked one does, and keeps what it was asked. */
function ask(
  change: (answer: Response, asked: Request) => Response | Promise<Response> = (answer) => answer,
) {
  const gate = createMockGate();
  const asked: Request[] = [];
  const fetch: Fetch = async (input, init) => {
    const { signal: _signal, ...rest } = init;
    const request = new Request(`https://theatre.example${input}`, rest);
    asked.push(request.clone());
    return change(await gate.fetch(input, init), request);
  };
  const client = createGateClient({ fetch, locale: 'zh-CN', timeoutMs: 50 });
  return { gate, client, asked, header: (name: string) => asked.map(({ headers }) => headers.get(name)) };
}

describe('whoever asks the gate', () => {
  test('speaks JSON, in the viewer’s language, and keeps nothing in the browser’s cache', async () => {
    const { client, asked } = ask();
    const { id } = await client.startVerification({ provider: 'human', consents });
    await client.saveAnswers(id, { when: '上午' });
    const last = asked.at(-1)!;
    expect([last.method, new URL(last.url).pathname]).toEqual([
      'PUT',
      `/gate/v1/verifications/${id}/answers`,
    ]);
    expect(last.headers.get('accept-language')).toBe('zh-CN');
    expect(last.headers.get('content-type')).toBe('application/json');
    expect([last.cache, last.credentials]).toEqual(['no-store', 'same-origin']);
    expect(await last.json()).toEqual({ when: '上午' });
  });

  test('never puts what was given into an address', async () => {
    const { client, asked } = ask();
    const { id } = await client.startVerification({ provider: 'registry', consents });
    await client.saveAnswers(id, {
      name: '林晚',
      number: '11010519491231002X11',
      consents: { passingOn: true },
    });
    await client.submitVerification(id);
    expect(asked.map(({ url }) => decodeURIComponent(url)).join()).not.toMatch(/林晚|1101051949/);
  });

  test('says which state of an application was seen, so that no change is lost unseen', async () => {
    const { client, header } = ask();
    const { id } = await client.startVerification({ provider: 'human', consents });
    await client.saveAnswers(id, { when: 'a' });
    await client.saveAnswers(id, { note: 'b' });
    expect(header('if-match').slice(-2)).toEqual(['"1"', '"2"']);
  });

  test('has the last word on a field, though the application was changed in another place', async () => {
    const { client, gate, asked } = ask();
    const { id } = await client.startVerification({ provider: 'human', consents });
    const [one] = gate.state.verifications;
    gate.state.verifications = [{ ...one!, version: 7, answers: { when: 'in the evening' } }];
    const view = await client.saveAnswers(id, { phone: '010-0000-0000' });
    expect(view.answers).toEqual({ when: 'in the evening', phone: '010-0000-0000' });
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'PUT', 'GET', 'PUT']);
  });

  test('makes no second application where the answer to the first was lost', async () => {
    let lost = true;
    const { client, header } = ask((answer) => {
      if (lost) {
        lost = false;
        throw new TypeError('Failed to fetch');
      }
      return answer;
    });
    const wish = () => client.startVerification({ provider: 'human', consents });
    await expect(wish()).rejects.toMatchObject({ code: 'offline' });
    await wish().catch(() => undefined);
    const [first, second] = header('idempotency-key');
    expect(first).toMatch(/^[\da-f]{32}$/);
    expect(second).toBe(first);
    await client.startPlay('ferry').catch(() => undefined);
    await client.startPlay('ferry').catch(() => undefined);
    const [, , third, fourth] = header('idempotency-key');
    expect(new Set([first, third, fourth]).size, 'a wish that was answered is another wish').toBe(3);
  });

  test('is told no by a problem with a sentence for speech', async () => {
    const { client } = ask();
    const problem = await client.startPlay('ferry').catch((error: unknown) => error as GateProblem);
    expect(problem).toBeInstanceOf(GateProblem);
    expect(problem).toMatchObject({
      code: 'not-signed-in',
      problem: { status: 401, say: '您还没有登录。请登录，或者认证一次。' },
    });
    expect((problem as GateProblem).message).toMatch(/^tingying: POST \/play-sessions was refused/);
  });

  test('knows no network, no answer and a strange answer apart', async () => {
    const gone = ask();
    gone.gate.state.network = 'gone';
    await expect(gone.client.requestEntitlement()).rejects.toMatchObject({ code: 'offline' });

    const silent: Fetch = (_input, { signal }) =>
      new Promise((_resolve, reject) =>
        signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      );
    await expect(
      createGateClient({ fetch: silent, timeoutMs: 20 }).requestEntitlement(),
    ).rejects.toMatchObject({ code: 'no-answer' });

    const portal = () => Promise.resolve(new Response('<p>Sign in to the hotel', { status: 200 }));
    await expect(createGateClient({ fetch: portal }).requestEntitlement()).rejects.toMatchObject({
      code: 'unreadable',
    });
    const proxy = () => Promise.resolve(new Response('Bad gateway', { status: 502 }));
    await expect(createGateClient({ fetch: proxy }).requestEntitlement()).rejects.toMatchObject({
      code: 'unreadable',
    });
  });

  test('takes an answer that stops in its middle for none, in the same time', async () => {
    const stalled =
      (status: number): Fetch =>
      (_input, { signal }) => {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"active":'));
            signal!.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
          },
        });
        return Promise.resolve(new Response(body, { status }));
      };
    for (const status of [200, 503])
      await expect(
        createGateClient({ fetch: stalled(status), timeoutMs: 20 }).requestEntitlement(),
      ).rejects.toMatchObject({ code: 'no-answer' });
  });

  test('leaves nothing behind on a signal that lives as long as the page', async () => {
    const { client, gate } = ask();
    const life = new AbortController();
    for (const network of ['there', 'gone'] as const) {
      gate.state.network = network;
      await client.requestFilms({ signal: life.signal }).catch(() => undefined);
      await client.requestEntitlement({ signal: life.signal }).catch(() => undefined);
    }
    expect(getEventListeners(life.signal, 'abort')).toEqual([]);
  });

  test('can stop asking, and is then told nothing of the gate', async () => {
    const { client } = ask();
    const life = new AbortController();
    const reason = new Error('gone');
    life.abort(reason);
    await expect(client.requestMe({ signal: life.signal })).rejects.toBe(reason);
  });

  test('asks elsewhere where the gate is elsewhere, and keeps no timer when it was answered', async () => {
    const fetch = vi.fn<Fetch>(() => Promise.resolve(Response.json({ films: [] })));
    const clear = vi.spyOn(globalThis, 'clearTimeout');
    await createGateClient({ base: 'https://gate.example/gate/v1/', fetch }).requestFilms();
    expect(fetch.mock.calls[0]?.[0]).toBe('https://gate.example/gate/v1/films');
    expect(clear).toHaveBeenCalled();
  });
});
