import fc from 'fast-check';

/** Scripts as a site might write them in our JSON: everything the format can say, in any mixture. */

// eslint-disable-next-line no-control-regex -- XML cannot write these; they would come back as U+FFFD
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const microseconds = (most: number) => fc.integer({ min: 0, max: most * 1000 }).map((ms) => ms / 1000);
const words = fc.oneof(
  fc.constantFrom(
    'A lantern swings.',
    '灯笼在风里摇晃。',
    'He rows\nand sings.',
    ' He  rows & <sings> "softly"',
    'x',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((one) => !unwritable.test(one)),
);
const language = fc.constantFrom('en', 'zh-CN', 'fr', 'pt-BR');
const source = fc.option(fc.constantFrom('zxx', 'en', 'fr'), { nil: null });
const represents = fc.constantFrom(
  'visual',
  'visual.nonText',
  'visual.text.title',
  'audio.dialogue',
  'visual.x-own',
);
const value = fc.integer({ min: -100, max: 100 }).map((one) => one / 100);
const line = fc.oneof(
  value,
  fc.array(fc.record({ time: microseconds(40), value }), { minLength: 1, maxLength: 5 }),
);
const maybe = <Value>(shape: Record<string, fc.Arbitrary<Value>>, required: string[] = []) =>
  fc.record(shape, { requiredKeys: required as never[] });
const mixing = maybe({ gain: line, pan: line });
const recording = fc.record(
  {
    src: fc.constantFrom(
      'a.mp3',
      'https://example.org/b.wav?x=1&y=2',
      'data:audio/wav;base64,UklGRigAAABX',
      'c d.ogg',
    ),
    startTime: microseconds(30),
    endTime: microseconds(60),
    clipBegin: microseconds(10),
    clipEnd: microseconds(30),
    mixing,
  },
  { requiredKeys: ['src'] },
);
const piece = {
  text: words as fc.Arbitrary<unknown>,
  language,
  sourceLanguage: source,
  represents,
  startTime: microseconds(40),
  endTime: microseconds(60),
  speak: fc.constantFrom('none', 'normal', 'fast', 'slow'),
  pitch: fc.constantFrom('+10%', '-2st', '180hz'),
  mixing,
  recordings: fc.array(recording, { maxLength: 2 }),
} as const;
const { speak: _speak, pitch: _pitch, recordings: _recordings, text: _text, ...around } = piece;
const marks = {
  shorter: fc.constantFrom('Lantern.', '灯笼'),
  voice: fc.constantFrom('Mei', 'Ting-Ting'),
  gain: fc.constantFrom(0, 0.5, 1.5),
  pan: value,
};
const text = fc.oneof(
  maybe<unknown>({ ...piece, ...marks }, ['text']),
  maybe<unknown>(
    { ...around, ...marks, parts: fc.array(maybe<unknown>({ ...piece }, ['text']), { maxLength: 4 }) },
    ['parts'],
  ),
);
const id = fc.oneof(
  fc.constantFrom('d1', 'quay', '1', 'Scene 4', 'event-2', '灯'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((one) => !unwritable.test(one)),
);
const event = maybe<unknown>(
  {
    id,
    startTime: microseconds(40),
    endTime: microseconds(60),
    represents,
    onScreen: fc.constantFrom('ON', 'OFF', 'ON_OFF', 'OFF_ON'),
    notes: fc.array(
      fc.record({
        text: fc.constantFrom('Quay', 'Say: ting', 'four'),
        type: fc.constantFrom('scene', 'x-own', 'pronunciationNote'),
      }),
      { maxLength: 2 },
    ),
    extended: fc.constantFrom('never', 'allowed', 'required'),
    verbosity: fc.constantFrom('brief', 'standard', 'rich'),
    characters: fc.subarray(['ferryman', 'sister']),
    mixing,
    texts: fc.array(text, { maxLength: 3 }),
  },
  ['startTime'],
);

/** Values of our JSON that are right in every way. */
export const authored = fc.record(
  {
    version: fc.constant(1),
    language,
    sourceLanguage: source,
    title: fc.constantFrom('The Lantern Ferry', '灯渡'),
    type: fc.constantFrom('originalTranscript', 'translatedTranscript', 'preRecording', 'asRecorded'),
    represents: fc.constant(['visual', 'audio']),
    talents: fc.constant([{ id: 'mei', name: 'Mei Lin' }]),
    characters: fc.constant([
      { id: 'ferryman', name: 'Ferryman', talent: 'mei' },
      { id: 'sister', name: 'Sister' },
    ]),
    timecode: fc.constant({ origin: '10:00:00:00', startOfProgramme: '10:00:00:00', frameRate: 25 }),
    events: fc.uniqueArray(event, { maxLength: 5, selector: (one) => (one as { id?: string }).id ?? one }),
  },
  { requiredKeys: ['version', 'language', 'events', 'represents', 'talents', 'characters'] },
);
