import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Utterance, Voice, VoiceEvent } from '../../../src/media/voices/Voice.js';

/** A voice with what a test must be able to do around it. */
export interface VoiceUnderTest {
  readonly voice: Voice;
  /** Lets whatever was asked for be spoken to its end. Timers run on the test's clock; a voice on a fake of its own ends it here. */
  readonly finish?: () => void | Promise<void>;
}

let count = 0;
/** Something to be spoken, with a name of its own. */
export const utter = (text = 'Anna opens the door.', more: Partial<Utterance> = {}): Utterance => ({
  ...{
    id: `u${(count += 1)}`,
    text,
    language: 'en-US',
    rate: 1,
    pitch: 1,
    volume: 1,
    pan: 0,
    cue: null,
    from: 0,
  },
  ...more,
});

/**
 * What everything that fits the seam `Voice` keeps to, whatever speaks behind it: the browser, a screen reader, clips, a
 * site's own voice. `makeVoice` is called for each test, with the clock already the test's.
 */
export function describeVoice(name: string, makeVoice: () => VoiceUnderTest): void {
  describe(name, () => {
    let voice: Voice;
    let finish: () => Promise<void>;
    let told: VoiceEvent[];
    const tell = (event: VoiceEvent) => told.push(event);
    const about = ({ id }: Utterance) =>
      told.filter(({ utterance }) => utterance === id).map(({ type }) => type);
    const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

    beforeEach(() => {
      vi.useFakeTimers();
      told = [];
      const made = makeVoice();
      voice = made.voice;
      finish = async () => {
        await wait(1000);
        await made.finish?.();
        await wait(60_000);
      };
    });
    afterEach(() => {
      voice.dispose();
      vi.useRealTimers();
    });

    test('says what it is asked, and tells when it has begun and when it has ended', async () => {
      const one = utter();
      voice.speak(one, tell);
      await finish();
      expect(about(one)).toEqual(['begun', 'spoken']);
      const spoken = told.find(({ type }) => type === 'spoken');
      expect(spoken).toMatchObject({ utterance: one.id, seconds: expect.any(Number) as number });
      expect((spoken as { seconds: number }).seconds).toBeGreaterThanOrEqual(0);
    });

    test('never answers before the asking is done', async () => {
      voice.speak(utter(), tell);
      expect(told).toEqual([]);
      voice.speak(utter(''), tell);
      expect(told).toEqual([]);
      await finish();
    });

    test('answers for words that are none, too', async () => {
      for (const text of ['', ' ', '…']) {
        const one = utter(text);
        voice.speak(one, tell);
        await finish();
        expect(about(one).at(-1), JSON.stringify(text)).toMatch(/^(spoken|failed)$/);
      }
    });

    test('says one thing at a time: of what was before, nothing more is told', async () => {
      const [first, second, third] = [utter(), utter(), utter()];
      voice.speak(first, tell);
      await wait(300);
      const before = about(first).length;
      voice.speak(second, tell);
      voice.speak(third, tell);
      await finish();
      expect(about(first)).toHaveLength(before);
      expect(about(first)).not.toContain('spoken');
      expect(about(second)).toEqual([]);
      expect(about(third)).toEqual(['begun', 'spoken']);
    });

    test('may be asked for the next from within the answer to the last', async () => {
      const [first, second] = [utter(), utter()];
      voice.speak(first, (event) => {
        tell(event);
        if (event.type === 'spoken') voice.speak(second, tell);
      });
      await finish();
      await finish();
      expect(about(first)).toEqual(['begun', 'spoken']);
      expect(about(second)).toEqual(['begun', 'spoken']);
    });

    test('may be silenced from within the answer that it has begun', async () => {
      const one = utter();
      voice.speak(one, (event) => {
        tell(event);
        voice.silence();
      });
      await finish();
      expect(about(one)).toEqual(['begun']);
    });

    test.each([0, 10, 300])('silence is final, %s ms after the asking', async (ms) => {
      const one = utter();
      voice.speak(one, tell);
      await wait(ms);
      voice.silence();
      const before = told.length;
      await finish();
      expect(told).toHaveLength(before);
      expect(about(one)).not.toContain('spoken');
    });

    test('speaks again after a silence', async () => {
      voice.speak(utter(), tell);
      await wait(300);
      voice.silence();
      voice.silence();
      const one = utter();
      voice.speak(one, tell);
      await finish();
      expect(about(one)).toEqual(['begun', 'spoken']);
    });

    test('the same words twice are said twice', async () => {
      const [one, other] = [utter('The bell rings.'), utter('The bell rings.')];
      voice.speak(one, tell);
      await finish();
      voice.speak(other, tell);
      await finish();
      expect([about(one), about(other)]).toEqual([
        ['begun', 'spoken'],
        ['begun', 'spoken'],
      ]);
    });

    test('after dispose it is silent for good', async () => {
      voice.speak(utter(), tell);
      await wait(300);
      voice.dispose();
      const before = told.length;
      voice.speak(utter(), tell);
      await finish();
      expect(told).toHaveLength(before);
      expect(() => voice.dispose()).not.toThrow();
    });

    test('tells whether it can', () => {
      for (const language of ['en-US', 'zh-CN', 'eu', ''])
        expect(['ready', 'pending', 'no-voice', 'unsupported']).toContain(voice.readiness(language));
    });
  });
}
