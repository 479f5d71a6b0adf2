import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSpeechVoice, type SpeechVoiceOptions } from '../../../src/media/voices/createSpeechVoice.js';
import { readSpeechError } from '../../../src/media/voices/readSpeechError.js';
import type { Utterance, VoiceEvent } from '../../../src/media/voices/Voice.js';
import { describeVoice, utter } from './describeVoice.js';
import { createFakeSpeech, type Vices } from './fakeSpeech.js';

const voice = (name: string, lang: string, localService = true): SpeechSynthesisVoice => ({
  ...{ name, lang, localService, voiceURI: name, default: false },
});
const english = voice('Daniel', 'en-GB');
const american = voice('Samantha', 'en-US');
const server = voice('Google US English', 'en-US', false);
const mandarin = voice('Tingting', 'zh-CN');
const all = [english, american, mandarin];

function make(vices: Vices = {}, options: SpeechVoiceOptions = {}, voices = all) {
  const speech = createFakeSpeech(voices, vices);
  const made = createSpeechVoice(speech.synth, {
    createUtterance: speech.createUtterance,
    page: undefined,
    needsUnlock: false,
    ...options,
  });
  const told: VoiceEvent[] = [];
  const ask = (one: Utterance = utter()) => {
    made.speak(one, (event) => told.push(event));
    return one;
  };
  const answers = () => told.map((event) => (event.type === 'failed' ? event.reason : event.type));
  const wholes = () => speech.heard.filter(({ whole }) => whole).map(({ text }) => text);
  return { speech, voice: made, told, ask, answers, wholes };
}

const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const habits: readonly (readonly [string, Vices])[] = [
  ['as it should be', {}],
  ['whose voices come late', { voicesAfter: 700 }],
  ['whose voices come late and untold', { voicesAfter: 700, untold: true }],
  ['that ends what was cancelled late, by end', { lateEnd: { ms: 200, by: 'end' } }],
  ['that ends what was cancelled late, by error', { lateEnd: { ms: 900, by: 'error' } }],
  ['that is slow to fall silent', { slowCancel: 180 }],
  ['that swallows what follows a cancel', { swallowsAfterCancel: true }],
  ['that speaks what was cancelled', { speaksCancelled: true }],
  ['that does not tell ends', { neverEnds: 'forgets' }],
  ['that does not tell beginnings', { untoldBegin: true }],
  ['that is slow', { slowness: 1.8 }],
];
for (const [title, vices] of habits) describeVoice(`speech synthesis ${title}`, () => make(vices));

test('words are handed to the browser as the viewer has them said, and told by the name they were asked by', async () => {
  const asked: string[] = [];
  const { ask, wholes, told } = make(
    {},
    {
      pronounce: (text, language) => {
        asked.push(language);
        return text.replace('Lan', 'Lahn');
      },
    },
  );
  const one = ask(utter('Lan lights the lantern.', { language: 'en' }));
  await wait(10);
  expect(wholes()).toEqual(['Lahn lights the lantern.']);
  expect(asked).toEqual(['en']);
  expect(told.map(({ utterance }) => utterance)).toEqual([one.id, one.id]);
});

describe('every asking is answered', () => {
  const broken: readonly (readonly [string, Vices, string[]])[] = [
    ['an engine that never begins', { neverBegins: 'jams' }, ['silent']],
    ['an engine that swallows all', { neverBegins: 'swallows' }, ['silent']],
    ['an engine that never ends', { neverEnds: 'jams' }, ['begun', 'silent']],
    ['an engine that ends at once', { endsAtOnce: true }, ['begun', 'silent']],
    [
      'an engine that ends at once, its beginning untold',
      { endsAtOnce: true, untoldBegin: true },
      ['silent'],
    ],
    ['no permission', { error: 'not-allowed' }, ['needs-gesture']],
    ['no network', { error: 'network' }, ['network']],
    ['no such voice', { error: 'voice-unavailable' }, ['no-voice']],
    ['no such language', { error: 'language-unavailable' }, ['no-voice']],
    ['no engine', { error: 'synthesis-unavailable' }, ['no-voice']],
    ['an engine that breaks', { error: 'synthesis-failed' }, ['other']],
    ['a sound card that is taken', { error: 'audio-busy' }, ['busy']],
  ];
  test.each(broken)('%s', async (_title, vices, expected) => {
    const { ask, answers } = make(vices, {}, [american]);
    ask();
    await wait(60);
    expect(answers()).toEqual(expected);
  });

  test('refused at once, and told when the asking is done', async () => {
    const { ask, answers } = make({ error: 'not-allowed', refusesAtOnce: true });
    ask();
    expect(answers()).toEqual([]);
    await wait(0);
    expect(answers()).toEqual(['needs-gesture']);
  });

  test('a film is not held long for a voice that never begins, nor for one that never ends', async () => {
    for (const [vices, longest] of [
      [{ neverBegins: 'swallows' }, 4],
      [{ neverBegins: 'jams' }, 5],
      [{ neverEnds: 'jams' }, 9],
    ] as const) {
      const { ask, answers } = make(vices, {}, [american]);
      ask(utter('Anna opens the door.'));
      await wait(longest);
      expect(answers().at(-1), JSON.stringify(vices)).toBe('silent');
    }
  });

  test('a slow voice is not taken for a dead one', async () => {
    const { ask, answers, wholes } = make({ slowness: 1.9 });
    const text = 'Mist lies on the ferry at dawn. '.repeat(5).trim();
    ask(utter(text));
    await wait(120);
    expect(answers()).toEqual(['begun', 'spoken']);
    expect(wholes().join('')).toBe(text);
  });

  test('no speech in this browser at all', async () => {
    const voiceless = createSpeechVoice(undefined, { page: undefined });
    const told: VoiceEvent[] = [];
    voiceless.speak(utter(), (event) => told.push(event));
    await wait(1);
    expect(told).toMatchObject([{ type: 'failed', reason: 'no-voice' }]);
    expect(voiceless.readiness('en')).toBe('unsupported');
  });
});

describe('voices', () => {
  test('that come late are waited for, once', async () => {
    const { voice: made, ask, answers, speech } = make({ voicesAfter: 300 });
    expect(made.readiness('zh-CN')).toBe('pending');
    ask(utter('门开了。', { language: 'zh-CN' }));
    await wait(5);
    expect(answers()).toEqual(['begun', 'spoken']);
    expect(speech.heard[0]).toMatchObject({ voice: 'Tingting', lang: 'zh-CN' });
    expect(made.readiness('zh-CN')).toBe('ready');
  });

  test('that come late are found, though nobody tells', async () => {
    const { voice: made } = make({ voicesAfter: 300, untold: true });
    await wait(0.5);
    expect(made.findVoice('zh-CN')?.name).toBe('Tingting');
  });

  test('that never come: the words go by their language alone, as Safari wants it', async () => {
    vi.stubGlobal('navigator', { language: 'en-US', vendor: 'Apple Computer, Inc.' });
    const { voice: made, ask, answers, speech } = make({}, {}, []);
    ask(utter('门开了。', { language: 'zh_CN' }));
    await wait(15);
    expect(answers()).toEqual(['begun', 'spoken']);
    expect(speech.heard[0]).toMatchObject({ voice: null, lang: 'zh_CN' });
    expect(made.readiness('zh-CN')).toBe('ready');
  });

  test('that never come elsewhere: the device’s own language is spoken, and no other spelt in it', async () => {
    vi.stubGlobal('navigator', { language: 'zh-CN', vendor: '' });
    const { ask, answers, speech } = make({}, {}, []);
    ask(utter('Anna opens the door.'));
    await wait(5);
    ask(utter('门开了。', { language: 'zh-Hans' }));
    await wait(5);
    expect(answers()).toEqual(['no-voice', 'begun', 'spoken']);
    expect(speech.heard.map(({ text }) => text)).toEqual(['门开了。']);
  });

  test('that never come, and nothing is ever said: no voice', async () => {
    const told = vi.fn();
    const { voice: made, ask, answers } = make({ neverBegins: 'swallows' }, {}, []);
    made.subscribe(told);
    ask();
    await wait(12);
    expect(answers()).toEqual(['no-voice']);
    expect(made.readiness('en')).toBe('no-voice');
    expect(told).toHaveBeenCalled();
  });

  test('that never come, and an engine that breaks without a reason: no voice, so that no cue is lost to a second try', async () => {
    const { ask, answers } = make({ error: 'synthesis-failed' }, {}, []);
    ask();
    await wait(12);
    expect(answers()).toEqual(['no-voice']);
  });

  test('of no language that is wanted are told at once', async () => {
    const { ask, answers, speech } = make({}, {}, [english]);
    ask(utter('门开了。', { language: 'zh-CN' }));
    expect(answers(), 'not before the asking is done').toEqual([]);
    await wait(0);
    expect(answers()).toEqual(['no-voice']);
    expect(speech.heard).toEqual([]);
  });

  test('that come late, and speak other languages, say nothing', async () => {
    const { ask, answers, speech } = make({ voicesAfter: 300 }, {}, [english]);
    ask(utter('门开了。', { language: 'zh-CN' }));
    await wait(5);
    expect(answers()).toEqual(['no-voice']);
    expect(speech.heard).toEqual([]);
  });

  test('that change are followed', async () => {
    const { voice: made, speech, ask } = make({}, {}, [english]);
    expect(made.readiness('zh-CN')).toBe('no-voice');
    speech.setVoices(all);
    expect(made.readiness('zh-CN')).toBe('ready');
    ask(utter('门开了。', { language: 'zh-CN' }));
    await wait(5);
    expect(speech.heard[0]?.voice).toBe('Tingting');
  });

  test('on a server give way to one on the device when the network fails, and the words are still said', async () => {
    const { ask, answers, wholes, speech } = make({ serverError: 'network' }, { wish: () => server }, [
      server,
      american,
    ]);
    ask(utter('Anna opens the door.'));
    await wait(10);
    expect(answers()).toEqual(['begun', 'spoken']);
    expect(wholes()).toEqual(['Anna opens the door.']);
    expect(speech.heard[0]?.voice).toBe('Samantha');
    ask();
    await wait(0.1);
    expect(speech.heard.at(-1)?.voice, 'the dead one is not tried again').toBe('Samantha');
  });

  test('that the viewer chose speak', async () => {
    const { ask, speech } = make({}, { wish: () => english });
    ask();
    await wait(5);
    expect(speech.heard[0]?.voice).toBe('Daniel');
  });
});

describe('a page that others speak on, too', () => {
  test('others are waited for a moment, and never cancelled', async () => {
    const { speech, ask, answers, wholes } = make();
    speech.speakForOthers('News.');
    ask(utter('Anna.'));
    await wait(10);
    expect(speech.cancels()).toBe(0);
    expect(wholes()).toEqual(['News.', 'Anna.']);
    expect(answers()).toEqual(['begun', 'spoken']);
  });

  test('who speaks for long is told of as busy', async () => {
    const { speech, voice: made, ask, answers, wholes } = make();
    const news = 'The news of the day, read by somebody else, at great length, to the end.';
    speech.speakForOthers(news);
    ask();
    await wait(1);
    made.silence();
    ask();
    await wait(2);
    expect(answers()).toEqual(['busy']);
    await wait(20);
    expect(speech.cancels()).toBe(0);
    expect(wholes()).toEqual([news]);
  });

  test('who cancels us is told of as busy', async () => {
    const { speech, ask, answers } = make();
    ask();
    await wait(0.5);
    speech.cancelForOthers();
    await wait(10);
    expect(answers()).toEqual(['begun', 'busy']);
  });

  test('who has paused the queue is told of as busy, for we never resume', async () => {
    const { speech, ask, answers } = make();
    speech.pauseForOthers();
    ask();
    await wait(5);
    expect(answers()).toEqual(['busy']);
  });

  test('silence while nothing of ours is spoken leaves them alone', () => {
    const { speech, voice: made } = make();
    speech.speakForOthers('News.');
    made.silence();
    made.dispose();
    expect(speech.cancels()).toBe(0);
  });
});

describe('what is heard', () => {
  test('though the browser swallowed the words at first', async () => {
    const { ask, wholes, answers } = make({ swallowsFirst: true });
    ask(utter('Anna opens the door.'));
    await wait(5);
    expect(wholes()).toEqual(['Anna opens the door.']);
    expect(answers()).toEqual(['begun', 'spoken']);
  });

  test('of two askings at once, the second only', async () => {
    for (const vices of [{}, { swallowsAfterCancel: true }, { speaksCancelled: true }] as Vices[]) {
      const { ask, wholes, answers } = make(vices);
      ask(utter('First one.'));
      ask(utter('Second one.'));
      await wait(10);
      expect(wholes(), JSON.stringify(vices)).toEqual(['Second one.']);
      expect(answers()).toEqual(['begun', 'spoken']);
    }
  });

  test('of two askings soon after one another, the second only', async () => {
    for (const ms of [10, 30, 90, 200]) {
      const { ask, wholes } = make({ speaksCancelled: true });
      ask(utter('First one.'));
      await wait(ms / 1000);
      ask(utter('Second one.'));
      await wait(10);
      expect(wholes(), `${ms} ms`).toEqual(['Second one.']);
    }
  });

  test('after a silence at once, nothing', async () => {
    for (const vices of [{}, { speaksCancelled: true }] as Vices[]) {
      const { ask, voice: made, wholes, answers } = make(vices);
      ask();
      made.silence();
      await wait(10);
      expect(wholes(), JSON.stringify(vices)).toEqual([]);
      expect(answers()).toEqual([]);
    }
  });

  test('of a long description all of it, in pieces, told once', async () => {
    const { ask, speech, answers, told } = make();
    const text = 'Mist lies on the ferry at dawn, and Anna walks along the boards. '.repeat(8).trim();
    ask(utter(text));
    await wait(120);
    expect(speech.heard.length).toBeGreaterThan(2);
    expect(speech.heard.map((one) => one.text).join('')).toBe(text);
    expect(answers()).toEqual(['begun', 'spoken']);
    expect((told[1] as { seconds: number }).seconds).toBeGreaterThan(20);
  });

  test('at the viewer’s rate, pitch and volume, as far as speech can', async () => {
    const { ask, speech } = make();
    ask(utter('Loud.', { rate: 2.5, pitch: 9, volume: 1.8 }));
    await wait(5);
    expect(speech.heard[0]).toMatchObject({ rate: 2.5, pitch: 2, volume: 1 });
    ask(utter('Soft.', { volume: 0.25, rate: 99, pitch: Number.NaN }));
    await wait(5);
    expect(speech.heard[1]).toMatchObject({ rate: 10, pitch: 1, volume: 0.25 });
  });

  test('when the page goes, silence, and an answer', async () => {
    const page = new EventTarget();
    const { ask, answers, wholes } = make({}, { page });
    ask();
    await wait(0.5);
    page.dispatchEvent(new Event('pagehide'));
    await wait(10);
    expect(answers()).toEqual(['begun', 'other']);
    expect(wholes()).toEqual([]);
  });
});

describe('a gesture', () => {
  test('is asked for where the browser says nothing without one', async () => {
    const { ask, answers } = make({ gesture: true }, { needsUnlock: true });
    ask();
    await wait(10);
    expect(answers()).toEqual(['needs-gesture']);
  });

  test('once is enough', async () => {
    const { ask, answers, speech, voice: made } = make({ gesture: true }, { needsUnlock: true });
    speech.inGesture(() => made.unlock?.());
    await wait(1);
    ask();
    await wait(5);
    expect(answers()).toEqual(['begun', 'spoken']);
    const unlocking = speech.heard.filter(({ text }) => text.trim() === '');
    expect(unlocking.every(({ volume }) => volume === 0)).toBe(true);
    speech.inGesture(() => made.unlock?.());
    await wait(1);
    expect(speech.heard).toHaveLength(unlocking.length + 1);
  });

  test('and the first words in the same breath', async () => {
    const { ask, answers, speech, voice: made } = make({ gesture: true }, { needsUnlock: true });
    speech.inGesture(() => {
      made.unlock?.();
      ask();
    });
    await wait(5);
    expect(answers()).toEqual(['begun', 'spoken']);
  });

  test('is not asked for again where it was given, and the engine is dead', async () => {
    const { ask, answers, speech, voice: made } = make({ neverBegins: 'swallows' }, { needsUnlock: true });
    speech.inGesture(() => made.unlock?.());
    ask();
    await wait(10);
    expect(answers()).toEqual(['silent']);
  });

  test('does nothing where none is needed, or while others speak', async () => {
    const other = make({ gesture: true }, { needsUnlock: true });
    other.speech.inGesture(() => other.speech.speakForOthers('News.'));
    other.speech.inGesture(() => other.voice.unlock?.());
    await wait(3);
    expect(other.wholes()).toEqual(['News.']);
    const free = make();
    free.voice.unlock?.();
    await wait(3);
    expect(free.speech.heard).toEqual([]);
  });
});

test('a late answer of a piece that was given up does not end the one that took its place', async () => {
  const { ask, answers, speech } = make({ serverError: 'network' }, { wish: () => server }, [
    server,
    american,
  ]);
  ask(utter('Anna opens the door, slowly, and looks into the room.'));
  await wait(0.3);
  expect(speech.made).toHaveLength(2);
  const [first] = speech.made;
  await wait(1);
  first!.onend?.({});
  first!.onerror?.({ error: 'network' });
  expect(answers()).toEqual(['begun']);
  await wait(10);
  expect(answers()).toEqual(['begun', 'spoken']);
});

test('without a network, a voice on the device is taken at once', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const { ask, speech } = make({}, { wish: () => server }, [server, american]);
  ask();
  await wait(0.1);
  expect(speech.heard[0]?.voice).toBe('Samantha');
});

test.each([false, true])('a jam is cleared: the next description is tried afresh (%s)', async (jamsHard) => {
  const { speech, ask, answers } = make({ neverEnds: 'jams', jamsHard }, {}, [american]);
  ask();
  await wait(20);
  expect(answers()).toEqual(['begun', 'silent']);
  delete speech.vices.neverEnds;
  ask();
  await wait(10);
  expect(answers().slice(2)).toEqual(['begun', 'spoken']);
});

test.each([
  ['not-allowed', true, 'needs-gesture'],
  ['synthesis-failed', false, 'network'],
  ['synthesis-failed', true, 'other'],
  ['interrupted', true, 'busy'],
  ['text-too-long', true, 'other'],
  [undefined, true, 'other'],
] as const)('the error %s (on the device: %s) is told as %s', (code, onDevice, reason) => {
  expect(readSpeechError(code, onDevice)).toBe(reason);
});
