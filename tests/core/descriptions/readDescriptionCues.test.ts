import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWebVtt } from '../../../src/core/cues/parseWebVtt.js';
import { writeWebVtt } from '../../../src/core/cues/writeWebVtt.js';
import type { DescriptionCue } from '../../../src/core/descriptions/DescriptionCue.js';
import { foldWords } from '../../../src/core/descriptions/foldWords.js';
import { readDescriptionCues } from '../../../src/core/descriptions/readDescriptionCues.js';
import { writeDescriptionCues } from '../../../src/core/descriptions/writeDescriptionCues.js';
import { listDescriptionCues } from '../../../src/core/scripts/listDescriptionCues.js';
import { parseDapt } from '../../../src/core/scripts/parseDapt.js';
import { scriptFromCues } from '../../../src/core/scripts/scriptFromCues.js';
import { writeDapt } from '../../../src/core/scripts/writeDapt.js';

const read = (...lines: string[]) => readDescriptionCues(parseWebVtt(['WEBVTT', '', ...lines].join('\n')));
const times = '00:01.000 --> 00:02.000';
const one = (text: string) => read(times, text)[0]!;
const part = (text: string, language: string | null = null) => ({ text, language });

test('a plain cue is spoken as it stands, and may hold the film if the viewer wants that', () => {
  expect(read('d1', times, 'Night.', 'A river &amp; a boat.')).toEqual([
    {
      id: 'd1',
      startTime: 1,
      endTime: 2,
      text: 'Night. A river & a boat.',
      shorter: null,
      language: null,
      extended: 'allowed',
      verbosity: 'standard',
      voice: null,
      gain: 1,
      pan: 0,
      clip: null,
    },
  ]);
});

describe('what an author marks', () => {
  test.each([
    ['<c.extended>He turns.</c>', { extended: 'allowed' }],
    ['<c.extended.required>He turns.</c>', { extended: 'required' }],
    ['<c.extended.never>He turns.</c>', { extended: 'never' }],
    ['<c.brief>He turns.</c>', { verbosity: 'brief' }],
    ['<c.rich>He turns.</c>', { verbosity: 'rich' }],
    ['<c.gain-150>He turns.</c>', { gain: 1.5 }],
    ['<c.gain-33,3>He turns.</c>', { gain: 0.333 }],
    ['<c.gain-0>He turns.</c>', { gain: 0 }],
    ['<c.pan-left>He turns.</c>', { pan: -1 }],
    ['<c.pan-right-25>He turns.</c>', { pan: 0.25 }],
    ['<c.pan-left-500>He turns.</c>', { pan: -1 }],
    ['<v Mei>He turns.', { voice: 'Mei' }],
    ['<v.rich Mei &amp; Lin>He turns.', { voice: 'Mei & Lin', verbosity: 'rich' }],
    ['<lang fr>He turns.</lang>', { language: 'fr' }],
    ['<lang fr>He</lang> turns.', { language: null, parts: [part('He', 'fr'), part('turns.')] }],
    ['<lang fr>He turns</lang>.', { language: 'fr' }],
    [
      '<lang en><lang fr>He</lang> turns.</lang>',
      { language: 'en', parts: [part('He', 'fr'), part('turns.', 'en')] },
    ],
    [
      '<c.rich.extended.required.gain-80><i>He</i> turns.',
      { verbosity: 'rich', extended: 'required', gain: 0.8 },
    ],
    ['<c.gain-loud.pan-up.gain.pan--5>He turns.</c>', { gain: 1, pan: 0 }],
    ['He turns.<c.shorter>Turns.</c>', { shorter: 'Turns.' }],
    [
      'He <c.shorter.rich><v Lin>Tur<b>ns</b></v></c>turns.',
      { shorter: 'Turns', voice: null, verbosity: 'standard' },
    ],
  ])('%s', (text, expected) => {
    expect(one(text)).toMatchObject({ text: 'He turns.', ...expected });
  });

  test('in a script that marks some cues, the others never hold', () => {
    const marked = read(times, 'Night.', '', times, '<c.extended>He turns.</c>');
    expect(marked.map(({ extended }) => extended)).toEqual(['never', 'allowed']);
  });

  test('the shorter wording stands in a note, which no other player speaks', () => {
    const cues = read(
      ...[
        'NOTE short d2: Only a grave.',
        '',
        'd1',
        times,
        'One.',
        '',
        'NOTE short: 短。',
        '',
        times,
        'Two.',
        '',
      ],
      ...['d2', times, 'Three.<c.shorter>Not this.</c>', '', 'NOTE a short: story', '', times, 'Four.'],
    );
    expect(cues.map(({ shorter }) => shorter)).toEqual([null, '短。', 'Only a grave.', null]);
  });
});

test('ruby, time marks and line ends leave no trace in what is spoken', () => {
  expect(
    one('<ruby>渡<rt>dù</rt>灯<rt>dēng</rt></ruby>\n亮了。\nThe <00:01.500>lantern\n  glows.').text,
  ).toBe('渡灯亮了。 The lantern glows.');
});

test('cues without words are no descriptions', () => {
  expect(
    read(times, '', times, '<c.extended></c>', '', times, '<c.shorter>x</c>', '', times, 'One.'),
  ).toHaveLength(1);
});

test('every cue has an id of its own, the same when others come or go', () => {
  const ids = (...cues: [id: string, start: string][]) =>
    read(...cues.flatMap(([id, start]) => [...(id ? [id] : []), `${start} --> 09:00.000`, 'x', ''])).map(
      (cue) => cue.id,
    );
  expect(
    ids(['', '00:01.000'], ['a', '00:02.000'], ['a', '00:03.000'], ['', '00:01.000'], ['a-2', '00:04.000']),
  ).toEqual(['at-1000', 'a', 'a-3', 'at-1000-2', 'a-2']);
  expect(ids(['', '00:00.500'], ['', '00:01.000'])).toEqual(['at-500', 'at-1000']);
});

test('a hundred thousand cues of one id each have their own, and nobody waits for it', () => {
  const cues = Array.from({ length: 100_000 }, (_, at) => ({
    id: '1',
    startTime: at,
    endTime: at + 1,
    text: 'x',
  }));
  const start = process.cpuUsage();
  const ids = new Set(readDescriptionCues({ cues }).map(({ id }) => id));
  const { user, system } = process.cpuUsage(start);
  expect(ids.size).toBe(100_000);
  expect((user + system) / 1000).toBeLessThan(2000);
});

const folder = 'demo/films/lantern-ferry/descriptions/';
test.skipIf(!existsSync(folder)).each(['en', 'zh'])(
  'the demo film’s script is read in full: %s',
  (language) => {
    const file = parseWebVtt(readFileSync(`${folder}${language}.vtt`, 'utf8'));
    const cues = readDescriptionCues(file);
    expect(file.problems).toEqual([]);
    expect(cues).toHaveLength(14);
    expect(cues.filter(({ extended }) => extended === 'required').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['d05', 'd10']),
    );
    expect(cues.filter(({ shorter }) => shorter !== null).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['d05', 'd10']),
    );
    expect(cues.every(({ text }) => !/[<>\n]/.test(text))).toBe(true);
  },
);

const anyWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => foldWords(text.replaceAll('\0', '')));
const words = fc
  .oneof(anyWords, fc.constantFrom('a --> b', '<c.rich>', '&amp;', '渡灯', 'x & y < z'))
  .filter((text) => text !== '');
const share = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((percent) => percent / 100),
  fc.constantFrom(0.333, 0.7079, 1.4125),
);
const anyScript: fc.Arbitrary<DescriptionCue[]> = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z][a-z0-9 :.-]{0,5}[a-z0-9]$/).filter((id) => !id.includes('-->')),
    startTime: fc.nat(9_000_000).map((ms) => ms / 1000),
    endTime: fc.nat(9_000_000).map((ms) => ms / 1000),
    text: words,
    shorter: fc.option(words.filter((text) => !text.includes('-->'))),
    language: fc.option(fc.constantFrom('fr', 'zh-CN')),
    extended: fc.constantFrom('never' as const, 'allowed' as const, 'required' as const),
    verbosity: fc.constantFrom('brief' as const, 'standard' as const, 'rich' as const),
    voice: fc.option(fc.constantFrom('Mei', 'Mei & <Lin>', '旁白')),
    gain: share,
    pan: fc.integer({ min: -100, max: 100 }).map((percent) => percent / 100 + 0),
    clip: fc.constant(null),
  }),
  { selector: ({ id }) => id, maxLength: 5 },
);

test('a shorter wording in another language is no part of the words that are spoken', () => {
  expect(one('He<c.shorter> <lang fr>Tourne</lang></c> turns.')).not.toHaveProperty('parts');
});

test('a description in several languages is the same when it is written and read, as WebVTT and as DAPT', () => {
  const script = read(
    times,
    '<c.extended><lang fr>Le bac</lang>, “<lang la>Navis</lang>”, is <i>moored</i>. <lang fr>Il attend.</lang></c>',
  );
  expect(script[0]).toMatchObject({
    text: 'Le bac, “Navis”, is moored. Il attend.',
    language: null,
    parts: [part('Le bac, “', 'fr'), part('Navis', 'la'), part('”, is moored.'), part('Il attend.', 'fr')],
  });
  const [cue] = readDescriptionCues(parseWebVtt(writeWebVtt(writeDescriptionCues(script))));
  expect(cue).toEqual(script[0]);
  const dapt = writeDapt(scriptFromCues(script, { language: 'en' }));
  expect(listDescriptionCues(parseDapt(dapt).script!)).toMatchObject(script);
});

test('a script written as WebVTT is the same script when it is read', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      expect(readDescriptionCues(parseWebVtt(writeWebVtt(writeDescriptionCues(script))))).toEqual(script);
    }),
    { numRuns: 2000 },
  );
});

test.each(['never', 'allowed', 'required'] as const)(
  'a script in which every cue is %s stays so',
  (extended) => {
    const script = read(times, 'One.', '', times, 'Two.').map((cue) => ({ ...cue, extended }));
    expect(readDescriptionCues(writeDescriptionCues(script))).toEqual(script);
  },
);
