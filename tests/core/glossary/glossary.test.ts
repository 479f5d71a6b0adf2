import { describe, expect, test } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import { chooseGlossaries } from '../../../src/core/glossary/chooseGlossaries.js';
import { createGlossaryFinder } from '../../../src/core/glossary/createGlossaryFinder.js';
import { createTermFinder } from '../../../src/core/glossary/createTermFinder.js';

const term = (word: string, forms: readonly string[] = []) => ({ term: word, forms, meaning: `${word}.` });
const glossary: Film['glossary'] = {
  'zh-CN': [term('艄公'), term('老艄公')],
  en: [term('bow'), term('lantern', ['lanterns']), term('paper'), term('Paper lantern')],
};

/** The text with its terms in brackets, each with the term it is of where it stands there in another form. */
const mark = (text: string, terms = glossary.en!) =>
  createTermFinder(terms)(text)
    ?.map((piece) =>
      piece.term === null
        ? piece.text
        : `[${piece.text}${piece.term.term === piece.text ? '' : ` = ${piece.term.term}`}]`,
    )
    .join('') ?? null;

describe('a film’s words are found in its lines', () => {
  test.each([
    [
      'whole, not within another word',
      'He bows. The bowl is at its bow.',
      'He bows. The bowl is at its [bow].',
    ],
    ['the longest first', 'A paper lantern.', 'A [paper lantern = Paper lantern].'],
    ['in every form that is listed', 'Two lanterns', 'Two [lanterns = lantern]'],
    ['at the very beginning, in capitals, and beside marks', 'BOW-bow!', '[BOW = bow]-[bow]!'],
  ])('%s', (_, text, marked) => {
    expect(mark(text)).toBe(marked);
  });

  test('in Chinese wherever they stand', () => {
    expect(mark('那艄公和老艄公说话', glossary['zh-CN'])).toBe('那[艄公]和[老艄公]说话');
  });

  test('and a line without any is left as it is', () => {
    expect(mark('Nothing here.')).toBeNull();
    expect(mark('Nothing here.', [])).toBeNull();
    expect(mark('Nothing here.', [{ term: ' ', meaning: 'None.' }])).toBeNull();
  });

  test('each by the words of its own language', () => {
    const find = createGlossaryFinder(glossary);
    expect(find('At its bow', 'en-GB')?.language).toBe('en');
    expect(find('老艄公', 'zh')?.language).toBe('zh-CN');
    for (const [text, language] of [
      ['At its bow', 'zh-CN'],
      ['At its bow, 老艄公', 'fr'],
      ['At its bow', null],
    ] as const)
      expect(find(text, language)).toBeNull();
    expect(createGlossaryFinder(undefined)('At its bow', 'en')).toBeNull();
  });
});

describe('the words that are shown beside a text', () => {
  const languages = (of: readonly string[], locale: string, from: Film['glossary'] = glossary) =>
    chooseGlossaries(from, of, locale).map(({ language }) => language);
  test('are those in its languages, each once', () => {
    expect(languages(['en', 'en-GB', 'zh-CN'], 'zh-CN')).toEqual(['en', 'zh-CN']);
    expect(languages(['en'], 'zh-CN')).toEqual(['en']);
  });
  test('else the viewer’s own, else the first that there are', () => {
    expect(languages(['fr'], 'en')).toEqual(['en']);
    expect(languages([], 'zh')).toEqual(['zh-CN']);
    expect(languages([], 'fr')).toEqual(['zh-CN']);
    expect(languages([], 'fr', { 'zh-CN': [], en: glossary.en! })).toEqual(['en']);
  });
  test('none, where the film has none', () => {
    expect(chooseGlossaries(undefined, ['en'], 'en')).toEqual([]);
    expect(chooseGlossaries({ en: [] }, ['en'], 'en')).toEqual([]);
  });
});
