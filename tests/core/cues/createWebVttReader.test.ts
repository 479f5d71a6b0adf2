import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWebVttReader } from '../../../src/core/cues/createWebVttReader.js';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import type { VttFile } from '../../../src/core/cues/VttFile.js';
import { anyVttText } from './anyVtt.js';

function readInPieces(pieces: readonly string[]): VttFile {
  const reader = createWebVttReader();
  const answers = [...pieces.map((piece) => reader.read(piece)), reader.end()];
  return {
    cues: answers.flatMap(({ cues }) => cues),
    regions: answers.flatMap(({ regions }) => regions),
    styles: answers.flatMap(({ styles }) => styles),
    notes: answers.flatMap(({ notes }) => notes),
    header: answers.map(({ header }) => header).join(''),
    problems: answers.flatMap(({ problems }) => problems),
  };
}

test('a file that arrives in pieces, cut anywhere, is the file as a whole', () => {
  fc.assert(
    fc.property(anyVttText, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
      const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
      const pieces = [0, ...places].map((place, index) => text.slice(place, places[index]));
      expect(readInPieces(pieces)).toEqual(parseWebVtt(text));
    }),
    { numRuns: 2000 },
  );
});

test('a file that arrives unit by unit, in the middle of CRLF and of an emoji too, is the file as a whole', () => {
  fc.assert(
    fc.property(anyVttText, (text) => {
      expect(readInPieces(text.split(''))).toEqual(parseWebVtt(text));
    }),
    { numRuns: 500 },
  );
});

test('a cue is there as soon as the blank line behind it is, and not before', () => {
  const reader = createWebVttReader();
  expect(reader.read('WEBVTT\n\n00:00.000 --> 00:01.000\nThe ferry').cues).toEqual([]);
  expect(reader.read(' waits.\n').cues).toEqual([]);
  expect(reader.read('\n').cues).toMatchObject([{ startTime: 0, endTime: 1, text: 'The ferry waits.' }]);
  expect(reader.read('00:01.000 --> 00:02.000\nOne.\n00:02.000 --> 00:03.000\nTwo.').cues).toMatchObject([
    { text: 'One.' },
  ]);
  expect(reader.end().cues).toMatchObject([{ text: 'Two.' }]);
});

test('what follows in later pieces still knows the regions and the lines of the earlier', () => {
  const reader = createWebVttReader();
  reader.read('WEBVTT\r\n\r\nREGION\r\nid:low\r\n\r');
  reader.read('\n00:00.000 --> 00:01.000 region:low\r\nA\r\n\r\n');
  const { cues, problems } = reader.read('lost\r\n\r\n00:01.000 --> 00:02.000 region:low\r\nB\r\n\r\n');
  expect(cues[0]?.region?.id).toBe('low');
  expect(problems).toMatchObject([{ line: 9, column: 1, reason: 'block-ignored' }]);
});

test('a cue of ten million letters in small pieces does not take ten million times its pieces', () => {
  const reader = createWebVttReader();
  reader.read('WEBVTT\n\n00:00.000 --> 00:01.000\n');
  const piece = 'Night over a wide river.\n'.repeat(40);
  const began = performance.now();
  for (let sent = 0; sent < 10_000; sent++) reader.read(piece);
  const { cues } = reader.end();
  expect(cues[0]?.text.length).toBe(piece.length * 10_000 - 1);
  expect(performance.now() - began).toBeLessThan(3000);
});
