import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { defaultPicture } from '../../../src/core/picture/PictureSettings.js';
import { defaultControls, hideableControls } from '../../../src/core/preferences/ControlPreferences.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { describeChanges } from '../../../src/core/preferences/describeChanges.js';
import { exportPreferences, importPreferences } from '../../../src/core/preferences/exportPreferences.js';
import { defaultListening } from '../../../src/core/preferences/ListeningPreferences.js';
import { changeMore, defaultManner, readMore } from '../../../src/core/preferences/morePreferences.js';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.js';
import type { Preferences } from '../../../src/core/preferences/Preferences.js';
import { applyProfile, type ProfileName, profileNames } from '../../../src/core/preferences/profiles.js';
import { readSettingsCode, writeSettingsCode } from '../../../src/core/preferences/settingsCode.js';
import { toggleListening } from '../../../src/core/preferences/toggleListening.js';
import { changeReading, readReading } from '../../../src/core/reading/ReadingPreferences.js';
import {
  addPronunciation,
  changePronunciations,
  readPronunciations,
} from '../../../src/core/voices/Pronunciation.js';

const translates = [createTranslate('en', en), createTranslate('zh-CN', zhCN)] as const;
const withMore = (more: Preferences['more']): Preferences => ({ ...defaultPreferences, more });

describe('what the later parts keep', () => {
  test('is read cleaned: one bad value does not cost the others', () => {
    const stored = {
      listening: { only: 'yes', evenLoudness: true },
      picture: { zoom: 99, panX: NaN, brightness: '2', invert: true },
      controls: { hidden: ['help-button', 'play-button', 7], order: ['x'], theme: 'mauve', large: true },
      captions: { letterSpacing: 99, lineSpacing: '2', wordSpacing: NaN, standing: true, readingSpeed: -3 },
    };
    expect(readMore(withMore(stored))).toEqual({
      listening: { only: false, evenLoudness: true },
      picture: { ...defaultPicture, zoom: 6, invert: true },
      controls: { ...defaultControls, hidden: ['help-button'], large: true },
      captions: { ...defaultManner, letterSpacing: 30, standing: true },
    });
  });

  test('is the defaults where nothing is stored, whatever lies there', () => {
    const defaults = {
      listening: defaultListening,
      picture: defaultPicture,
      controls: defaultControls,
      captions: defaultManner,
    };
    expect(readMore(defaultPreferences)).toEqual(defaults);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (more) => {
        const { controls, picture } = readMore(withMore(more));
        expect(hideableControls).toEqual(expect.arrayContaining([...controls.hidden]));
        expect(picture.zoom).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('can never hide play, description or the way back', () => {
    expect(hideableControls).not.toEqual(
      expect.arrayContaining(['play-button', 'description-button', 'settings-button']),
    );
    for (const part of ['play-button', 'description-button', 'settings-button'])
      expect(readMore(withMore({ controls: { hidden: [part] } })).controls.hidden).toEqual([]);
  });

  test('comes through storage and a file as it was', () => {
    const chosen = changeMore(toggleListening(defaultPreferences)(defaultPreferences), 'picture', {
      ...defaultPicture,
      zoom: 2,
    });
    const stored = parsePreferences(JSON.parse(JSON.stringify(chosen)));
    expect([readMore(stored.preferences), stored.problems]).toEqual([readMore(chosen), []]);
    const carried = importPreferences(exportPreferences(chosen));
    expect(carried.imported && readMore(carried.preferences).listening.only).toBe(true);
  });
});

describe('a first set of choices', () => {
  test.each(profileNames)(
    '%s is told in words before it holds, every choice of it, in both languages',
    (name) => {
      // From where each of them changes something.
      const before = changeMore(defaultPreferences, 'controls', { hidden: ['time'], simple: true });
      const after = applyProfile(name, before);
      for (const translate of translates) {
        const told = describeChanges(before, after, translate);
        expect(told.length).toBeGreaterThan(0);
        expect(told).not.toContain(translate('change.others', { count: 1 }));
        expect(new Set(told).size).toBe(told.length);
      }
      // Once made, there is nothing more to change.
      expect(describeChanges(after, applyProfile(name, after), translates[0])).toEqual([]);
    },
  );

  test.each(profileNames)(
    '%s leaves its name nowhere: neither kept, nor in a file, nor in a code',
    (name) => {
      const after = applyProfile(name, defaultPreferences);
      const kept = [JSON.stringify(after), exportPreferences(after)].join('\n');
      const codes = writeSettingsCode(after);
      // `blind` and `deaf` are no word of any preference.
      for (const word of ['profile', 'blind', 'lowVision', 'deaf', 'hardOfHearing', 'motor', 'everything'])
        expect([word, kept.includes(word), codes.includes(word)]).toEqual([word, false, false]);
    },
  );

  test('changes nothing that it does not name', () => {
    const mine: Preferences = { ...defaultPreferences, rate: 1.75, volume: 0.3, locale: 'zh-CN' };
    for (const name of profileNames)
      expect(applyProfile(name, mine)).toMatchObject({ rate: 1.75, volume: 0.3, locale: 'zh-CN' });
  });

  test('who needs speech to operate is not surprised by single keys', () => {
    expect(applyProfile('motor', defaultPreferences).shortcuts.on).toBe(false);
  });

  test('tells what it makes of captions, whatever else there is of them', () => {
    const told = (name: ProfileName) =>
      describeChanges(defaultPreferences, applyProfile(name, defaultPreferences), translates[0]);
    expect(told('deaf')).toContain('Captions on whenever a film has them');
    expect(told('lowVision')).toContain('Captions at 150%');
  });

  test('tells of words that are said otherwise, and once of the transcript’s look, in both languages', () => {
    const words = (...list: readonly string[]): Preferences =>
      list.reduce(
        (before, word) =>
          changePronunciations(before, (all) =>
            addPronunciation(all, { language: 'zh-CN', word, say: '崇' }),
          ),
        defaultPreferences,
      );
    const looked = changeReading(words('重山', '重阳'), {
      textSize: 150,
      textFont: 'serif',
      lineSpacing: 150,
    });
    const told = translates.map((translate) => describeChanges(defaultPreferences, looked, translate));
    expect(told).toEqual([
      ['The transcript looks as you have chosen', '2 words are said as you have written them'],
      ['文字稿按您选的样子显示', '有 2 个词按您写的读音读'],
    ]);
    expect(describeChanges(defaultPreferences, words('重山'), translates[0])).toEqual([
      '1 word is said as you have written it',
    ]);
    expect(describeChanges(looked, defaultPreferences, translates[0])).toEqual([
      'The transcript looks as the page has it',
      'Every word is said as the voice has it',
    ]);
    // How it follows the film is no look.
    const stays = changeReading(defaultPreferences, { follow: false });
    expect(describeChanges(defaultPreferences, stays, translates[0])).toEqual(['1 further choice']);
  });

  test('says “and others” rather than hiding a choice that has no sentence', () => {
    const after = { ...defaultPreferences, rate: 2 };
    expect(describeChanges(defaultPreferences, after, translates[0])).toEqual(['1 further choice']);
  });
});

describe('settings as a code', () => {
  const chosen = changeMore(
    { ...applyProfile('deafBlind', defaultPreferences), locale: 'zh-CN', rate: 1.5 },
    'controls',
    { theme: 'yellow' },
  );

  test('come back as they were', () => {
    const found = readSettingsCode(writeSettingsCode(chosen));
    expect(found).toMatchObject({ imported: true, problems: [] });
    if (!found.imported) throw new Error('not imported');
    const { more, ...rest } = found.preferences;
    const { more: moreChosen, ...restChosen } = chosen;
    expect(rest).toEqual(restChosen);
    expect(readMore({ more })).toEqual(readMore({ more: moreChosen }));
  });

  test('carry the words that are said otherwise, and how the transcript looks', () => {
    const own = changeReading(
      changePronunciations(defaultPreferences, (all) =>
        addPronunciation(all, { language: 'zh-CN', word: '重山', say: '崇山' }),
      ),
      { textSize: 150, signPlace: 'topLeft' },
    );
    const found = readSettingsCode(writeSettingsCode(own));
    if (!found.imported) throw new Error('not imported');
    expect(readPronunciations(found.preferences)).toEqual(readPronunciations(own));
    expect(readReading(found.preferences)).toEqual(readReading(own));
  });

  test('are short: nothing of what the viewer has left as it was', () => {
    expect(writeSettingsCode(defaultPreferences).length).toBeLessThan(12);
    expect(writeSettingsCode(toggleListening(defaultPreferences)(defaultPreferences)).length).toBeLessThan(
      80,
    );
    expect(writeSettingsCode(chosen)).toMatch(/^ty1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{2}$/);
  });

  test('hold nothing of this device, and nothing about who uses it', () => {
    const device: Preferences = {
      ...chosen,
      voices: { en: { voiceURI: 'secret-voice', name: 'Ann', lang: 'en' } },
      descriptionOutput: { id: 'f00d', label: 'Ann’s headphones' },
    };
    expect(writeSettingsCode(device)).toBe(writeSettingsCode(chosen));
  });

  test('with a line break in it, as mail makes them, are read all the same', () => {
    const code = writeSettingsCode(chosen);
    expect(readSettingsCode(` ${code.slice(0, 20)}\n ${code.slice(20)}\n`)).toMatchObject({ imported: true });
  });

  test.each([
    [
      'a slip in it',
      (code: string) => code.replace(/(...)$/, (end) => `${end === 'AAA' ? 'B' : 'A'}${end.slice(1)}`),
    ],
    ['a digit lost', (code: string) => code.replace(/^(.{9})./, '$1')],
    ['two digits swapped', (code: string) => code.replace(/^(ty1\.)(.)(.)/, '$1$3$2')],
    ['its end cut off', (code: string) => code.slice(0, -8)],
  ])('%s is found out, and nothing is changed', (_slip, spoil) => {
    const spoilt = spoil(writeSettingsCode(chosen));
    expect(readSettingsCode(spoilt).imported).toBe(false);
  });

  test('a slip that would read as other settings is found out by the check alone', () => {
    const [mark, , sum] = writeSettingsCode({ ...defaultPreferences, rate: 1.5 }).split('.');
    const [, other] = writeSettingsCode({ ...defaultPreferences, rate: 1.7 }).split('.');
    expect(readSettingsCode(`${mark}.${other}.${sum}`)).toEqual({ imported: false, reason: 'unreadable' });
  });

  test.each([
    ['hello', 'not-settings'],
    ['', 'not-settings'],
    ['ty2.abc.de', 'newer'],
    ['ty1.%%%.AA', 'unreadable'],
  ])('what is no code is told from one: %s', (text, reason) => {
    expect(readSettingsCode(text)).toEqual({ imported: false, reason });
  });

  test('of any text never throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readSettingsCode(text);
        readSettingsCode(`ty1.${text}`);
      }),
    );
  });
});
