import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findKeys } from '../../../src/core/keyboard/commandKeys.js';
import { commandIds } from '../../../src/core/keyboard/commands.js';
import { allCommandKeys } from '../../../src/core/keyboard/laterCommandKeys.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { exportPreferences, importPreferences } from '../../../src/core/preferences/exportPreferences.js';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.js';
import type { Preferences } from '../../../src/core/preferences/Preferences.js';

const chosen: Preferences = {
  version: 1,
  locale: 'zh-CN',
  volume: 0.4,
  muted: true,
  rate: 1.5,
  captions: {
    on: true,
    language: 'en',
    style: {
      size: 150,
      font: 'kai',
      color: '#ffff00',
      background: '#102030',
      backgroundOpacity: 0.5,
      edge: 'outline',
      position: 'below',
    },
  },
  description: { on: true, language: 'zh-CN' },
  describer: {
    ...defaultPreferences.describer,
    textTo: 'screen-reader',
    deliveries: ['text', 'rendition', 'version', 'narration', 'clips'],
    duckDepthDb: -12,
  },
  voices: { 'zh-CN': { voiceURI: 'ting', name: 'Tingting', lang: 'zh-CN' } },
  descriptionOutput: { id: 'f00d', label: 'Headphones' },
  screenReaderPace: 2,
  nightMode: true,
  announcements: 'changes',
  silenced: ['position'],
  resumeEarlier: false,
  shortcuts: { on: true, keys: { playPause: 'x', mute: '' } },
  controlsAlways: true,
  nativeControls: true,
  more: { listening: { only: true } },
};

test('what was stored comes back as it was', () => {
  expect(parsePreferences(JSON.parse(JSON.stringify(chosen)))).toEqual({ preferences: chosen, problems: [] });
  expect(parsePreferences(defaultPreferences)).toEqual({ preferences: defaultPreferences, problems: [] });
});

test('nothing stored is no problem', () => {
  expect(parsePreferences({})).toEqual({ preferences: defaultPreferences, problems: [] });
  expect(parsePreferences(undefined)).toEqual({ preferences: defaultPreferences, problems: [] });
});

describe('one bad value does not cost the viewer the others', () => {
  test.each<[string, unknown, (preferences: Preferences) => unknown, unknown]>([
    ['volume', { volume: 1.7 }, (one) => one.volume, 1],
    ['volume', { volume: 'loud' }, (one) => one.volume, 1],
    ['volume', { volume: NaN }, (one) => one.volume, 1],
    ['rate', { rate: 9 }, (one) => one.rate, 2.5],
    ['descriptionOutput', { descriptionOutput: 'phones' }, (one) => one.descriptionOutput, null],
    ['descriptionOutput', { descriptionOutput: { id: 7 } }, (one) => one.descriptionOutput, null],
    ['rate', { rate: -1 }, (one) => one.rate, 0.5],
    ['muted', { muted: 'yes' }, (one) => one.muted, false],
    ['locale', { locale: 'zh_CN!' }, (one) => one.locale, null],
    ['captions', { captions: 'on' }, (one) => one.captions, defaultPreferences.captions],
    ['captions.style.size', { captions: { style: { size: 10 } } }, (one) => one.captions.style.size, 50],
    [
      'captions.style.color',
      { captions: { style: { color: 'red;}' } } },
      (one) => one.captions.style.color,
      '#ffffff',
    ],
    [
      'captions.style.edge',
      { captions: { style: { edge: 'glow' } } },
      (one) => one.captions.style.edge,
      'none',
    ],
    ['describer.textTo', { describer: { textTo: 'radio' } }, (one) => one.describer.textTo, 'player'],
    ['describer.duckDepthDb', { describer: { duckDepthDb: -60 } }, (one) => one.describer.duckDepthDb, -24],
    [
      'describer.whenOutlasts.text',
      { describer: { whenOutlasts: { text: 'never' } } },
      (one) => one.describer.whenOutlasts.text,
      'hold',
    ],
    [
      'describer.deliveries',
      { describer: { deliveries: ['text', 'smell', 'text'] } },
      (one) => one.describer.deliveries,
      ['text', 'rendition', 'version', 'narration', 'clips'],
    ],
    ['voices.zh-CN', { voices: { 'zh-CN': 'Tingting' } }, (one) => one.voices, {}],
    ['voices', { voices: [] }, (one) => one.voices, {}],
    ['silenced', { silenced: 'speed' }, (one) => one.silenced, []],
    ['announcements', { announcements: null }, (one) => one.announcements, 'all'],
    ['shortcuts.keys.mute', { shortcuts: { keys: { mute: 'F5' } } }, (one) => one.shortcuts.keys, {}],
    [
      'shortcuts.keys.playPause',
      { shortcuts: { keys: { mute: 'k', playPause: 'k' } } },
      (one) => one.shortcuts.keys,
      { mute: 'k' },
    ],
    ['shortcuts.keys.percent', { shortcuts: { keys: { percent: 'x' } } }, (one) => one.shortcuts.keys, {}],
    ['version', { version: 7 }, (one) => one.version, 1],
    ['', 'rubbish', (one) => one, defaultPreferences],
    ['', [], (one) => one, defaultPreferences],
  ])('%s in %j', (path, stored, read, expected) => {
    const { preferences, problems } = parsePreferences(stored);
    expect(read(preferences)).toEqual(expected);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
  });

  test('the rest is kept', () => {
    const { preferences } = parsePreferences({ ...chosen, volume: 'loud' });
    expect(preferences).toEqual({ ...chosen, volume: 1 });
  });
});

test('what this version does not know is left out, quietly', () => {
  const { preferences, problems } = parsePreferences({
    ...chosen,
    theme: 'neon',
    captions: { ...chosen.captions, glow: 1 },
  });
  expect(preferences).toEqual(chosen);
  expect(problems).toEqual([]);
});

test('a key for a command that has not come yet is kept for it', () => {
  const keys = { whereAmI: 'x', ofTomorrow: 'v' };
  expect(parsePreferences({ shortcuts: { keys } })).toMatchObject({
    preferences: { shortcuts: { keys } },
    problems: [],
  });
});

test('keys that change places are both kept', () => {
  const keys = { mute: 'c', captions: 'm' };
  expect(parsePreferences({ shortcuts: { keys } }).preferences.shortcuts.keys).toEqual(keys);
});

describe('for whatever is stored', () => {
  const key = fc.oneof(
    fc.string({ maxLength: 2 }),
    fc.constantFrom('', 'k', 'j', 'm', 'c', 'd', '5', ' ', 'ArrowLeft'),
  );
  const almost = fc.record(
    {
      version: fc.oneof(fc.constant(1), fc.anything()),
      volume: fc.oneof(fc.double(), fc.anything()),
      rate: fc.oneof(fc.double(), fc.anything()),
      locale: fc.oneof(fc.constantFrom('zh-cn', 'en', 'xx_YY'), fc.anything()),
      captions: fc.oneof(
        fc.record({
          on: fc.anything(),
          style: fc.record({
            size: fc.oneof(fc.double(), fc.anything()),
            color: fc.oneof(fc.constant('#AABBCC'), fc.string()),
          }),
        }),
        fc.anything(),
      ),
      shortcuts: fc.record(
        { keys: fc.oneof(fc.dictionary(fc.constantFrom(...commandIds), key), fc.anything()) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  const anything = fc.oneof(almost, fc.anything());

  test('it never throws, and what it gives can be used', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const { preferences } = parsePreferences(stored);
        expect(preferences.volume).toBeGreaterThanOrEqual(0);
        expect(preferences.volume).toBeLessThanOrEqual(1);
        expect(preferences.rate).toBeGreaterThanOrEqual(0.5);
        expect(preferences.captions.style.color).toMatch(/^#[0-9a-f]{6}$/);
        expect(Object.keys(preferences)).toEqual(Object.keys(defaultPreferences));
      }),
      { numRuns: 500 },
    );
  });

  test('cleaning twice is cleaning once, also through storage', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const { preferences } = parsePreferences(stored);
        expect(parsePreferences(preferences)).toEqual({ preferences, problems: [] });
        expect(parsePreferences(JSON.parse(JSON.stringify(preferences)))).toEqual({
          preferences,
          problems: [],
        });
      }),
      { numRuns: 500 },
    );
  });

  test('no key means two things', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const { keys } = parsePreferences(stored).preferences.shortcuts;
        const all = commandIds.flatMap((command) => [...findKeys(command, keys, allCommandKeys)]);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('carrying settings to another device', () => {
  test('they arrive as they left', () => {
    expect(importPreferences(exportPreferences(chosen))).toEqual({
      imported: true,
      preferences: chosen,
      problems: [],
    });
    expect(importPreferences(`\uFEFF${exportPreferences(chosen)}`).imported).toBe(true);
  });

  test.each([
    ['unreadable', 'not json'],
    ['unreadable', ''],
    ['not-settings', '{}'],
    ['not-settings', '[1]'],
    ['not-settings', 'null'],
    ['not-settings', JSON.stringify(chosen)],
    ['newer', exportPreferences({ ...chosen, version: 2 as 1 })],
  ])('a file that holds none is %s', (reason, text) => {
    expect(importPreferences(text)).toEqual({ imported: false, reason });
  });

  test('a file that someone edited loses only what cannot be read', () => {
    const edited = exportPreferences(chosen).replace('"volume": 0.4', '"volume": "loud"');
    const result = importPreferences(edited);
    expect(result).toEqual({
      imported: true,
      preferences: { ...chosen, volume: 1 },
      problems: [{ path: 'volume', found: 'loud' }],
    });
  });
});
