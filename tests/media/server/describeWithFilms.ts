import { describe } from 'vitest';
import { hasFilms } from './openServer.js';

/** `describe` where there are films to test with; elsewhere the suite is skipped and its title says how to get them. */
export function describeWithFilms(title: string, body: () => void): void {
  if (hasFilms) describe(title, body);
  else describe.skip(`${title} (skipped here; to run it: apt-get install ffmpeg)`, body);
}
