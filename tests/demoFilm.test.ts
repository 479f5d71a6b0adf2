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

test('what the demo film says that its versions change is what they change', () => {
  const { descriptions, duration } = JSON.parse(readFileSync(join(film, 'film.json'), 'utf8')) as {
    readonly duration: number;
    readonly descriptions: readonly {
      readonly delivery: string;
      readonly extended?: boolean;
      readonly duration?: number;
      readonly changes?: readonly { readonly en: string; readonly 'zh-CN': string }[];
    }[];
  };
  const versions = descriptions.filter(({ delivery }) => delivery === 'version');
  const told = (language: 'en' | 'zh-CN') =>
    versions.map(({ changes = [] }) => changes.map((one) => one[language]).join(' '));
  for (const words of told('en')) expect(words).toContain('9 decibels lower');
  const mix = readFileSync(join(film, '../render/sound/mix.mjs'), 'utf8');
  expect(Number(/duck = \{ narration: (-?\d+)/.exec(mix)?.[1])).toBe(-9);

  // Where the extended version's captions fall further behind, it was held: between the line before and this one.
  const timesOf = (file: string) =>
    [...readFileSync(join(film, 'captions', file), 'utf8').matchAll(/(\d+):(\d+):([\d.]+) -->/g)].map(
      ([, hours, minutes, seconds]) => Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    );
  const [plain, held] = [timesOf('zh.vtt'), timesOf('extended.zh.vtt')];
  expect(held).toHaveLength(plain.length);
  const late = plain.map((time, index) => Math.round((held[index]! - time) * 1000) / 1000);
  const holds = plain.flatMap((time, index) =>
    late[index]! > (late[index - 1] ?? 0) ? [{ after: plain[index - 1]!, before: time }] : [],
  );
  const extended = versions.findIndex((one) => one.extended);
  expect(versions[extended]!.duration! - duration).toBeCloseTo(late.at(-1)!, 3);
  expect(told('en')[extended]).toContain(`${['no', 'one', 'two', 'three'][holds.length]!} times`);
  expect(told('en')[extended]).toContain(`${Math.round(late.at(-1)!)} seconds in all`);
  expect(told('zh-CN')[extended]).toContain('停住三次');
  expect(told('zh-CN')[extended]).toContain(`多出 ${Math.round(late.at(-1)!)} 秒`);
  const places = [39, 88, 110];
  expect(told('en')[extended]).toContain('at 39 seconds, 1 minute 28 seconds and 1 minute 50 seconds');
  expect(told('zh-CN')[extended]).toContain('39 秒、1 分 28 秒和 1 分 50 秒');
  holds.forEach(({ after, before }, index) => {
    expect(places[index]!).toBeGreaterThan(after);
    expect(places[index]! - 0.5).toBeLessThan(before);
  });
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
