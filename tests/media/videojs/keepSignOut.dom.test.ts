import { expect, test } from 'vitest';
import { keepSignOut } from '../../../src/media/videojs/keepSignOut.js';

const sign = '<Role schemeIdUri="urn:mpeg:dash:role:2011" value="sign"/>';
const set = (id: string, inside = '', type = 'video') =>
  `<AdaptationSet id="${id}" contentType="${type}">${inside}</AdaptationSet>`;
const mpd = (...sets: readonly string[]) =>
  `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period>${sets.join('')}</Period></MPD>`;
const ids = (text: string | null) => text && [...text.matchAll(/ id="(\w+)"/g)].map(([, id]) => id);

test('a picture in sign language is no quality of the film’s own', () => {
  const byAccessibility = sign.replace('Role', 'Accessibility');
  expect(
    ids(keepSignOut(mpd(set('film'), set('a', sign), set('b', byAccessibility), set('sound', '', 'audio')))),
  ).toEqual(['film', 'sound']);
});

test.each([
  ['a manifest without one', mpd(set('film'))],
  ['a film that is all in sign language', mpd(set('film', sign))],
  [
    'a role of another scheme',
    mpd(set('film'), set('a', sign.replace('urn:mpeg:dash:role:2011', 'urn:own'))),
  ],
  ['a text that only names it', mpd(set('film'), set('text', sign, 'text'))],
  ['a playlist', '#EXTM3U\n#EXT-X-MEDIA:TYPE=VIDEO,NAME="value=\'sign\'"'],
])('%s is left as it is', (_what, text) => {
  expect(keepSignOut(text)).toBeNull();
});
