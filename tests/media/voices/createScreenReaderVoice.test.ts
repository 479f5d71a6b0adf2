import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createScreenReaderVoice } from '../../../src/media/voices/createScreenReaderVoice.js';
import type { VoiceEvent } from '../../../src/media/voices/Voice.js';
import { describeVoice, utter } from './describeVoice.js';

describeVoice('a screen reader as voice', () => ({
  voice: createScreenReaderVoice({ say: () => undefined }),
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('gives words and their language at once, and takes back what was not yet read', () => {
  const say = vi.fn();
  const voice = createScreenReaderVoice({ say });
  voice.speak(utter('门开了。', { language: 'zh-CN' }), () => undefined);
  voice.speak(utter('Anna comes in.'), () => undefined);
  voice.silence();
  expect(say.mock.calls).toEqual([
    ['门开了。', 'zh-CN'],
    ['Anna comes in.', 'en-US'],
    ['', 'en-US'],
  ]);
});

test('lasts as long as the viewer’s screen reader would, by their own pace', async () => {
  let pace = 1;
  const voice = createScreenReaderVoice({
    say: () => undefined,
    pace: () => pace,
    estimate: (_text, _language, at) => 6 / at,
  });
  const lasted: number[] = [];
  const tell = (event: VoiceEvent) => event.type === 'spoken' && lasted.push(event.seconds);
  voice.speak(utter(), tell);
  await vi.advanceTimersByTimeAsync(5900);
  expect(lasted).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  pace = 3;
  voice.speak(utter(), tell);
  await vi.advanceTimersByTimeAsync(2100);
  expect(lasted).toEqual([6, 2]);
});
