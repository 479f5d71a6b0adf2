import { expect, test } from 'vitest';
import { openGateMedia, smallFilm } from './openGateMedia.js';

test('a mark chooses what a play is given, no CDN keeps it for another, and it cannot lead out of the film', async () => {
  const choices: Record<string, string | null> = {
    'clip.m4a': 'clip-b.m4a',
    'out.m4a': '../other/clip.m4a',
    'turned.m4a': 'film.mp4',
    'plain.m4a': null,
  };
  const plays: string[] = [];
  const media = await openGateMedia(
    {
      'small/film.json': JSON.stringify(smallFilm),
      'small/film.mp4': 'film',
      'small/clip.m4a': 'a',
      'small/clip-b.m4a': 'b',
      'small/plain.m4a': 'plain',
      'other/clip.m4a': 'another film’s',
    },
    {
      mark: {
        chooseFile: (play, { file }) => {
          plays.push(play);
          return Promise.resolve(choices[file] ?? null);
        },
      },
    },
  );
  const marked = await media.ask('small', 'clip.m4a');
  expect(await marked.text()).toBe('b');
  expect(plays).toEqual(['A'.repeat(22)]);
  expect((await media.ask('small', 'out.m4a')).status).toBe(404);
  expect((await media.ask('small', 'turned.m4a')).status).toBe(404);
  const headers = { 'tingying-origin': 'one-secret-of-the-origin', 'tingying-play': 'p' };
  const atOrigin = async (file: string) =>
    (await media.askOrigin(`/small/${file}`, { headers })).headers.get('cdn-cache-control');
  expect(await atOrigin('clip.m4a')).toBe('no-store');
  expect(await atOrigin('plain.m4a')).toBe('max-age=86400');
  await media.close();
});
