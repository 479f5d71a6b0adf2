import { describe, expect, test } from 'vitest';
import { listSubtitles } from '../../../src/core/descriptions/listSubtitles.js';

const cue = (startTime: number, text: string) => ({ startTime, endTime: startTime + 2, text });

test('subtitles are spoken as their words: no names, no mark-up, no sounds, in the order of time', () => {
  const { language, cues } = listSubtitles(
    [
      cue(4, '<v 阿萤>爷爷，\n渡我过江吧！</v>'),
      cue(1, '[钟声]'),
      cue(2, 'Row,\n<i>then</i> &amp; now.'),
      cue(8, '♪ a song ♪'),
    ],
    'zh-CN',
  );
  expect(language).toBe('zh-CN');
  expect(cues.map((one) => one.text)).toEqual(['Row, then & now.', '爷爷，渡我过江吧！']);
  expect(cues.every((one) => one.extended === 'never' && one.clip === null)).toBe(true);
});

describe('a subtitle in several languages', () => {
  const read = (text: string) => {
    const [one] = listSubtitles([cue(1, text)], 'zh-CN').cues;
    return one && { text: one.text, language: one.language, parts: one.parts };
  };
  const part = (text: string, language: string | null = null) => ({ text, language });

  test('is its words in order, each part in its own', () => {
    expect(read('<v 阿萤>他说<lang en>Good night, <i>sir</i></lang>，就走了。</v>')).toEqual({
      text: '他说Good night, sir，就走了。',
      language: null,
      parts: [part('他说'), part('Good night, sir', 'en'), part('，就走了。')],
    });
    expect(read('<lang en>Yes</lang><lang fr>oui <lang de>ja</lang> non</lang>')?.parts).toEqual([
      part('Yes', 'en'),
      part('oui', 'fr'),
      part('ja', 'de'),
      part('non', 'fr'),
    ]);
  });

  test('gives marks that stand alone to the words beside them, and readings to nobody', () => {
    expect(read('“<lang en>Go</lang>”<ruby>渡<rt>dù</rt></ruby>')?.parts).toEqual([
      part('“Go”', 'en'),
      part('渡'),
    ]);
  });

  test('that is all in one has no parts, and a tag that is none says nothing', () => {
    expect(read('<lang en>Good night.</lang>')).toEqual({
      text: 'Good night.',
      language: 'en',
      parts: undefined,
    });
    expect(read('走吧 <lang not_a_tag!>go</lang>')).toEqual({
      text: '走吧 go',
      language: null,
      parts: undefined,
    });
    expect(read('走吧')).toEqual({ text: '走吧', language: null, parts: undefined });
  });
});
