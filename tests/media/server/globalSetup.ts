import type { TestProject } from 'vitest/node';
import { makeFixtures } from '../fixtures/makeFixtures.mjs';
import type { MediaServerFacts } from './MediaRule.js';
import { startMediaServer } from './startMediaServer.js';

declare module 'vitest' {
  interface ProvidedContext {
    mediaServer: MediaServerFacts;
  }
}

/** One media server for all browser tests of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeFixtures();
  if (folder === null)
    console.warn('Media tests with real films are SKIPPED: there is no ffmpeg here to make the films with.');
  const server = await startMediaServer(folder);
  project.provide('mediaServer', { url: server.url, films: folder !== null });
  return server.close;
}
