import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCueText } from '../../../src/core/cues/parseCueText.js';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import { plainText } from '../../../src/core/cues/plainText.js';
import { plainVttCue } from '../../../src/core/cues/plainVttCue.js';
import type { VttCue } from '../../../src/core/cues/VttCue.js';
import { writeWebVtt } from '../../../src/core/cues/writeWebVtt.js';
import { anyCueIn, anyLine, anyRegion, anyVttText } from './anyVtt.js';

const plain: VttCue = { ...plainVttCue, endTime: 1 };

const anyContent = fc.array(anyRegion, { maxLength: 4 }).chain((regions) =>
  fc.record({
    regions: fc.constant(regions),
    cues: fc.array(anyCueIn(regions), { maxLength: 6 }),
    styles: fc.array(fc.constantFrom('::cue { color: red }', '::cue(b) {\n  color: red;\n}'), {
      maxLength: 2,
    }),
    header: anyLine,
  }),
);

test('what is written is read again, every cue, region, style and setting', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const { cues, regions, styles, header } = parseWebVtt(writeWebVtt(content));
      expect({ cues, regions, styles, header }).toEqual(content);
    }),
    { numRuns: 2000 },
  );
});

test('any file, read and written and read again, says the same', () => {
  fc.assert(
    fc.property(anyVttText, (text) => {
      const { problems: _, ...file } = parseWebVtt(text);
      const { problems: _again, ...again } = parseWebVtt(writeWebVtt(file));
      expect(again).toEqual(file);
    }),
    { numRuns: 2000 },
  );
});

test('settings stand only where they say something', () => {
  expect(writeWebVtt({ cues: [{ ...plain, text: 'Night.' }] })).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nNight.\n',
  );
  expect(
    writeWebVtt({ cues: [{ ...plain, id: 'd1', line: -1, lineAlign: 'end', size: 50, text: 'Night.' }] }),
  ).toContain('d1\n00:00:00.000 --> 00:00:01.000 line:-1,end size:50%\nNight.');
});

test('words that would break the file are kept, and break nothing', () => {
  const anyTrouble = fc
    .array(fc.constantFrom('-->', '\n', '\n\n', '\r\n', '-', '>', 'a', '<b>', '</b>', '<v Mei-->', ' '), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(anyTrouble, anyTrouble, anyTrouble, (text, id, note) => {
      const file = parseWebVtt(
        writeWebVtt({
          cues: [
            { ...plain, id, text },
            { ...plain, text: 'after' },
          ],
          notes: [{ text: note, before: 1 }],
          styles: [note],
          header: note,
        }),
      );
      expect(file.cues).toHaveLength(2);
      expect(file.notes).toHaveLength(1);
      expect(file.cues[1]?.text).toBe('after');
      const [written] = file.cues;
      expect(plainText(parseCueText(written!.text))).toBe(
        plainText(parseCueText(text.replaceAll('\r\n', '\n'))),
      );
      expect(file.problems.filter(({ reason }) => !/header-lines|keyword/.test(reason))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('a region that only a cue knows is written as well', () => {
  const region = { ...parseWebVtt('WEBVTT\n\nREGION\nid:low lines:2\n').regions[0]! };
  const { regions, cues } = parseWebVtt(writeWebVtt({ cues: [{ ...plain, region }] }));
  expect(regions).toEqual([region]);
  expect(cues[0]?.region).toEqual(region);
});
