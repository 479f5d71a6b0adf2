import { describe, expect, test } from 'vitest';
import type { TranscriptLine } from '../../../src/core/transcript/TranscriptLine.js';
import { readCaptionLines } from '../../../src/core/transcript/readCaptionLines.js';
import { readChapterLines } from '../../../src/core/transcript/readChapterLines.js';
import { readDescriptionLines } from '../../../src/core/transcript/readDescriptionLines.js';
import { weaveTranscript } from '../../../src/core/transcript/weaveTranscript.js';

const cue = (startTime: number, text: string, endTime = startTime + 2) => ({ startTime, endTime, text });
const description = (startTime: number, text: string, language: string | null = null) => ({
  ...cue(startTime, text),
  language,
});
const chapter = (startTime: number, endTime: number, title: string, depth = 0) => ({
  startTime,
  endTime,
  title,
  depth,
});
const brief = (lines: readonly TranscriptLine[]) =>
  lines.map(({ startTime, kind, speaker, text }) => `${startTime} ${kind} ${speaker ?? '-'} ${text}`);

describe('the film’s whole text', () => {
  test('stands in the order of time; at one moment a chapter heads what follows, and a description sets the scene', () => {
    const lines = weaveTranscript({
      captions: readCaptionLines([cue(4, '<v Mei>Come in.'), cue(0, '[rain]'), cue(9, 'Good night.')], 'en'),
      descriptions: readDescriptionLines([description(4, 'A door opens.'), description(1, 'Night.')], 'en'),
      chapters: readChapterLines([chapter(4, 20, 'Inside', 1), chapter(0, 20, 'The ferry')], 'en'),
    });
    expect(brief(lines)).toEqual([
      '0 chapter - The ferry',
      '0 caption - [rain]',
      '1 description - Night.',
      '4 chapter - Inside',
      '4 description - A door opens.',
      '4 caption Mei Come in.',
      '9 caption - Good night.',
    ]);
    expect(lines.filter(({ kind }) => kind === 'chapter').map(({ depth }) => depth)).toEqual([1, 2]);
  });

  test('keeps its names when another track comes late', () => {
    const captions = readCaptionLines([cue(1, 'One.'), cue(1, 'Two.', 3), cue(2, 'Three.')], 'en');
    const early = weaveTranscript({ captions, descriptions: [], chapters: [] });
    const late = weaveTranscript({
      captions,
      descriptions: readDescriptionLines([description(1, 'A door.')], 'en'),
      chapters: readChapterLines([chapter(0, 9, 'One')], 'en'),
    });
    const ids = late.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(early.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(5);
  });

  test('says the language of a line that has another than its track', () => {
    const captions = readCaptionLines([cue(0, '<lang ja>さようなら</lang>'), cue(1, '再见')], 'zh-CN');
    const descriptions = readDescriptionLines(
      [description(0, 'A door.', 'en'), description(1, '门。')],
      'zh-CN',
    );
    expect(captions.map(({ language }) => language)).toEqual(['ja', 'zh-CN']);
    expect(descriptions.map(({ language }) => language)).toEqual(['en', 'zh-CN']);
  });

  test('100,000 lines are read and woven in a moment', () => {
    const cues = Array.from({ length: 90_000 }, (_, index) =>
      cue(
        index / 10,
        index % 3 ? `Words that somebody says, ${String(index)}` : `<v Mei>Come in, ${String(index)}</v>`,
      ),
    );
    const started = performance.now();
    const captions = readCaptionLines(cues, 'en');
    const descriptions = readDescriptionLines(
      Array.from({ length: 10_000 }, (_, index) => description(index, 'A door opens.')),
      'en',
    );
    const lines = weaveTranscript({ captions, descriptions, chapters: [] });
    const ms = performance.now() - started;
    expect(lines).toHaveLength(100_000);
    console.info(`read and woven in ${ms.toFixed(0)} ms`);
    // Each line is looked at a fixed number of times; a slow machine is not a fault, a square is.
    expect(ms).toBeLessThan(2000);
  });
});

describe('who speaks', () => {
  test.each([
    ['a voice span', '<v Mei>Come in.', ['Mei Come in.']],
    ['a voice span with classes', '<v.loud Mei>Come in.</v>', ['Mei Come in.']],
    ['two in one cue', '<v Mei>Come in.</v>\n<v Lao Zhou>Thanks.</v>', ['Mei Come in.', 'Lao Zhou Thanks.']],
    ['a voice span and a label that say the same', '<v Mei>MEI: Come in.', ['Mei Come in.']],
    ['a label in capitals', 'DR. WU: Come in.', ['DR. WU Come in.']],
    ['a label on a line of its own', 'MAN:\nCome in.', ['MAN Come in.']],
    ['two labels', 'MEI: Come in.\nWU: Thanks.', ['MEI Come in.', 'WU Thanks.']],
    ['two dashes', '- Come in.\n- Thanks.', ['- - Come in.', '- - Thanks.']],
    ['one dash', 'Come in\n- if you like.', ['- Come in - if you like.']],
    ['a sound', '[door creaks]', ['- [door creaks]']],
    ['a sound before words', '(sighs) I know.', ['- (sighs) I know.']],
    ['a time in the words', '12:05: the ferry leaves.', ['- 12:05: the ferry leaves.']],
    ['half a sentence before a colon', 'She told me: come.', ['- She told me: come.']],
    ['a sign that is all capitals', 'WARNING: DO NOT ENTER', ['- WARNING: DO NOT ENTER']],
    ['a word before a colon, once', '注意：船来了。', ['- 注意：船来了。']],
    ['mark-up and references', '<i>Tom &amp; Mei</i> <b>came</b>.', ['- Tom & Mei came.']],
    ['ruby', '<ruby>渡<rt>dù</rt></ruby>口', ['- 渡口']],
    ['a line broken within Chinese', '灯亮\n了。', ['- 灯亮了。']],
    ['no words', '<v Mei> </v>', []],
  ])('%s', (_what, text, expected) => {
    const lines = readCaptionLines([cue(0, text)], 'en');
    expect(lines.map((line) => `${line.speaker ?? '-'} ${line.text}`)).toEqual(expected);
  });

  test('a name in other letters is one where the track shows it elsewhere', () => {
    const speakers = (...texts: string[]) =>
      readCaptionLines(
        texts.map((text, index) => cue(index, text)),
        'zh-CN',
      ).map(({ speaker, text }) => `${speaker ?? '-'} ${text}`);
    expect(speakers('阿梅：进来。', '老周：谢谢。', '阿梅：坐。')).toEqual([
      '阿梅 进来。',
      '- 老周：谢谢。',
      '阿梅 坐。',
    ]);
    expect(speakers('<v 阿梅>进来。', '（阿梅）坐。', '（叹气）唉。')).toEqual([
      '阿梅 进来。',
      '阿梅 坐。',
      '- （叹气）唉。',
    ]);
    expect(speakers('Mei: Come in.', 'Mei: Sit down.')).toEqual(['Mei Come in.', 'Mei Sit down.']);
  });
});
