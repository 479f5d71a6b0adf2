import { expect, test } from 'vitest';
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
