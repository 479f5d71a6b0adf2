import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseDelivery } from '../../../src/core/descriptions/chooseDelivery.js';
import { defaultDescriberPreferences } from '../../../src/core/descriptions/DescriberPreferences.js';
import { describeAlternatives } from '../../../src/core/descriptions/describeAlternatives.js';
import { descriptionId } from '../../../src/core/descriptions/listDeclared.js';
import { listDescriptions } from '../../../src/core/descriptions/listDescriptions.js';
import type { Film, FilmDescription } from '../../../src/core/films/Film.js';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import type { AudioChoice, DescriptionChoice } from '../../../src/core/playback/PlayerState.js';

const film = (descriptions: readonly FilmDescription[]): Film => ({
  id: 'f',
  title: 'F',
  sources: [],
  descriptions,
});
const rendition = (language: string): FilmDescription => ({ delivery: 'rendition', language });
const text = (language: string): FilmDescription => ({ delivery: 'text', language, src: 'script.vtt' });
const version = (language: string, extended = false): FilmDescription => ({
  delivery: 'version',
  language,
  sources: [],
  extended,
});
const sound = (language: string, kind: AudioChoice['kind']): AudioChoice => ({
  id: `${language}:${kind}`,
  language,
  kind,
  label: '',
});
const ids = (choices: readonly DescriptionChoice[]) => choices.map((one) => one.id);

describe('what a viewer can choose', () => {
  test('before the stream is known, the film is taken at its word', () => {
    expect(ids(listDescriptions(film([rendition('en'), text('zh')]), null))).toEqual([
      'rendition:en',
      'text:zh',
    ]);
  });

  test('once it is known, only what is there', () => {
    const described = film([rendition('en'), rendition('zh-CN'), text('en')]);
    const audio = [sound('en', 'main'), sound('zh', 'main-desc')];
    expect(ids(listDescriptions(described, audio))).toEqual(['rendition:zh-CN', 'text:en']);
    expect(ids(listDescriptions(described, []))).toEqual(['text:en']);
  });

  test('and what the film forgot to say of itself; each once', () => {
    const audio = [
      sound('en', 'main'),
      sound('en', 'main-desc'),
      sound('zh', 'main-desc'),
      sound('zh', 'main-desc'),
    ];
    expect(ids(listDescriptions(film([rendition('en')]), audio))).toEqual(['rendition:en', 'rendition:zh']);
  });

  test('in whichever way it is delivered', () => {
    const clips: FilmDescription = { delivery: 'clips', language: 'en', script: 's.vtt', clips: {} };
    const narration: FilmDescription = { delivery: 'narration', language: 'en', src: 'n.mp3' };
    expect(listDescriptions(film([clips, narration]), null).map((one) => one.delivery)).toEqual([
      'clips',
      'narration',
    ]);
  });

  test('all that the author says of it is kept', () => {
    const one: FilmDescription = {
      ...rendition('en'),
      id: 'li',
      label: 'Li',
      voiceKind: 'recorded',
      narrator: 'Li',
      extended: true,
    };
    expect(listDescriptions(film([one, text('en')]), null)).toEqual([
      {
        id: 'li',
        language: 'en',
        label: 'Li',
        delivery: 'rendition',
        voiceKind: 'recorded',
        narrator: 'Li',
        extended: true,
      },
      {
        id: 'text:en',
        language: 'en',
        label: null,
        delivery: 'text',
        voiceKind: 'synthesised',
        narrator: null,
        extended: false,
      },
    ]);
  });

  test('standard and extended of one language are two choices', () => {
    expect(descriptionId(version('en'))).not.toBe(descriptionId(version('en', true)));
  });
});

describe('what one press of the button turns on', () => {
  const all = listDescriptions(
    film([text('en'), version('en', true), version('en'), rendition('en'), text('zh-CN')]),
    null,
  );

  test.each([
    ['a human voice in the stream before words for a voice', ['en'], 'rendition:en'],
    ['the viewer’s language before the better delivery', ['zh'], 'text:zh-CN'],
    ['the first wanted language that there is', ['fr', 'zh-CN', 'en'], 'text:zh-CN'],
    ['rather another language than none', ['fr'], 'rendition:en'],
  ])('%s', (_title, languages, id) => {
    expect(chooseDelivery(all, { languages })?.id).toBe(id);
  });

  test('standard before extended', () => {
    const two = listDescriptions(film([version('en', true), version('en')]), null);
    expect(chooseDelivery(two, { languages: ['en'] })?.extended).toBe(false);
  });

  test('nothing where there is nothing, and never nothing where there is something', () => {
    expect(chooseDelivery([], { languages: ['en'] })).toBeNull();
    fc.assert(
      fc.property(
        fc.subarray([...all], { minLength: 1 }),
        fc.array(fc.constantFrom('en', 'zh', 'fr', 'yue')),
        (some, languages) => {
          const chosen = chooseDelivery(some, { languages });
          expect(some).toContain(chosen);
          const rivals = some.filter((one) => one.language === chosen?.language);
          const place = (one: DescriptionChoice) =>
            defaultDescriberPreferences.deliveries.indexOf(one.delivery);
          expect(Math.min(...rivals.map(place))).toBe(place(chosen!));
        },
      ),
    );
  });
});

describe('what is told before Play', () => {
  const translate = createTranslate('en', en);
  const told = (descriptions: readonly FilmDescription[]) =>
    describeAlternatives(listDescriptions(film(descriptions), null), [], translate)[0];

  test.each<[string, readonly FilmDescription[], RegExp]>([
    ['that there is none', [], /^No description|not described/i],
    ['whose voice it is, where that is known', [{ ...rendition('en'), voiceKind: 'recorded' }], /human/i],
    ['that a screen reader will read it', [text('en')], /read|text/i],
    ['every language once', [rendition('en'), version('en'), text('zh')], /^[^,]*English and Mandarin$/],
    [
      'no voice where only some are known',
      [{ ...rendition('en'), voiceKind: 'synthesised' }, version('en')],
      /English$/,
    ],
  ])('%s', (_title, descriptions, words) => {
    expect(told(descriptions)).toMatch(words);
  });
});
