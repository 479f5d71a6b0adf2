import { describe, expect, test } from 'vitest';
import { writeTimestamp } from '../../../src/core/cues/writeTimestamp.js';
import { checkScript, type CheckScriptOptions } from '../../../src/core/scriptQuality/checkScript.js';
import type { Severity } from '../../../src/core/scriptQuality/Finding.js';

/** How grave a rule finds a script; null where it finds nothing. */
const grave = (
  rule: string,
  cues: readonly [start: number, end: number, text: string][],
  options: CheckScriptOptions,
): Severity | null =>
  checkScript(
    JSON.stringify({
      version: 1,
      language: options.language ?? 'en',
      events: cues.map(([startTime, endTime, text], index) => ({
        id: `e${index}`,
        startTime,
        endTime,
        text,
      })),
    }),
    options,
  ).findings.find((one) => one.rule === rule)?.severity ?? null;

const line = (start: string, end: string): string => `WEBVTT\n\n00:${start} --> 00:${end}\nWho goes there?\n`;
/** Six seconds and a half of speech at 180 words a minute. */
const quay = 'Nora hurries along the quay, stops at a blue door, and feels in the pockets of her raincoat.';

describe('limits', () => {
  test.each([
    ['0.05 s over a line are let pass', '05.950', null],
    ['0.3 s are a warning', '05.550', 'warning'],
    ['0.8 s are an error', '05.000', 'error'],
  ] as const)('speech over dialogue: %s', (_title, start, severity) => {
    // The words end with the cue, at 6.
    expect(
      grave('overlaps-dialogue', [[0.5, 6, quay]], { captions: line(start, '09.000'), duration: 20 }),
    ).toBe(severity);
  });

  test('a cue whose time runs on into dialogue is let pass where its words do not', () => {
    expect(
      grave('overlaps-dialogue', [[1, 8, 'A quay.']], { captions: line('05.000', '09.000') }),
    ).toBeNull();
  });

  test('music and sounds of captions are no dialogue', () => {
    const captions =
      'WEBVTT\n\n00:00.000 --> 00:05.000\n[Gulls cry]\n\n00:05.000 --> 00:09.000\n♪ Accordion ♪\n';
    expect(grave('overlaps-dialogue', [[0.5, 8, quay]], { captions })).toBeNull();
  });

  test.each([
    ['1.9 s are too short', 1.9, 'warning'],
    ['2 s are not', 2, null],
  ] as const)('a cue: %s', (_title, room, severity) => {
    expect(grave('short-cue', [[1, 1 + room, 'A quay.']], {})).toBe(severity);
  });

  test.each([
    ['19 s', 19, null],
    ['21 s', 21, 'error'],
  ] as const)('nothing told for %s where nobody speaks', (_title, silence, severity) => {
    const cues: [number, number, string][] = [
      [0, 3, 'Night.'],
      [0.3 + silence, 6 + silence, 'Morning.'],
    ];
    expect(grave('long-silence', cues, { captions: '', duration: 8 + silence })).toBe(severity);
  });

  test.each([
    ['2.5 s', 2.5, null],
    ['5 s', 5, 'advice'],
    ['12 s', 12, 'warning'],
  ] as const)('a gap of %s in which nothing is told', (_title, gap, severity) => {
    const captions = `WEBVTT\n\n00:00.000 --> 00:02.000\nOne.\n\n${writeTimestamp(2 + gap)} --> 00:30.000\nTwo.\n`;
    expect(grave('unused-gap', [[31, 36, 'A quay.']], { captions, duration: 36 })).toBe(severity);
  });

  test.each([
    ['110 s', 110, 'Nora waits.', null],
    ['130 s', 130, 'Nora waits.', 'advice'],
    ['130 s, for which the film is held once', 130, null, null],
  ] as const)('talk without a usable gap for %s', (_title, talk, told, severity) => {
    const captions = `WEBVTT\n\n00:10.000 --> ${writeTimestamp(10 + talk)}\nSo I said, and so she said.\n`;
    const script = `WEBVTT\n\na\n00:01.000 --> 00:08.000\nA quay.\n\nb\n00:50.000 --> 00:52.000\n${
      told ?? '<c.extended.required>Nora waits.</c>'
    }\n`;
    const { findings } = checkScript(script, { captions, duration: 300, language: 'en' });
    expect(findings.find(({ rule }) => rule === 'dense-dialogue')?.severity ?? null).toBe(severity);
  });

  /** Ten average words; 40 characters. */
  const tenWords = 'The narrow harbour wall reaches far into the water today.';
  const forty = '清晨的江面上飘着一层薄薄的雾气一条小小的木船慢慢地离开了长满青草的岸边向着对面划去';

  test.each([
    [175, null],
    [195, 'warning'],
    [225, 'error'],
  ] as const)('English that needs %s words a minute', (rate, severity) => {
    const settings = { wordsPerMinute: 400 };
    expect(grave('speaking-rate', [[0, (10 * 60) / rate, tenWords]], { settings })).toBe(severity);
  });

  test.each([
    [4.9, null],
    [5.3, 'warning'],
    [6.4, 'error'],
  ] as const)('Chinese that needs %s characters a second', (rate, severity) => {
    const settings = { charactersPerSecond: 9 };
    expect(grave('speaking-rate', [[0, forty.length / rate, forty]], { settings, language: 'zh-CN' })).toBe(
      severity,
    );
  });

  test('what fits depends on the rate that is called normal', () => {
    const cue: [number, number, string][] = [[0, 6, quay]];
    expect(grave('fits-gap', cue, {})).toBeNull();
    expect(grave('fits-gap', cue, { settings: { wordsPerMinute: 130 } })).toBe('error');
  });

  test.each([
    ['50 s', 50, 'warning'],
    ['70 s', 70, null],
  ] as const)('the same words again after %s', (_title, after, severity) => {
    expect(
      grave(
        'repeated-description',
        [
          [0, 7, quay],
          [after, after + 7, quay],
        ],
        {},
      ),
    ).toBe(severity);
  });
});
