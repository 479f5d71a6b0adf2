import { expect, test } from 'vitest';
import { readDashCaptions } from '../../../src/media/videojs/readDashCaptions.js';

const descriptor = (name: string, value: string, scheme = 'urn:mpeg:dash:role:2011') =>
  `<${name} schemeIdUri="${scheme}" value="${value}"/>`;
const mpd = (...sets: readonly [attributes: string, inside?: string][]) =>
  `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period>${sets
    .map(([attributes, inside = '']) => `<AdaptationSet ${attributes}>${inside}</AdaptationSet>`)
    .join('')}</Period></MPD>`;

test('every text tells what it is by all its roles, under the name that video.js gives it', () => {
  const plain = { name: null, sdh: false, easy: false, forced: false };
  expect(
    readDashCaptions(
      mpd(
        ['contentType="video"', descriptor('Role', 'caption')],
        ['contentType="text" lang="en"', descriptor('Role', 'subtitle')],
        ['mimeType="text/vtt" lang="zh"', descriptor('Role', 'main') + descriptor('Role', 'caption')],
        [
          'lang="fr"',
          `<Label> Facile </Label>${descriptor('Role', 'easyreader')}<Representation mimeType="text/vtt"/>`,
        ],
        ['contentType="text" lang="de"', descriptor('Accessibility', 'easyreader')],
        ['contentType="text" lang="es"', descriptor('Role', 'forced-subtitle')],
        ['contentType="text"', descriptor('Accessibility', '2', 'urn:tva:metadata:cs:AudioPurposeCS:2007')],
        ['contentType="text" lang="it"', descriptor('Role', 'caption', 'urn:own')],
      ),
    ),
  ).toEqual([
    { ...plain, label: 'en' },
    { ...plain, label: 'zh', sdh: true },
    { ...plain, label: 'Facile', name: 'Facile', easy: true },
    { ...plain, label: 'de', easy: true },
    { ...plain, label: 'es', forced: true },
    { ...plain, label: 'text', sdh: true },
    { ...plain, label: 'it' },
  ]);
});

test('what is no manifest has no texts', () => {
  expect(readDashCaptions('Not found')).toEqual([]);
});
