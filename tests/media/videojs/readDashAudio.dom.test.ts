import { expect, test } from 'vitest';
import { readDashAudio } from '../../../src/media/videojs/readDashAudio.js';

const set = (attributes: string, inside = '') => `<AdaptationSet ${attributes}>${inside}</AdaptationSet>`;
const role = (value: string) => `<Role schemeIdUri="urn:mpeg:dash:role:2011" value="${value}"/>`;
const mpd = (...sets: readonly string[]) =>
  `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period>${sets.join('')}</Period></MPD>`;

test('every role and accessibility descriptor of every sound is read, by the name that video.js gives it', () => {
  const sounds = readDashAudio(
    mpd(
      set('contentType="video"', role('main')),
      set('contentType="audio" lang="en"', role('main')),
      set(
        'mimeType="audio/mp4" lang="zh"',
        `<Accessibility schemeIdUri="a" value="1"/>${role('alternate')}${role('description')}`,
      ),
      set('lang="fr"', '<Label> Français </Label><Representation mimeType="audio/mp4"/>'),
      set('contentType="audio"'),
    ),
    'https://films.example/manifest.mpd',
  );
  expect(sounds).toEqual([
    { label: 'en (main)', name: null, roles: ['main'], accessibility: [], file: null },
    {
      label: 'zh (alternate)',
      name: null,
      roles: ['alternate', 'description'],
      accessibility: ['a 1'],
      file: null,
    },
    { label: 'Français', name: 'Français', roles: [], accessibility: [], file: null },
    { label: 'main', name: null, roles: [], accessibility: [], file: null },
  ]);
});

test('what is no manifest has no sounds', () => {
  expect(readDashAudio('Not found', 'https://films.example/')).toEqual([]);
});
