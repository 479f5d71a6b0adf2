import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareSearch, searchTranscript } from '../../../src/core/moving/searchTranscript.js';
import { findLines, prepareFindLines } from '../../../src/core/transcript/findLines.js';
import type { TranscriptLine } from '../../../src/core/transcript/TranscriptLine.js';

/** What is found, told line by line and without haste: each line is folded by itself and looked at. */
function findPlainly(lines: readonly TranscriptLine[], words: string): readonly number[] {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = fold(words.trim());
  if (wanted === '') return [];
  return lines.flatMap(({ speaker, text }, place) =>
    fold(speaker === null ? text : `${speaker}: ${text}`).includes(wanted) ? [place] : [],
  );
}

function searchPlainly(lines: readonly TranscriptLine[], query: string): readonly TranscriptLine[] {
  const han = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
  const fold = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replace(new RegExp(`(?<=${han}) | (?=${han})`, 'gu'), '');
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return lines.filter(({ speaker, text }) => {
    const folded = fold(speaker === null ? text : `${speaker} ${text}`);
    return words.every((word) => folded.includes(word));
  });
}

const line = (text: string, speaker: string | null, place: number): TranscriptLine => ({
  id: String(place),
  kind: 'caption',
  startTime: place,
  endTime: place + 1,
  speaker,
  text,
  language: null,
  depth: 0,
});

/** Few letters, so that queries are found; those that fold, join, or part lines in an index among them. */
const letters = fc.constantFrom(
  ...[
    'a',
    'b',
    'ab',
    'é',
    'e\u0301',
    'Σ',
    'ς',
    'İ',
    'ﬁ',
    'Ａ',
    '灯',
    '笼',
    'ゆ',
    'が',
    ' ',
    '  ',
    '\n',
    '，',
    '.',
  ],
  ...['…', '-', '1', '①', '\u0301', '\uE000', '🏮', '\ud83c', 'ß', 'K'],
);
const texts = fc.oneof(
  fc.array(letters, { maxLength: 8 }).map((all) => all.join('')),
  fc.string(),
);
const someLines = fc
  .array(fc.tuple(texts, fc.option(texts)), { maxLength: 12 })
  .map((all) => all.map(([text, speaker], place) => line(text, speaker, place)));

describe('what is found in a film’s text', () => {
  test('is the same as by looking at each line by itself, whatever is typed', () => {
    fc.assert(
      fc.property(someLines, fc.array(texts, { minLength: 1, maxLength: 4 }), (lines, queries) => {
        for (const query of queries) {
          expect(findLines(lines, query)).toEqual(findPlainly(lines, query));
          expect(searchTranscript(lines, query)).toEqual(searchPlainly(lines, query));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same to who types it letter by letter, and takes some of it back', () => {
    fc.assert(
      fc.property(someLines, texts, (lines, query) => {
        const typed = Array.from(query, (_, at) =>
          Array.from(query)
            .slice(0, at + 1)
            .join(''),
        );
        for (const now of [...typed, ...typed.toReversed()]) {
          expect(findLines(lines, now)).toEqual(findPlainly(lines, now));
          expect(searchTranscript(lines, now)).toEqual(searchPlainly(lines, now));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('of 100,000 lines is known within a blink, and no step towards it is long', () => {
    const lines = Array.from({ length: 100_000 }, (_, place) =>
      line(
        place % 2 ? `Words that somebody says, ${String(place)}` : `灯笼漂过河，第 ${String(place)} 盏`,
        place % 3 ? null : 'Mei',
        place,
      ),
    );
    const time = (task: () => unknown): number => {
      const before = process.cpuUsage();
      task();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    for (const [prepare, find] of [
      [prepareFindLines, findLines],
      [prepareSearch, searchTranscript],
    ] as const) {
      const steps: number[] = [];
      let more = true as boolean;
      while (more) steps.push(time(() => (more = prepare(lines))));
      const asked = ['s', 'so', 'som', 'somebody', '灯', '灯笼', 'mei', '99998', 'nowhere'];
      const took = asked.map((query) => time(() => find(lines, query)));
      expect(find(lines, '99998')).toHaveLength(1);
      console.info(
        `folded in ${String(steps.length)} steps, ${Math.max(...steps).toFixed(1)} ms at most, ${steps.reduce((a, b) => a + b).toFixed(0)} ms in all; found in ${Math.max(...took).toFixed(1)} ms at most`,
      );
      expect(steps).toHaveLength(100);
      // Far more than it takes: a slow machine is no fault, looking at each line anew is.
      expect(Math.max(...took)).toBeLessThan(100);
    }
  });
});
