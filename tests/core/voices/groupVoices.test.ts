import { describe, expect, test } from 'vitest';
import { groupVoices } from '../../../src/core/voices/groupVoices.js';
import { limitRate } from '../../../src/core/voices/limitRate.js';
import { android, chrome, linux, mac, voice, windows } from './voices.js';

const labels = (voices: Parameters<typeof groupVoices>[0], locale: string) =>
  groupVoices(voices, locale).map(({ label }) => label);

describe('the list of voices', () => {
  test('begins with the viewer’s own language, in their words', () => {
    expect(labels(windows, 'zh-CN')).toEqual(['普通话', '国语', '粤语', '英语']);
    expect(labels([...chrome].reverse(), 'en-GB')).toEqual([
      'British English',
      'American English',
      'Cantonese',
      'Mandarin',
      'Mandarin (Taiwan)',
    ]);
  });

  test('has each voice once, under a short name, pleasant ones first', () => {
    const [mandarin] = groupVoices([...windows, ...windows], 'zh-CN');
    expect(mandarin?.voices.map(({ label, onDevice }) => [label, onDevice])).toEqual([
      ['Huihui', true],
      ['Xiaobei', false],
      ['Xiaoxiao', false],
    ]);
    const american = groupVoices(mac, 'en-US')[0]!.voices.map(({ label }) => label);
    expect(american.slice(-3)).toEqual(['Albert', 'Bad News', 'Whisper']);
  });

  test('can be searched by name, by language in both tongues, and by tag', () => {
    const [mandarin] = groupVoices(windows, 'zh-CN');
    const { search } = mandarin!.voices[0]!;
    for (const typed of ['huihui', 'microsoft', '普通话', 'mandarin', 'zh-cn'])
      expect(search).toContain(typed);
  });

  test('knows voices of Android by their names', () => {
    const [mandarin] = groupVoices(android, 'zh-CN');
    expect(mandarin?.language).toBe('zh-CN');
    expect(mandarin?.voices.map(({ onDevice }) => onDevice)).toEqual([true, false]);
  });

  test('loses no voice, and is soon there for thirteen thousand', () => {
    const began = performance.now();
    const groups = groupVoices(linux, 'zh-CN');
    console.log(
      `groupVoices of ${linux.length}: ${(performance.now() - began).toFixed(0)} ms, ${groups.length} groups`,
    );
    expect(groups.flatMap(({ voices }) => voices)).toHaveLength(linux.length);
    expect(groups.length).toBeLessThan(60);
    expect(performance.now() - began).toBeLessThan(1500);
    expect(groups[0]?.voices[0]?.label).not.toContain('+');
  });

  test('keeps voices that tell no language, at the end', () => {
    expect(groupVoices([voice('Odd', ''), voice('Anna', 'de-DE')], 'en').at(-1)?.voices[0]?.label).toBe(
      'Odd',
    );
  });
});

test.each([
  [1, true, 1],
  [3, true, 3],
  [3, false, 2],
  [0.2, false, 0.5],
  [99, true, 10],
  [0, true, 0.1],
  [Number.NaN, true, 1],
])('a rate of %s is asked as near as the voice can (on the device: %s)', (rate, onDevice, asked) => {
  expect(limitRate(rate, onDevice)).toBe(asked);
});
