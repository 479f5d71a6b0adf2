import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DescriptionCue } from '../../../src/core/descriptions/DescriptionCue.js';
import { listDescriptionCues } from '../../../src/core/scripts/listDescriptionCues.js';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { parseDescriptionScript } from '../../../src/core/scripts/parseDescriptionScript.js';
import { scriptFromCues } from '../../../src/core/scripts/scriptFromCues.js';
import { scriptFromWebVtt } from '../../../src/core/scripts/scriptFromWebVtt.js';
import { scriptToWebVtt } from '../../../src/core/scripts/scriptToWebVtt.js';
import { writeDapt } from '../../../src/core/scripts/writeDapt.js';
import { writeDescriptionScript } from '../../../src/core/scripts/writeDescriptionScript.js';

/** Cues as WebVTT can say them: words in one line, times in milliseconds, amounts in hundredths. */
const words = fc.constantFrom(
  'A lantern swings.',
  '灯笼在风里摇晃。',
  'He & she <row> "home"',
  'x',
  'One, two: three',
);
const cue = fc.record({
  length: fc.integer({ min: 1, max: 9000 }),
  gap: fc.integer({ min: 0, max: 9000 }),
  id: fc.constantFrom('', '1', 'd1', 'Scene 4', 'quay', '灯'),
  text: words,
  shorter: fc.option(words, { nil: null }),
  language: fc.option(fc.constantFrom('fr', 'zh-CN'), { nil: null }),
  extended: fc.constantFrom('never' as const, 'allowed' as const, 'required' as const),
  verbosity: fc.constantFrom('brief' as const, 'standard' as const, 'rich' as const),
  voice: fc.option(fc.constantFrom('Mei', 'Ting-Ting'), { nil: null }),
  gain: fc.integer({ min: 0, max: 200 }).map((one) => one / 100),
  pan: fc.integer({ min: -100, max: 100 }).map((one) => one / 100),
});
const cues = fc.array(cue, { maxLength: 6 }).map((list): DescriptionCue[] => {
  let time = 0;
  return list.map(({ length, gap, id, ...rest }, index) => {
    const startTime = time + gap + 1;
    time = startTime + length;
    const first = list.findIndex((one) => one.id === id) === index;
    return {
      ...rest,
      id: first && id !== '' ? id : `made-${index}`,
      startTime: startTime / 1000,
      endTime: time / 1000,
      clip: null,
    };
  });
});

/** What a cue says, without what only a script knows. */
const plain = (list: readonly DescriptionCue[]): DescriptionCue[] =>
  list.map(
    ({ id, startTime, endTime, text, shorter, language, extended, verbosity, voice, gain, pan, clip }) => ({
      id,
      startTime,
      endTime,
      text,
      shorter,
      language,
      extended,
      verbosity,
      voice,
      gain,
      pan,
      clip,
    }),
  );

describe('nothing that both can say is lost', () => {
  test('between WebVTT, DAPT and JSON, in any order', () => {
    fc.assert(
      fc.property(cues, (written) => {
        const script = scriptFromCues(written, { language: 'en' });
        expect(plain(listDescriptionCues(script))).toEqual(written);
        const { script: byDapt, problems } = parseDapt(writeDapt(script));
        expect(problems.filter((one) => one.level === 'error')).toEqual([]);
        expect(byDapt).toEqual(script);
        const byJson = parseDescriptionScript(writeDescriptionScript(byDapt!)).script!;
        expect(byJson).toEqual(script);
        const vtt = scriptToWebVtt(byJson);
        const read = scriptFromWebVtt(vtt, { language: 'en' });
        expect(read.problems).toEqual([]);
        expect(plain(listDescriptionCues(read.script))).toEqual(written);
        expect(scriptToWebVtt(read.script)).toBe(vtt);
      }),
      { numRuns: 500 },
    );
  });
});

test('a WebVTT file becomes a DAPT document that other tools can read', () => {
  const { script } = scriptFromWebVtt(
    'WEBVTT\n\n1\n00:01.000 --> 00:03.500\n<c.brief>A lantern & a boat.</c>\n',
    { language: 'en', title: 'Ferry' },
  );
  const xml = writeDapt(script);
  expect(parseDapt(xml).problems).toEqual([]);
  expect(xml).toContain('<div xml:id="event-1" begin="1s" end="3.5s" daptm:represents="visual">');
  expect(xml).toContain('<p>A lantern &amp; a boat.</p>');
  expect(xml).toContain('<ttm:desc daptm:descType="plotSignificance">high</ttm:desc>');
  expect(parseDapt(xml).script?.events[0]?.id).toBe('1');
});
