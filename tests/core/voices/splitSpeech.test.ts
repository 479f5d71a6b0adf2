import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLongest } from '../../../src/core/voices/estimateLongest.js';
import { splitSpeech } from '../../../src/core/voices/splitSpeech.js';

const zh =
  '渡口的清晨，雾还没有散。安娜提着一盏灯笼，沿着木板路走向码头；她的外套湿透了，鞋上全是泥。船夫老陈坐在船头，一声不响地看着她走近，手里的烟斗早已熄灭。远处传来钟声，一共敲了十二下……她停住脚步，抬头望向对岸。';
const en =
  'Mist lies on the ferry at dawn. Anna walks along the boards with a lantern in her hand, and her coat, soaked through, clings to her shoulders. Old Chen sits in the bow and watches her come near; his pipe went out long ago. Far away a bell strikes twelve. She stops, and looks across the river.';

describe('a long description', () => {
  test.each([
    ['zh-CN', zh, 1],
    ['zh-CN', zh, 0.5],
    ['en', en, 1],
    ['en', en, 0.4],
  ])('%s is spoken whole, in pieces under twelve seconds (%#)', (language, text, rate) => {
    const pieces = splitSpeech(text, language, rate);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(estimateLongest(piece, rate)).toBeLessThanOrEqual(12);
  });

  test('is cut between sentences where that is enough', () => {
    for (const [language, text, end] of [
      ['zh-CN', zh, /[。…]\s*$/],
      ['en', en, /[.]\s*$/],
    ] as const)
      for (const piece of splitSpeech(text, language, 1)) expect(piece).toMatch(end);
  });

  test('is cut between clauses where one sentence is too long', () => {
    const sentence = `${'她走过潮湿的木板，'.repeat(12)}停下了。`;
    for (const piece of splitSpeech(sentence, 'zh-CN', 1).slice(0, -1)) expect(piece).toMatch(/，$/);
  });

  test('is cut between words where there is not one point', () => {
    const words = 'lantern river morning ferry '.repeat(20);
    for (const piece of splitSpeech(words, 'en', 1)) expect(piece).toMatch(/^\w+ (\w+ )*\w* ?$/);
    const han = '清晨的渡口笼罩着白色的雾气'.repeat(8);
    expect(splitSpeech(han, 'zh-CN', 1).length).toBeGreaterThan(1);
  });

  test('has as few pieces as it can: what fits is one', () => {
    expect(splitSpeech('门开了。安娜走进来。', 'zh-CN', 1)).toEqual(['门开了。安娜走进来。']);
    expect(splitSpeech(en, 'en', 1)).toHaveLength(Math.ceil(estimateLongest(en, 1) / 12));
    expect(splitSpeech('', 'en', 1)).toEqual([]);
  });
});

describe('never inside a number or a name', () => {
  const wholes = [
    ['1,234,567.89', 'en'],
    ['12:30', 'en'],
    ['3.14159', 'en'],
    ['Mr. Smith', 'en'],
    ['J. K. Rowling', 'en'],
    ['Anna Karenina', 'en'],
    ['Jean-Luc Picard', 'en'],
    ['O’Hara', 'en'],
    ['12 km', 'en'],
    ['约翰·史密斯', 'zh-CN'],
    ['2026年', 'zh-CN'],
    ['12 分', 'zh-CN'],
    ['１，０００', 'zh-CN'],
  ] as const;
  test.each(wholes)('%s', (whole, language) => {
    const filler = language === 'en' ? 'the quiet river ' : '河水静静地流着，';
    // Wherever the limit falls, it never falls in the middle.
    for (let before = 0; before < 30; before += 1) {
      const text = `${filler.repeat(before)}${whole} ${filler.repeat(14)}`;
      const pieces = splitSpeech(text, language, 0.7);
      expect(pieces.join('')).toBe(text);
      expect(
        pieces.filter((piece) => piece.includes(whole)),
        pieces.join(' | '),
      ).toHaveLength(1);
    }
  });
});

test('nothing is lost, whatever the text', () => {
  const character = fc.constantFrom(
    ...Array.from('门开了安娜，。！？；：、…—“”（）·1234567890.,:;!?-’\'" \n\tAnnaMrDr.héß😀👩‍👩‍👧한글カナ'),
    'Mr. ',
    '3.14',
    '1,000',
  );
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 400 }).map((all) => all.join('')),
      fc.constantFrom('zh-CN', 'en', 'ja', 'x-broken', ''),
      fc.constantFrom(0.1, 0.5, 1, 2.5, 10),
      (text, language, rate) => {
        const pieces = splitSpeech(text, language, rate);
        expect(pieces.join('')).toBe(text);
        expect(pieces.every((piece) => piece !== '')).toBe(true);
        for (const piece of pieces) {
          expect(piece, 'half a character').not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        }
        for (let at = 1; at < pieces.length; at += 1)
          expect(`${pieces[at - 1]!.slice(-1)}|${pieces[at]!.slice(0, 1)}`).not.toMatch(/\d\|\d/);
      },
    ),
    { numRuns: 1500 },
  );
});

test('text of a whole film is cut in no time', () => {
  const film = `${zh}${en}`.repeat(100);
  const began = performance.now();
  splitSpeech(film, 'zh-CN', 1);
  expect(performance.now() - began).toBeLessThan(2000);
});
