import { describe, expect, test } from 'vitest';
import type { Utterance, VoiceEvent } from '../../../src/media/voices/Voice.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { speakInTurn } from '../../../src/media/voices/speakInTurn.js';
import { speakRecorded } from '../../../src/media/voices/speakRecorded.js';
import { makeCue } from '../../core/descriptions/makeCue.js';

const utterance = (id: string, cue: Utterance['cue'] = null): Utterance => ({
  id,
  text: 'A lantern.',
  language: 'en',
  rate: 1,
  pitch: 1,
  volume: 1,
  pan: 0,
  cue,
  from: 0,
});

function open(can = () => true) {
  const [first, second] = [fakeVoice(), fakeVoice()];
  const voice = speakInTurn(first, second, can);
  const told: VoiceEvent['type'][] = [];
  const speak = (id: string) => voice.speak(utterance(id), ({ type }) => told.push(type));
  return { first, second, voice, told, speak };
}

describe('one voice of two', () => {
  test('what the first cannot say the second says, and the failure is nobody’s news', () => {
    const { first, second, told, speak } = open();
    speak('a');
    first.fail('no-voice');
    expect(second.current?.id).toBe('a');
    second.begin();
    second.end();
    expect(told).toEqual(['begun', 'spoken']);
  });

  test('what the first has begun and lost is not said twice', () => {
    const { first, second, told, speak } = open();
    speak('a');
    first.begin();
    first.fail('silent');
    expect([second.asked, told]).toEqual([[], ['begun', 'failed']]);
  });

  test('a gesture that is missing is told, for the viewer can give it', () => {
    const { first, second, told, speak } = open();
    speak('a');
    first.fail('needs-gesture');
    expect([second.asked, told]).toEqual([[], ['failed']]);
  });

  test('nothing is said by the second once it was silenced', () => {
    const { first, second, voice, speak } = open();
    speak('a');
    const { asked } = first;
    voice.silence();
    first.tell({ type: 'failed', utterance: asked[0]!.id, reason: 'no-voice' });
    expect(second.asked).toEqual([]);
  });

  test('the first is not asked where it is not to be', () => {
    const { first, second, speak } = open(() => false);
    speak('a');
    expect([first.asked.length, second.asked.length]).toEqual([0, 1]);
  });
});

describe('a voice of recordings, with words for the cues that have none', () => {
  test('each cue goes to who can say it, and one ends the other', () => {
    const [clips, words] = [fakeVoice({ kind: 'clips' }), fakeVoice()];
    const voice = speakRecorded(clips, words);
    const recorded = makeCue('a', 0, 1, { clip: { src: 'a.mp3', begin: 0, end: null } });
    voice.speak(utterance('1', recorded), () => undefined);
    expect(clips.current?.id).toBe('1');
    voice.speak(utterance('2', makeCue('b', 2, 3)), () => undefined);
    expect([clips.current, words.current?.id]).toEqual([null, '2']);
    voice.silence();
    expect(words.current).toBeNull();
  });
});
