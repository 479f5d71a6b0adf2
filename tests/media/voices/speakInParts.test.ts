import { expect, test } from 'vitest';
import { makeCue } from '../../core/descriptions/makeCue.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { speakInParts } from '../../../src/media/voices/speakInParts.js';
import type { VoiceEvent } from '../../../src/media/voices/Voice.js';
import { utter } from './describeVoice.js';

const words = '他说 Good night 走了';
const cue = {
  ...makeCue('s1', 1, 4),
  text: words,
  parts: [
    { text: '他说', language: null },
    { text: 'Good night', language: 'en' },
    { text: '走了', language: null },
  ],
};
const stage = () => {
  const fake = fakeVoice();
  const told: VoiceEvent[] = [];
  const voice = speakInParts(fake);
  return {
    fake,
    voice,
    told,
    say: (text = words) =>
      voice.speak({ ...utter(text, { language: 'zh-CN' }), cue }, (event) => told.push(event)),
    asked: () => fake.asked.map(({ text, language }) => [text, language]),
  };
};

test('a cue in several languages is said part by part, each in its own, and told as one', () => {
  const { fake, told, say, asked } = stage();
  say();
  for (const seconds of [1, 2, 3]) {
    fake.begin();
    fake.end(seconds);
  }
  expect(asked()).toEqual([
    ['他说', 'zh-CN'],
    ['Good night', 'en'],
    ['走了', 'zh-CN'],
  ]);
  expect(fake.asked.map((one) => [one.cue?.text, one.cue?.parts])).toEqual(
    asked().map(([text]) => [text, undefined]),
  );
  const { utterance } = told[0]!;
  expect(told).toEqual([
    { type: 'begun', utterance },
    { type: 'spoken', utterance, seconds: 6 },
  ]);
});

test('a part that no voice can say in its language is said in that of the words around it', () => {
  const { fake, told, say, asked } = stage();
  say();
  fake.begin();
  fake.end();
  fake.fail('no-voice');
  expect(asked().slice(1)).toEqual([
    ['Good night', 'en'],
    ['Good night', 'zh-CN'],
  ]);
  expect(told.map(({ type }) => type)).toEqual(['begun']);
  fake.fail('no-voice');
  expect(told.at(-1)).toMatchObject({ type: 'failed', reason: 'no-voice', utterance: told[0]?.utterance });
});

test('what is silenced says no further part, and late answers are nobody’s', () => {
  const { fake, voice, told, say } = stage();
  say();
  const { id } = fake.current!;
  voice.silence();
  fake.tell({ type: 'spoken', utterance: id, seconds: 1 });
  expect([fake.asked.length, told, fake.silenced]).toEqual([1, [], 1]);
});

test('a shorter wording, and what is in one language, is said as it is', () => {
  const { fake, voice, say, asked } = stage();
  say('他走了');
  voice.speak(utter('Hello', { language: 'en' }), () => undefined);
  expect(asked()).toEqual([
    ['他走了', 'zh-CN'],
    ['Hello', 'en'],
  ]);
  voice.unlock?.();
  voice.dispose();
  expect([voice.kind, voice.readiness('en'), fake.unlocked, fake.disposed]).toEqual([
    'site',
    'ready',
    true,
    true,
  ]);
});

test('a recording of all the words is played once, and a cue that has none is said part by part beside it', () => {
  const fake = { ...fakeVoice(), kind: 'clips' as const };
  const voice = speakInParts(fake);
  const clip = { src: 'a.mp3', begin: 0, end: null };
  voice.speak({ ...utter(words, { language: 'zh-CN' }), cue: { ...cue, clip } }, () => undefined);
  expect(fake.asked.map(({ text }) => text)).toEqual([words]);
  voice.speak({ ...utter(words, { language: 'zh-CN' }), cue }, () => undefined);
  expect(fake.asked.map(({ text }) => text)).toEqual([words, '他说']);
});
