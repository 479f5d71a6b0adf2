import { describe, expect, test } from 'vitest';
import { findProgrammeMix } from '../../../src/core/scripts/findProgrammeMix.js';
import { listDescriptionCues } from '../../../src/core/scripts/listDescriptionCues.js';
import { listProgrammeMixes } from '../../../src/core/scripts/listProgrammeMixes.js';
import { parseDescriptionScript } from '../../../src/core/scripts/parseDescriptionScript.js';

const script = (events: unknown, more: object = {}) => {
  const { script, problems } = parseDescriptionScript({
    version: 1,
    language: 'en',
    represents: ['visual', 'audio'],
    events,
    ...more,
  });
  expect(problems.filter((one) => one.level === 'error')).toEqual([]);
  return script!;
};
const said = (events: unknown, options = {}) => listDescriptionCues(script(events), options);

describe('a viewer hears', () => {
  test('what is seen, not what is heard anyway', () => {
    expect(
      said([
        { startTime: 1, text: 'A lantern.' },
        { startTime: 2, represents: 'audio.dialogue', text: 'Hello!' },
        { startTime: 3, represents: 'visual.text', text: 'No mooring.' },
      ]).map((one) => one.text),
    ).toEqual(['A lantern.', 'No mooring.']);
  });
  test.each([
    [['zh-Hans'], '灯笼'],
    [['zh-TW', 'fr'], 'Une lanterne'],
    [['de'], 'A lantern'],
    [[], 'A lantern'],
  ])('their language, of %j', (languages, text) => {
    const texts = [
      { text: '灯笼', language: 'zh-CN' },
      { text: 'Une lanterne', language: 'fr' },
      { text: 'A lantern' },
    ];
    expect(said([{ startTime: 1, endTime: 2, texts }], { languages }).map((one) => one.text)).toEqual([text]);
  });
  test('another language rather than nothing, and is told which', () => {
    expect(said([{ startTime: 1, endTime: 2, texts: [{ text: '灯笼', language: 'zh-CN' }] }])).toMatchObject([
      { text: '灯笼', language: 'zh-CN' },
    ]);
  });
  test('descriptions in the order of their times, each under a name of its own', () => {
    const cues = said([
      { id: 'b', startTime: 5, endTime: 6, text: 'Later' },
      { id: 'a', startTime: 1, endTime: 4, texts: [{ text: 'One' }, { text: 'Two' }] },
    ]);
    expect(cues.map(({ id, eventId, text }) => [id, eventId, text])).toEqual([
      ['a', 'a', 'One'],
      ['a-2', 'a', 'Two'],
      ['b', 'b', 'Later'],
    ]);
  });
  test('pieces at their own times', () => {
    const parts = [
      { text: 'He rows. ', startTime: 10.3, endTime: 12 },
      { text: 'He sings.', startTime: 14 },
    ];
    expect(
      said([{ startTime: 10, endTime: 20, texts: [{ parts }] }]).map(({ text, startTime, endTime }) => [
        text,
        startTime,
        endTime,
      ]),
    ).toEqual([
      ['He rows.', 10.3, 12],
      ['He sings.', 14, 20],
    ]);
  });
  test('nothing of words that no voice is to speak and nobody recorded', () => {
    expect(said([{ startTime: 1, endTime: 2, texts: [{ text: 'Silent', speak: 'none' }] }])).toEqual([]);
  });
  test('a voice as fast and as high as the author wants', () => {
    const voiced = (more: object) => said([{ startTime: 1, endTime: 2, texts: [{ text: 'x', ...more }] }])[0];
    expect(voiced({ speak: 'fast', pitch: '+10%' })).toMatchObject({ rate: 1.25, pitch: 1.1 });
    expect(voiced({ speak: 'slow', pitch: '-12st' })).toMatchObject({ rate: 0.8, pitch: 0.5 });
    expect(voiced({ pitch: '330hz' })).toMatchObject({ rate: 1, pitch: 2 });
    expect(voiced({})).toMatchObject({ rate: 1, pitch: 1 });
  });
  test('the end of what has none: with the next, with the film, or soon', () => {
    const events = [
      { startTime: 1, text: 'x' },
      { startTime: 30, text: 'y' },
    ];
    expect(said(events).map((one) => one.endTime)).toEqual([30, 40]);
    expect(said(events, { duration: 100 }).map((one) => one.endTime)).toEqual([30, 100]);
  });
});

describe('a recording is played', () => {
  const recordings = [
    {
      sources: [
        { src: 'a.flac', type: 'audio/flac' },
        { src: 'a.mp3', type: 'audio/mpeg' },
      ],
      startTime: 10.3,
      endTime: 12,
      clipBegin: 5,
      mixing: {
        gain: [
          { time: 10.3, value: 0 },
          { time: 10.5, value: 0.8 },
        ],
        pan: -0.5,
      },
    },
  ];
  const event = (more: object = {}) => [
    { startTime: 10, endTime: 20, ...more, texts: [{ text: 'He rows.', gain: 0.5, pan: 0.2, recordings }] },
  ];
  test('from where the author cut it, as loud as the author made it', () => {
    expect(said(event())).toMatchObject([
      { startTime: 10.3, endTime: 12, clip: { src: 'a.flac', begin: 5, end: null }, gain: 0.4, pan: -0.3 },
    ]);
  });
  test('in the first format that can be', () => {
    expect(
      said(event(), {
        canPlay: (type: string) => type === 'audio/mpeg',
        resolve: (src: string) => `https://films.example/${src}`,
      })[0]?.clip?.src,
    ).toBe('https://films.example/a.mp3');
  });
  test('to the end of its time, where the film may not be held for it', () => {
    expect(said(event({ extended: 'never' }))[0]?.clip).toEqual({ src: 'a.flac', begin: 5, end: 6.7 });
  });
  test('through what its own piece of the text does to sound', () => {
    const piece = { text: 'He rows.', recordings, mixing: { gain: 0.25, pan: 0.3 } };
    expect(said([{ startTime: 10, endTime: 20, texts: [{ parts: [piece] }] }])).toMatchObject([
      { clip: { src: 'a.flac' }, gain: 0.2, pan: -0.2 },
    ]);
  });
  test('or its words are spoken, where none can be', () => {
    expect(said(event(), { canPlay: () => false })).toMatchObject([
      { text: 'He rows.', clip: null, gain: 0.5, pan: 0.2, startTime: 10 },
    ]);
  });
});

test('what becomes of the film’s sound: event and text, one after the other', () => {
  const down = [
    { time: 10, value: 1 },
    { time: 10.5, value: 0.4 },
  ];
  const mixes = listProgrammeMixes(
    script([
      { id: 'plain', startTime: 1, endTime: 2, text: 'x' },
      {
        id: 'mixed',
        startTime: 10,
        endTime: 20,
        mixing: { gain: 0.5 },
        texts: [{ text: 'x', startTime: 10, endTime: 12, mixing: { gain: down } }],
      },
    ]),
  );
  expect(mixes).toEqual([
    {
      eventId: 'mixed',
      startTime: 10,
      endTime: 20,
      mixing: {
        gain: [
          { time: 10, value: 0.5 },
          { time: 10.5, value: 0.2 },
          { time: 12, value: 0.2 },
          { time: 12, value: 0.5 },
        ],
        pan: [],
      },
    },
  ]);
});

test('what becomes of the film’s sound: a piece of a text, while it lasts, and of two at once the first', () => {
  const mixes = listProgrammeMixes(
    script([
      {
        id: 'pieces',
        startTime: 10,
        endTime: 20,
        mixing: { gain: 0.5 },
        texts: [
          {
            parts: [
              { text: 'He rows. ', startTime: 11, endTime: 13, mixing: { gain: 0.4, pan: -1 } },
              { text: 'Slowly. ', startTime: 12, endTime: 13, mixing: { gain: 0.1 } },
              { text: 'He waits. ', startTime: 13, endTime: 14 },
              { text: 'A light.', startTime: 15, mixing: { gain: 0.6 } },
            ],
          },
        ],
      },
    ]),
  );
  expect([10, 11, 12.5, 13, 15, 19.9, 20].map((time) => findProgrammeMix(mixes, time))).toEqual([
    { gain: 0.5, pan: 0 },
    { gain: 0.2, pan: -1 },
    { gain: 0.2, pan: -1 },
    { gain: 0.5, pan: 0 },
    { gain: 0.3, pan: 0 },
    { gain: 0.3, pan: 0 },
    { gain: 1, pan: 0 },
  ]);
});
