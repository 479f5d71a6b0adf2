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
  'film-filmplayer--turns-captions-on',
  'listening-controls--four-buttons',
  'reading-beside-the-film--the-transcript',
  'description-a-described-film-state-by-state--speaking',
  'dialogs-dialogs--settings',
  'moving-waydialogs--bookmarks',
  'trouble-troublepanel--offline',
  'gate-the-door-of-a-film--locked',
  'theatre-theatre--film-page',
  'authoring-scripttimeline--with-findings',
];
