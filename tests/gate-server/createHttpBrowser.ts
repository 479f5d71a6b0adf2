import { expect } from 'vitest';
import type { VerificationView } from '../../src/core/gate/GateApi.js';
import { createAnswerCheck } from './createAnswerCheck.js';

const answerCheck = createAnswerCheck();

/** A browser, as far as the gate sees one, over a real connection: it keeps cookies and says where it is. */
export function createHttpBrowser(url: string, prefix = '/gate/v1') {
  const jar = new Map<string, string>();
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${url}${prefix}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        // Where a test has been at work for seconds, the server may have closed a connection that this side still takes for open.
        connection: 'close',
        'accept-language': 'en',
        ...(method !== 'GET' && { origin: url }),
        ...(cookie !== '' && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
      await answerCheck.check(method, `${prefix}${path}`.replace(/\?.*/, ''), response);
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      // Those of a path go along with their path only; no test of ours needs them.
      if (/path=\/gate/i.test(set)) continue;
      if (/max-age=0\b/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const read = async <T>(response: Response, status: number): Promise<T> => {
    const text = await response.text();
    expect([response.status, response.status === status ? '' : text]).toEqual([status, '']);
    return JSON.parse(text) as T;
  };
  return {
    jar,
    ask,
    get: async <T>(path: string) => read<T>(await ask('GET', path), 200),
    put: async <T>(path: string, body: unknown, status = 200) =>
      read<T>(await ask('PUT', path, body), status),
    post: async <T>(path: string, body: unknown, status: number) =>
      read<T>(await ask('POST', path, body), status),
    /** Waits until nothing comes by itself any more. */
    async settle(id: string): Promise<VerificationView> {
      for (let tries = 0; tries < 200; tries += 1) {
        const view = await read<VerificationView>(await ask('GET', `/verifications/${id}`), 200);
        if (!view.next.includes('wait')) return view;
        await new Promise((next) => setTimeout(next, 50));
      }
      throw new Error('The application is still being checked.');
    },
  };
}

export type HttpBrowser = ReturnType<typeof createHttpBrowser>;
