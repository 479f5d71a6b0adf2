import { describe, expect, test } from 'vitest';
import { dropDashSign, keepDashSign, listDashSign } from '../../../src/media/videojs/dashSign.js';

const role = (value: string, element = 'Role') =>
  `<${element} schemeIdUri="urn:mpeg:dash:role:2011" value="${value}"/>`;
const set = (id: string, attributes: string, inside: string) =>
  `<AdaptationSet id="${id}" ${attributes}>${inside}<Representation id="r${id}"/></AdaptationSet>`;
const film = set('film', 'contentType="video"', role('main'));
const sound = set('sound', 'contentType="audio" lang="en"', role('main'));
const asl = set('asl', 'contentType="video" lang="ase"', role('alternate') + role('sign'));
const csl = set(
  'csl',
  'contentType="video" lang="csl"',
  `<Label> 中国手语 </Label>${role('sign', 'Accessibility')}`,
);
const mpd = (...periods: readonly string[]) =>
  `<MPD xmlns="urn:mpeg:dash:schema:mpd:2011">${periods.map((one) => `<Period>${one}</Period>`).join('')}</MPD>`;
const idsOf = (text: string | null) =>
  [...(text ?? '').matchAll(/<AdaptationSet[^>]* id="(\w+)"/g)].map(([, id]) => id);

describe('interpreters in a DASH manifest', () => {
  test('are found by their role, wherever it is said, with their language and their name', () => {
    expect(listDashSign(mpd(film + sound + asl + csl, film + asl + csl))).toEqual([
      { language: 'ase', label: null },
      { language: 'csl', label: '中国手语' },
    ]);
    expect(listDashSign(mpd(film + sound))).toEqual([]);
    expect(listDashSign('Not found')).toEqual([]);
  });

  test('one of them is all that is left to load, in every period', () => {
    expect(idsOf(keepDashSign(mpd(film + sound + asl + csl, film + asl + csl), 1))).toEqual(['csl', 'csl']);
    expect(keepDashSign(mpd(film + asl, film), 0)).toBeNull();
    expect(keepDashSign(mpd(film), 0)).toBeNull();
    expect(keepDashSign('Not found', 0)).toBeNull();
  });

  test('none of them is left among the film’s own pictures', () => {
    expect(idsOf(dropDashSign(mpd(film + sound + asl + csl)))).toEqual(['film', 'sound']);
    expect(dropDashSign(mpd(film + sound))).toBeNull();
  });

  test.each([
    ['a film that is all in sign language', mpd(set('film', 'contentType="video"', role('sign')))],
    ['a role of another scheme', mpd(film + asl.replaceAll('urn:mpeg:dash:role:2011', 'urn:own'))],
    ['a text that only names it', mpd(film + set('text', 'contentType="text"', role('sign')))],
  ])('%s is left as it is', (_what, manifest) => {
    expect(listDashSign(manifest)).toEqual([]);
    expect(dropDashSign(manifest)).toBeNull();
  });
});
