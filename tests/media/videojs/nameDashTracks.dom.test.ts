import { expect, test } from 'vitest';
import { listDashTracks, nameDashTracks } from '../../../src/media/videojs/nameDashTracks.js';

const descriptor = (name: string, value: string, scheme = 'urn:mpeg:dash:role:2011') =>
  `<${name} schemeIdUri="${scheme}" value="${value}"/>`;
const set = (attributes: string, inside = '') => `<AdaptationSet ${attributes}>${inside}</AdaptationSet>`;
const mpd = (...periods: readonly (readonly string[])[]) =>
  `<MPD xmlns="urn:mpeg:dash:schema:mpd:2011">${periods.map((sets) => `<Period>${sets.join('')}</Period>`).join('')}</MPD>`;
/** The names by which video.js would tell its tracks apart. */
const labels = (manifest: string, kind: 'audio' | 'text') =>
  listDashTracks(new DOMParser().parseFromString(manifest, 'application/xml'), kind).map(
    ({ label }) => label,
  );

const english = set('contentType="text" lang="en"', descriptor('Role', 'subtitle'));
const forDeaf = set('contentType="text" lang="en"', descriptor('Role', 'caption'));
const plain = set('contentType="audio" lang="en"', descriptor('Role', 'main'));
const described = set(
  'contentType="audio" lang="en"',
  descriptor('Role', 'main') + descriptor('Accessibility', '1', 'urn:tva:metadata:cs:AudioPurposeCS:2007'),
);

test('texts of one language that differ in what they are for can each be chosen', () => {
  const named = nameDashTracks(mpd([english, forDeaf]));
  expect(named).toContain('<Label>en (urn:mpeg:dash:role:2011 caption)</Label>');
  expect(labels(named, 'text')).toEqual(labels(mpd([english, forDeaf]), 'text'));
  expect(new Set(labels(named, 'text')).size).toBe(2);
});

test('a described sound can be chosen though it has the language and the first role of the plain one', () => {
  const named = nameDashTracks(mpd([plain, described]));
  expect(new Set(labels(named, 'audio')).size).toBe(2);
  expect(labels(named, 'audio')).toEqual(labels(mpd([plain, described]), 'audio'));
});

test('two that their author calls the same are told apart, too', () => {
  const label = '<Label>English</Label>';
  const named = nameDashTracks(
    mpd([english.replace('><', `>${label}<`), forDeaf.replace('><', `>${label}<`)]),
  );
  expect(labels(named, 'text')[0]).toBe('English');
  expect(new Set(labels(named, 'text')).size).toBe(2);
  expect(named.match(/<Label/g)).toHaveLength(2);
});

test('the same track in the next period, or in another codec, stays one track', () => {
  expect(new Set(labels(nameDashTracks(mpd([english, forDeaf], [forDeaf, english])), 'text')).size).toBe(2);
  const untouched = mpd([plain, plain], [plain]);
  expect(nameDashTracks(untouched)).toBe(untouched);
});

test('what is no DASH manifest, or has a name for each, is left as it is', () => {
  for (const text of ['#EXTM3U', 'Not found', mpd([english, plain])]) expect(nameDashTracks(text)).toBe(text);
});
