import { inject } from 'vitest';
import type { MediaRule, SeenRequest } from './MediaRule.js';

/** One test's own part of the media server. */
export interface TestServer {
  /** The address of a file, such as `hls/master.m3u8`. */
  url(path: string): string;
  /** From now on these rules hold, in place of all before; lines that hang are cut. None: all is well again. */
  follow(...rules: readonly MediaRule[]): Promise<void>;
  /** What was asked for so far. */
  seen(): Promise<readonly SeenRequest[]>;
  close(): Promise<void>;
}

const facts = inject('mediaServer');

/** Whether there are films to test with. Without ffmpeg there are none, and tests that need them are skipped. */
export const hasFilms = facts.films;

let count = 0;

export function openServer(): TestServer {
  const base = `${facts.url}/${Date.now().toString(36)}-${String(count++)}`;
  return {
    url: (path) => `${base}/${path}`,
    async follow(...rules) {
      await fetch(`${base}/rules`, { method: 'PUT', body: JSON.stringify(rules) });
    },
    async seen() {
      return (await (await fetch(`${base}/seen`)).json()) as readonly SeenRequest[];
    },
    async close() {
      await fetch(base, { method: 'DELETE' });
    },
  };
}
