import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDescriptionScript } from '../../../src/core/scripts/parseDescriptionScript.js';
import { authored } from './scripts.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../src/core/scripts/description-script.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  allErrors: true,
  strictRequired: false,
}).compile(schema);
const ofShape = ['json-shape', 'json-value', 'json-unknown-field', 'json-version'];
const told = (json: unknown) =>
  parseDescriptionScript(json).problems.filter((one) => one.level === 'error' && ofShape.includes(one.rule));

test('whatever a site may write, the schema and the reader agree that it is right', () => {
  fc.assert(
    fc.property(authored, (json) => {
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
      expect(told(json)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Every place in a value, to put something else there. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, one]) =>
      places(one, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function put(value: unknown, [key, ...rest]: readonly (string | number)[], fault: unknown): unknown {
  if (key === undefined) return fault;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const holder = copy as Record<string | number, unknown>;
  // A field that is undefined is none in JSON.
  holder[key] = put(holder[key], rest, fault === undefined && Array.isArray(copy) ? null : fault);
  return copy;
}

test('whatever goes wrong in it, the schema and the reader agree that it is wrong', () => {
  const faults = fc.constantFrom<unknown>(
    undefined,
    null,
    0,
    -1,
    2,
    1.5,
    true,
    '',
    'x',
    '10:00:00:00',
    'en',
    [],
    [1],
    ['x'],
    {},
    { strange: 1 },
    { 'x-own': 1 },
    [{ time: 1, value: 0.5 }],
    [{ src: 'a.mp3' }],
    'fast',
    '+10%',
    'ON',
  );
  let wrong = 0;
  fc.assert(
    fc.property(authored, fc.nat(), faults, (json, at, fault) => {
      const all = places(json);
      // As text, for that is how it comes from outside.
      const text = JSON.stringify(put(json, all[at % all.length]!, fault)) as string | undefined;
      const broken = JSON.parse(text ?? 'null') as unknown;
      const valid = validate(broken);
      if (!valid) wrong += 1;
      const found = told(JSON.stringify(broken));
      expect(
        found.length === 0,
        `${JSON.stringify(broken)}\n${JSON.stringify(validate.errors)}\n${JSON.stringify(found)}`,
      ).toBe(valid);
    }),
    { numRuns: 2000 },
  );
  expect(wrong).toBeGreaterThan(500);
});

describe('what a schema cannot say, the reader says', () => {
  const base = {
    version: 1,
    language: 'en',
    events: [{ id: 'd1', startTime: 1, endTime: 2, text: 'A lantern.' }],
  };
  test.each([
    ['json-syntax', '{ "version": 1, '],
    ['json-shape', '[]'],
    ['json-shape', { ...base, events: undefined }],
    ['json-value', { ...base, events: [{ startTime: -1 }] }],
    ['json-unknown-field', { ...base, evnts: [] }],
    ['json-version', { ...base, version: 2 }],
    ['id-repeated', { ...base, events: [...base.events, ...base.events] }],
    ['id-syntax', { ...base, talents: [{ id: '1', name: 'Mei' }] }],
    ['character-reference', { ...base, events: [{ startTime: 1, characters: ['nobody'] }] }],
    ['language-tag', { ...base, language: 'abcdefghi'.slice(0, 8) + '-a' }],
    ['language-source', { ...base, sourceLanguage: '1' }],
    ['content-descriptor', { ...base, represents: ['mood'] }],
    ['represents-not-covered', { ...base, events: [{ startTime: 1, represents: 'audio' }] }],
    ['description-type', { ...base, events: [{ startTime: 1, notes: [{ text: 'x', type: 'mood' }] }] }],
  ])('%s', (rule, json) => {
    expect(parseDescriptionScript(base).problems).toEqual([]);
    expect(parseDescriptionScript(json).problems).toContainEqual(
      expect.objectContaining({ level: 'error', rule }),
    );
  });
  test('a description that ends before it begins, and a clip, too', () => {
    const json = {
      ...base,
      events: [
        {
          startTime: 5,
          endTime: 2,
          texts: [{ text: 'x', recordings: [{ src: 'a.mp3', clipBegin: 4, clipEnd: 3 }] }],
        },
      ],
    };
    expect(parseDescriptionScript(json).problems.map(({ level, rule }) => [level, rule])).toEqual([
      ['warning', 'empty-interval'],
      ['warning', 'clip-interval'],
    ]);
  });
  test('a slip in the JSON itself is found by line and column', () => {
    expect(parseDescriptionScript('{\n  "version": 1,\n  "language" "en"\n}').problems).toEqual([
      expect.objectContaining({ rule: 'json-syntax', line: 3, column: 14 }),
    ]);
  });
});

test('a site writes little, and gets all that goes without saying', () => {
  const { script } = parseDescriptionScript(
    '{"version":1,"language":"zh-CN","events":[{"startTime":1.5,"endTime":4,"text":"灯笼"}]}',
  );
  expect(script).toMatchObject({
    language: 'zh-CN',
    type: 'preRecording',
    represents: ['visual'],
    events: [
      {
        id: 'event-1',
        startTime: 1.5,
        endTime: 4,
        represents: 'visual',
        extended: 'allowed',
        verbosity: 'standard',
        texts: [{ language: 'zh-CN', parts: [{ text: '灯笼' }] }],
      },
    ],
  });
});
