// @ts-check
/**
 * What a clone has time for: pages by name, so that a story that comes or goes elsewhere changes nothing here. Of each folder of stories one,
 * of players the most used, and of the theatre what a visitor meets on the way to a film.
 * @type {readonly string[]}
 */
export const sample = [
  '/theatre/titles-zh',
  '/theatre/locked-film',
  '/theatre/verify-choice',
  '/theatre/verify-certificate',
  '/theatre/film',
  '/theatre/my-data',
  'film-filmplayer--waits-for-the-viewer',
  'film-filmplayer--turns-captions-on',
];
