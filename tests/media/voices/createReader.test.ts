import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReader } from '../../../src/media/voices/createReader.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';

const parts = ['人物', '地方'].map((text) => [
  { text, language: 'zh-CN' },
  { text: `${text}。`, language: 'zh-CN' },
]);
const open = () => {
  const voice = fakeVoice();
  let rate = 1;
  const reader = createReader(voice, () => ({ rate, pitch: 1, volume: 0.5 }));
  const asked = () => voice.asked.map(({ text }) => text);
  return { voice, reader, asked, quicken: (to: number) => (rate = to) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('words that are read to a viewer', () => {
  test('are read paragraph by paragraph, each word once, and then it is still', () => {
    const { voice, reader, asked } = open();
    reader.read('before', parts);
    for (let turn = 0; turn < 4; turn += 1) voice.end();
    expect(asked()).toEqual(['人物', '人物。', '地方', '地方。']);
    expect(reader.get()).toEqual({ phase: 'silent' });
  });

  test('are read at the viewer’s own speed and volume, as they are by then', () => {
    const { voice, reader, quicken } = open();
    reader.read('before', parts);
    quicken(2);
    voice.end();
    expect(voice.asked.map(({ rate, volume }) => [rate, volume])).toEqual([
      [1, 0.5],
      [2, 0.5],
    ]);
  });

  test('can be skipped by the paragraph, and what was skipped answers no more', () => {
    const { voice, reader, asked } = open();
    reader.read('before', parts);
    const [first] = voice.asked;
    reader.skip();
    voice.tell({ type: 'spoken', utterance: first!.id, seconds: 1 });
    expect(asked()).toEqual(['人物', '地方']);
    expect(reader.get()).toEqual({ phase: 'reading', id: 'before', part: 1, parts: 2 });
    reader.skip();
    expect(reader.get()).toEqual({ phase: 'silent' });
    expect(voice.current).toBeNull();
  });

  test('end what was read before, where there are none', () => {
    const { voice, reader } = open();
    reader.read('before', parts);
    reader.read('after', []);
    expect([voice.current, reader.get()]).toEqual([null, { phase: 'silent' }]);
  });

  test('can be gone back in by the paragraph, and the first is begun once more', () => {
    const { voice, reader, asked } = open();
    reader.read('before', parts);
    reader.skip();
    const skipped = voice.asked.at(-1)!;
    reader.back();
    voice.tell({ type: 'spoken', utterance: skipped.id, seconds: 1 });
    expect(asked()).toEqual(['人物', '地方', '人物']);
    expect(reader.get()).toEqual({ phase: 'reading', id: 'before', part: 0, parts: 2 });
    voice.end();
    reader.back();
    expect(asked()).toEqual(['人物', '地方', '人物', '人物。', '人物']);
    for (let turn = 0; turn < 4; turn += 1) voice.end();
    expect(asked().slice(4)).toEqual(['人物', '人物。', '地方', '地方。']);
    expect(reader.get()).toEqual({ phase: 'silent' });
    reader.back();
    expect(voice.current).toBeNull();
  });

  test('have no paragraph that cannot be gone back over: one without words is none', () => {
    const { reader, asked } = open();
    reader.read('before', [parts[0]!, [], parts[1]!]);
    reader.skip();
    reader.back();
    expect(asked()).toEqual(['人物', '地方', '人物']);
  });

  test('stop at once, and begin again at their beginning', () => {
    const { voice, reader, asked } = open();
    reader.read('before', parts);
    voice.end();
    reader.stop();
    expect(voice.current).toBeNull();
    vi.runAllTimers();
    reader.read('before', parts);
    expect(asked()).toEqual(['人物', '人物。', '人物']);
  });

  test('wait for whoever else is speaking, twenty seconds at most', () => {
    const { voice, reader, asked } = open();
    reader.read('before', parts);
    voice.fail('busy');
    expect(reader.get().phase).toBe('reading');
    vi.advanceTimersByTime(500);
    expect(asked()).toEqual(['人物', '人物']);
    for (let turn = 0; turn < 40 && voice.current; turn += 1) {
      voice.fail('busy');
      vi.advanceTimersByTime(500);
    }
    expect(reader.get()).toEqual({ phase: 'failed', id: 'before', reason: 'busy' });
  });

  test('that no voice can say are told to be lost, and not gone on with', () => {
    const { voice, reader, asked } = open();
    reader.read('before', parts);
    voice.fail('no-voice');
    expect(reader.get()).toEqual({ phase: 'failed', id: 'before', reason: 'no-voice' });
    reader.stop();
    expect(reader.get()).toEqual({ phase: 'silent' });
    expect(asked()).toEqual(['人物']);
  });
});
