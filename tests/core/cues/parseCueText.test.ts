import { describe, expect, test } from 'vitest';
import type { CueNode, CueTree } from '../../../src/core/cues/CueNode.js';
import { parseCueText } from '../../../src/core/cues/parseCueText.js';
import { plainText } from '../../../src/core/cues/plainText.js';
import { readChapterCues } from '../../../src/core/chapters/readChapterCues.js';

/** A tree in one line: `i.loud[“words”]`. */
const draw = ({ children }: Pick<CueTree, 'children'>): string =>
  children
    .map((node: CueNode) => {
      if (node.type === 'text') return `“${node.text}”`;
      if (node.type === 'timestamp') return `@${node.time}`;
      const classes = node.classes.map((name) => `.${name}`).join('');
      const voice = node.voice === null ? '' : `=${node.voice}`;
      const language = node.language === null ? '' : `:${node.language}`;
      return `${node.type}${classes}${voice}${language}[${draw(node)}]`;
    })
    .join(' ');

describe('tags (§6.4)', () => {
  test.each([
    ['', ''],
    ['night', '“night”'],
    ['<i>a</i><b>b</b><u>c</u><c>d</c>', 'italic[“a”] bold[“b”] underline[“c”] class[“d”]'],
    ['<c.a.b>x', 'class.a.b[“x”]'],
    ['<c..a.>x', 'class.a[“x”]'],
    ['<c.a b>x', 'class.a[“x”]'],
    ['<v Mei>x', 'voice=Mei[“x”]'],
    ['<v.loud \t Mei\n Lin >x</v>y', 'voice.loud=Mei Lin[“x”] “y”'],
    ['<v>x', 'voice=[“x”]'],
    ['<v Mei&gt;&amp;&nbsp;>x', 'voice=Mei>&\u00a0[“x”]'],
    ['<lang zh>a<b>b</b></lang>c', 'language:zh[“a” bold:zh[“b”]] “c”'],
    ['<lang zh><lang en>a</lang>b</lang><i>c', 'language:zh[language:en[“a”] “b”] italic[“c”]'],
    ['<ruby>a<rt>b</rt>c<rt>d</ruby>e', 'ruby[“a” ruby-text[“b”] “c” ruby-text[“d”]] “e”'],
    ['<rt>a</rt>', '“a”'],
    ['<ruby><b><rt>a</rt></b></ruby>', 'ruby[bold[“a”]]'],
    ['<i>a<b>b</i>c</b>d', 'italic[“a” bold[“b” “c”] “d”]'],
    ['a</i>b</x>c', '“a” “b” “c”'],
    ['<x>a</x><>b<.c>d</>', '“a” “b” “d”'],
    ['<I>a</I><ruby/>b', '“a” “b”'],
    ['<b</b>a', '“a”'],
    ['a<b', '“a” bold[]'],
    ['a<', '“a”'],
    ['a > b', '“a > b”'],
    ['<00:01.500>a<01:00:00.000>', '@1.5 “a” @3600'],
    ['<00:01.5>a<00:01.500 >b<0>', '“a” “b”'],
  ])('%j', (text, tree) => {
    expect(draw(parseCueText(text))).toBe(tree);
  });

  test('the file’s language is that of all its words', () => {
    expect(draw(parseCueText('<i>a<lang en>b', 'zh'))).toBe('italic:zh[“a” language:en[“b”]]');
  });
});

describe('character references (HTML)', () => {
  test.each([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['&lrm;|&rlm;|&nbsp;|&zwnj;', '\u200e|\u200f|\u00a0|\u200c'],
    ['&eacute;&Eacute;&hellip;&mdash;&alpha;&rarr;&hearts;&euro;&thetasym;&lang;', 'éÉ…—α→♥€ϑ⟨'],
    ['&amp &copy &copyright &notit; &notin;', '& © ©right ¬it; ∉'],
    ['&amp', '&'],
    ['&hellip &apos &x; &; & &&amp;', '&hellip &apos &x; &; & &&'],
    ['&#65;&#x41;&#X41;&#65&#x4e2d;', 'AAAA中'],
    ['&#128;&#x9f;&#129;', '€Ÿ\u0081'],
    ['&#0;&#xD800;&#x110000;&#99999999999999999999;', '\ufffd\ufffd\ufffd\ufffd'],
    ['&#128512;', '😀'],
    ['&#; &#x; &#xg;', '&#; &#x; &#xg;'],
  ])('%j', (text, words) => {
    expect(plainText(parseCueText(text))).toBe(words);
  });
});

test('the words of a cue, without mark-up and without ruby text', () => {
  expect(
    plainText(parseCueText('<v Mei>The <c.x>lan</c>tern &amp; <ruby>渡<rt>dù</rt></ruby>\n<00:01.000>glows')),
  ).toBe('The lantern & 渡\nglows');
});

test('a text nested a hundred thousand deep is read', () => {
  const deep = parseCueText(`${'<b>'.repeat(100_000)}deep`);
  expect(plainText(deep)).toBe('deep');
});

test('chapters nest, and their titles are words', () => {
  expect(
    readChapterCues([
      { startTime: 0, endTime: 30, text: 'The <i>shore</i>\n&amp; the boat' },
      { startTime: 5, endTime: 15, text: '<v Mei>Lantern' },
    ]),
  ).toEqual([
    { startTime: 0, endTime: 30, title: 'The shore & the boat', depth: 0 },
    { startTime: 5, endTime: 15, title: 'Lantern', depth: 1 },
  ]);
});
