import { describe, expect, test } from 'vitest';
import { gatherSpeech } from '../../scripts/report/gatherSpeech.mjs';
import { keepSpeech } from '../../scripts/report/keepSpeech.mjs';
import type { SpeechEntry, SpeechRecord } from '../listen/keepSpeech.js';

const entry = (did: string, on: string | null, ...heard: string[]): SpeechEntry => ({
  did,
  on,
  heard,
  astray: false,
});

const walk: SpeechRecord = {
  test: 'the walk',
  passed: true,
  at: '2026-11-26T08:00:00.000Z',
  reader: { name: 'Orca', version: '43.1' },
  browser: { name: 'chromium', version: '156.0' },
  language: 'en',
  entries: [
    { did: '(load)', heard: ['A page.'], astray: false },
    entry('Tab', null, 'Before the film link.'),
    entry('Tab', 'play-button', 'region Film', 'Play push button.'),
    entry('Tab', 'seek-slider', 'Position slider 0 seconds.'),
    entry('Right', 'seek-slider', '5 seconds'),
    entry('Home', 'seek-slider', '0 seconds'),
    entry('k', 'seek-slider'),
  ],
};

describe('what a screen reader said of a control', () => {
  test('is what was heard on arriving, and by key what was heard on it', () => {
    const [recorded] = gatherSpeech([walk]);
    expect(recorded).toMatchObject({ reader: 'Orca', browser: 'chromium', language: 'en', at: walk.at });
    expect(recorded!.controls).toEqual({
      'play-button': { arrived: ['region Film', 'Play push button.'], uses: [] },
      'seek-slider': {
        arrived: ['Position slider 0 seconds.'],
        uses: [
          { key: 'Right', heard: ['5 seconds'], of: 'the walk' },
          { key: 'Home', heard: ['0 seconds'], of: 'the walk' },
        ],
      },
    });
  });

  test('is not taken from a test that failed, nor from a step at which something else was to be heard', () => {
    expect(gatherSpeech([{ ...walk, passed: false }])).toEqual([]);
    const astray = walk.entries.map((one) => ({ ...one, astray: one.on === 'seek-slider' }));
    expect(Object.keys(gatherSpeech([{ ...walk, entries: astray }])[0]!.controls)).toEqual(['play-button']);
  });

  test('is told with the test it was heard in: of a film that is gone, Play says something else', () => {
    const gone = {
      ...walk,
      test: 'the player > a film that is not there',
      entries: [entry('Tab', 'play-button', 'Play'), entry('space', 'play-button', 'This film is gone.')],
    };
    expect(gatherSpeech([walk, gone])[0]!.controls['play-button']!.uses).toEqual([
      { key: 'space', heard: ['This film is gone.'], of: 'a film that is not there' },
    ]);
  });

  test('is told by browser and by language', () => {
    const firefox = { ...walk, browser: { name: 'firefox', version: '153.7' } };
    const chinese = { ...walk, language: 'zh-CN' as const };
    expect(gatherSpeech([walk, firefox, chinese])).toHaveLength(3);
  });

  test('comes from the longest walk, whatever order the tests ran in', () => {
    const short = {
      ...walk,
      test: 'a short one',
      entries: [entry('Tab', 'play-button', 'Play push button.')],
    };
    for (const records of [
      [short, walk],
      [walk, short],
    ])
      expect(gatherSpeech(records)[0]!.controls['play-button']!.arrived).toEqual([
        'region Film',
        'Play push button.',
      ]);
  });
});

describe('what is kept of it', () => {
  const [recorded] = gatherSpeech([walk]);

  test('is this run’s, with its date and versions', () => {
    const before = { ...recorded!, browserVersion: '155.0', at: '2026-01-01T00:00:00.000Z' };
    const { kept, shown } = keepSpeech([before], [recorded!]);
    expect(kept).toEqual([recorded]);
    expect(shown).toEqual([{ ...recorded, kept: false }]);
  });

  test('stays where this run heard nothing of it, or less, and that is told', () => {
    expect(keepSpeech([recorded!], []).shown).toEqual([{ ...recorded, kept: true }]);
    const less = { ...recorded!, controls: { 'play-button': { arrived: ['Play'], uses: [] } } };
    const { kept, troubles } = keepSpeech([recorded!], [less]);
    expect(kept).toEqual([recorded]);
    expect(troubles).toEqual([expect.stringContaining('Orca in chromium, en')]);
  });
});
