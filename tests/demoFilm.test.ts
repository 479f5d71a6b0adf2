import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseFilm } from '../src/core/films/parseFilm.js';
import { createTermFinder } from '../src/core/glossary/createTermFinder.js';
import { chooseText } from '../src/core/i18n/chooseText.js';

const film = fileURLToPath(new URL('../demo/films/lantern-ferry/', import.meta.url));
const sizeOf = (file: string) => statSync(join(film, file)).size;

test('the demo film is 25 MB at most, of a million bytes each: whoever clones the project fetches all of it', () => {
  const files = readdirSync(film, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  expect(files.length).toBeGreaterThan(300);
  expect(bytes).toBeLessThanOrEqual(25_000_000);
});

/** The highest and the average rate of a rendition, bits a second, from its own files. @param playlist its address in the film */
function measureRates(playlist: string) {
  const text = readFileSync(join(film, playlist), 'utf8');
  const lengths = [...text.matchAll(/#EXTINF:([\d.]+)/g)].map(([, seconds]) => Number(seconds));
  const bits = lengths.map((_, index) => 8 * sizeOf(join(playlist, '..', `${index + 1}.m4s`)));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    peak: Math.max(...bits.map((size, index) => size / lengths[index]!)),
    average: sum(bits) / sum(lengths),
  };
}

test('the demo film’s playlist promises no slower line than its files take, and not a tenth more than they do', () => {
  const master = readFileSync(join(film, 'hls/master.m3u8'), 'utf8');
  const soundOf = (group: string) =>
    [...master.matchAll(/TYPE=AUDIO,GROUP-ID="(\w+)".*URI="([^"]+)"/g)]
      .filter(([, id]) => id === group)
      .map(([, , uri]) => measureRates(`hls/${uri}`));
  const variants = [...master.matchAll(/BANDWIDTH=(\d+),AVERAGE-BANDWIDTH=(\d+),.*AUDIO="(\w+)".*\n(\S+)/g)];
  expect(variants).toHaveLength(5);
  for (const [, peak, average, group = '', uri = ''] of variants) {
    const sounds = soundOf(group);
    expect(sounds, group).toHaveLength(4);
    const picture = uri.startsWith('video/') ? measureRates(`hls/${uri}`) : { peak: 0, average: 0 };
    const most = (rate: 'peak' | 'average') => picture[rate] + Math.max(...sounds.map((one) => one[rate]));
    for (const [told, found] of [
      [Number(peak), most('peak')],
      [Number(average), most('average')],
    ] as const) {
      expect(told, uri).toBeGreaterThanOrEqual(found);
      expect(told, uri).toBeLessThan(found * 1.1);
    }
  }
});

test('every word that the demo film explains is met in the film or its title page, and how it is said is told in Chinese', () => {
  const { glossary, title, summary, poster } = parseFilm(
    JSON.parse(readFileSync(join(film, 'film.json'), 'utf8')),
  );
  for (const [language, name] of [
    ['zh-CN', 'zh'],
    ['en', 'en'],
  ] as const) {
    const texts = ['captions', 'descriptions'].map((kind) =>
      readFileSync(join(film, kind, `${name}.vtt`), 'utf8'),
    );
    const told = [title, summary, poster?.alt].map((text) => chooseText(text ?? '', language).text);
    const terms = glossary?.[language] ?? [];
    expect(terms.length).toBeGreaterThan(8);
    for (const one of terms)
      expect(createTermFinder([one])([...texts, ...told].join('\n')), one.term).not.toBeNull();
  }
  // Pinyin with its tones.
  for (const { term, reading } of glossary?.['zh-CN'] ?? [])
    expect(reading, term).toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/);
});
