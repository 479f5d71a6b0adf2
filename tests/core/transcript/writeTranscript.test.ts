import { describe, expect, test } from 'vitest';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { findLineAt } from '../../../src/core/transcript/findLineAt.js';
import { findLines } from '../../../src/core/transcript/findLines.js';
import { readCaptionLines } from '../../../src/core/transcript/readCaptionLines.js';
import { readChapterLines } from '../../../src/core/transcript/readChapterLines.js';
import { readDescriptionLines } from '../../../src/core/transcript/readDescriptionLines.js';
import { weaveTranscript } from '../../../src/core/transcript/weaveTranscript.js';
import { countCells, wrapCells } from '../../../src/core/transcript/wrapCells.js';
import { writeTranscriptBraille } from '../../../src/core/transcript/writeTranscriptBraille.js';
import { writeTranscriptHtml } from '../../../src/core/transcript/writeTranscriptHtml.js';
import { writeTranscriptText } from '../../../src/core/transcript/writeTranscriptText.js';
import { writeTranscriptVtt } from '../../../src/core/transcript/writeTranscriptVtt.js';

const translate = createTranslate('en', en);
const chinese = createTranslate('zh-CN', zhCN);
const cue = (startTime: number, text: string, language: string | null = null) => ({
  startTime,
  endTime: startTime + 2,
  text,
  language,
});
const lines = weaveTranscript({
  captions: readCaptionLines(
    [
      cue(1, '<v Mei>Come in.'),
      cue(4, '<v Mei>Sit down & eat.'),
      cue(8, '<lang ja>さようなら</lang>'),
      cue(9, '[rain]'),
    ],
    'en',
  ),
  descriptions: readDescriptionLines([cue(3, 'She points at a <chair>.')], 'en'),
  chapters: readChapterLines(
    [
      { startTime: 0, endTime: 6, title: 'The ferry', depth: 0 },
      { startTime: 6, endTime: 12, title: '', depth: 0 },
    ],
    'en',
  ),
});
const film = { title: 'Lanterns', lines, translate };

describe('the transcript as a file', () => {
  test('text: chapters between empty lines, who speaks where it is news, descriptions by their name', () => {
    expect(writeTranscriptText(film)).toBe(
      'Lanterns: transcript\n\nThe ferry\n\nMei: Come in.\nDescription: She points at a <chair>.\nMei: Sit down & eat.\n\n' +
        'Chapter 2\n\nさようなら\n[rain]\n',
    );
    expect(writeTranscriptText(film, { times: true })).toContain('[0:01] Mei: Come in.');
  });

  test('WebVTT: any reader gives the lines back, speakers and languages among them', () => {
    const { cues, problems } = parseWebVtt(writeTranscriptVtt(film));
    expect(problems).toEqual([]);
    expect(cues).toHaveLength(lines.length);
    const read = readCaptionLines(cues, null);
    expect(read.map(({ speaker, text, language }) => [speaker, text, language])).toContainEqual([
      'Mei',
      'Sit down & eat.',
      'en',
    ]);
    expect(read.find(({ language }) => language === 'ja')?.text).toBe('さようなら');
  });

  test('a page: headings for chapters, the language of foreign words, and nothing of a track as mark-up', () => {
    const page = writeTranscriptHtml({ ...film, title: 'A <b> film' });
    expect(page).toContain('<title>A &lt;b&gt; film: transcript</title>');
    expect(page).toContain('<h2>The ferry</h2>');
    expect(page).toContain('<h2>Chapter 2</h2>');
    expect(page).toContain('<b>Description: </b>She points at a &lt;chair&gt;. <time');
    expect(page).toContain('<span lang="ja">さようなら</span>');
    expect(page).toContain('>4 seconds</time>');
    // The title is in the style, too, and ends neither the string nor the style.
    const hostile = writeTranscriptHtml({ ...film, title: '"}</style><script>alert(1)</script>\\' });
    expect(hostile.match(/<\/?(style|script)\b/g)).toEqual(['<style', '</style']);
    expect(hostile).toContain('content:"\\22 \\7d \\3c \\2f style\\3e ');
  });

  test('the film’s words stand at the end, in each format that has room for them', () => {
    const terms = [
      { term: 'bow', meaning: 'The <front> of a boat.', reading: 'rhymes with “now”' },
      {
        term: 'SDH',
        meaning: 'Captions.',
        longForm: 'Subtitles for the deaf',
        href: 'https://a.example/?a&b',
      },
    ];
    const glossaries = [
      { language: 'en', terms },
      { language: 'zh-CN', terms: [{ term: '艄公', meaning: '掌舵的人。', reading: 'shāogōng' }] },
    ];
    const explained = { ...film, glossaries };
    const end = (text: string) => text.slice(text.indexOf('Words in this film'));
    expect(end(writeTranscriptText(explained))).toBe(
      [
        'Words in this film',
        '',
        'bow: The <front> of a boat.',
        '  Said: rhymes with “now”',
        'SDH: Captions.',
        '  In full: Subtitles for the deaf',
        '  More about SDH <https://a.example/?a&b>',
        '艄公: 掌舵的人。',
        '  Said: shāogōng',
        '',
      ].join('\n'),
    );
    const page = end(writeTranscriptHtml(explained));
    expect(page).toContain(
      '<dt><dfn>bow</dfn></dt>\n<dd>Said: rhymes with “now”</dd>\n<dd>The &lt;front&gt; of a boat.</dd>',
    );
    expect(page).toContain('<a href="https://a.example/?a&amp;b">More about SDH</a>');
    expect(page).toContain(
      '<dl lang="zh-CN">\n<dt><dfn>艄公</dfn></dt>\n<dd lang="en">Said: shāogōng</dd>\n<dd>掌舵的人。</dd>\n</dl>',
    );
    const braille = end(writeTranscriptBraille(explained, { width: 40, height: 40 }));
    expect(braille.split('\n').slice(0, 5)).toEqual([
      'Words in this film',
      '',
      '  bow: The <front> of a boat.',
      '  Said: rhymes with “now”',
      '  SDH: Captions.',
    ]);
    for (const write of [writeTranscriptText, writeTranscriptHtml, writeTranscriptBraille])
      expect(write(film)).not.toContain('Words in this film');
  });

  test('braille: no line is wider than the page, no page longer, and each ends with its number', () => {
    const many = { ...film, lines: Array.from({ length: 60 }, () => lines).flat() };
    const pages = writeTranscriptBraille(many, { width: 20, height: 10 }).trimEnd().split('\n\f\n');
    expect(pages.length).toBeGreaterThan(20);
    for (const [index, page] of pages.entries()) {
      const rows = page.split('\n');
      expect(rows).toHaveLength(10);
      expect(Math.max(...rows.map(countCells))).toBeLessThanOrEqual(20);
      expect(rows.at(-1)).toBe(String(index + 1).padStart(20));
      // A title at a page's foot would be torn from what it heads.
      expect(['The ferry', 'Chapter 2']).not.toContain(rows.slice(0, -1).findLast((row) => row !== ''));
    }
  });
});

describe('lines for a page of braille', () => {
  test.each([
    ['break between words', 'Mei: Come in and sit down.', 12, ['  Mei: Come', 'in and sit', 'down.']],
    ['break in Chinese between characters', '灯笼从河上漂过来。', 10, ['  灯笼从河', '上漂过来。']],
    ['never begin with a closing mark', '她来了，他走了。', 8, ['  她来', '了，他走', '了。']],
    ['never end with an opening mark', '他说“好的”', 8, ['  他说', '“好的”']],
    ['cut what is longer than a line', 'abcdefghijkl', 5, ['  abc', 'defgh', 'ijkl']],
    ['are one where there are no words', '', 5, ['  ']],
  ])('%s', (_what, text, width, expected) => {
    expect(wrapCells(text, width, 2)).toEqual(expected);
  });
});

describe('finding in the transcript', () => {
  test('words are found whatever their case, width and accents, and so is who speaks', () => {
    const texts = readCaptionLines([cue(0, 'A café.'), cue(1, '<v Mei>Come in.'), cue(2, 'ＡＢＣ')], 'en');
    expect(findLines(texts, 'CAFE')).toEqual([0]);
    expect(findLines(texts, 'mei')).toEqual([1]);
    expect(findLines(texts, 'abc')).toEqual([2]);
    expect(findLines(texts, '  ')).toEqual([]);
  });
  test.each([
    [-1, -1],
    [0, 0],
    [3.5, 2],
    [100, 6],
  ])('the line at %s s', (time, index) => {
    expect(findLineAt(lines, time)).toBe(index);
  });
  test('a description is called by its name in the viewer’s language', () => {
    expect(writeTranscriptText({ ...film, translate: chinese })).toContain('讲述：She points');
  });
});
