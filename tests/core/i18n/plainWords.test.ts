import { describe, expect, test } from 'vitest';
import { theatreCatalogues } from '../../../src/core/catalogue/i18n/theatreCatalogues.js';
import { gateCatalogues } from '../../../src/core/gate/i18n/gateCatalogues.js';
import { catalogues } from '../../../src/core/i18n/catalogues.js';
import type { Message } from '../../../src/core/i18n/Message.js';

const english = Object.entries({ catalogues, gateCatalogues, theatreCatalogues }).map(
  ([name, { en }]) =>
    [
      name,
      Object.values(en as unknown as Record<string, Message>).flatMap((message) =>
        typeof message === 'string' ? [message] : Object.values(message),
      ),
    ] as const,
);

/** Known to everybody by their letters; what they stand for is known to few. */
const everyday = new Set(['TV', 'OK', 'ID', 'PIN']);
const findAbbreviations = (message: string): readonly string[] =>
  (message.match(/\b[A-Z]{2,}s?\b/g) ?? []).filter((one) => !everyday.has(one));

const syllablesOf = (word: string): number => {
  const spoken = word.toLowerCase().replace(/(?<=[^l])e$|(?<=[^td])ed$|es$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
};

/** Years of school that a text asks for (Flesch and Kincaid, 1975). Blanks count as a short word. */
function gradeOf(messages: readonly string[]): number {
  const sentences = messages.flatMap((message) =>
    message
      .replace(/\{[^}]*\}/g, 'it')
      .split(/[.!?:;]\s|[.!?]$/)
      .map((sentence) => sentence.match(/[A-Za-z’']+/g) ?? [])
      .filter(({ length }) => length > 0),
  );
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

describe('whoever left school early understands', () => {
  test.each(english)('%s: no abbreviation has to be known', (_name, messages) => {
    expect(messages.flatMap(findAbbreviations)).toEqual([]);
  });

  // Lower secondary school ends after nine years (WCAG 2.2, 3.1.5; UNESCO's ISCED).
  test.each(english)('%s: its sentences ask for no more than nine years of school', (_name, messages) => {
    const sentences = messages.filter((message) => message.split(' ').length > 5);
    expect(sentences.length).toBeGreaterThan(3);
    expect(gradeOf(sentences)).toBeLessThan(9);
  });
});

test('who is asked for more would be found', () => {
  expect(findAbbreviations('Choose the AD track.')).toEqual(['AD']);
  expect(
    gradeOf([
      'Notwithstanding previously communicated eligibility determinations, applicants demonstrating insufficient documentation necessarily relinquish provisional entitlements.',
    ]),
  ).toBeGreaterThan(15);
});
