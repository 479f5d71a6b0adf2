import type { Film } from '../../../src/core/films/Film.js';

const mp4 = new URL('/demo/films/lantern-ferry/mp4/film.en.mp4', location.href).href;

/** The demo film as a site gives it whose addresses carry a token. */
export const signed = (token: string, more: Partial<Film> = {}): Film => ({
  id: 'ferry',
  title: 'The Lantern Ferry',
  language: 'en',
  sources: [{ src: `${mp4}?token=${token}`, type: 'video/mp4' }],
  ...more,
});
