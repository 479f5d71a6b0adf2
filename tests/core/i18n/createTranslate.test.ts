import { expect, test } from 'vitest';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { defineMessages, type Messages } from '../../../src/core/i18n/defineMessages.js';
import { en } from '../../../src/core/i18n/en.js';
import { sayPhrase } from '../../../src/core/i18n/Phrase.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';

const english = createTranslate('en', en);
const chinese = createTranslate('zh-CN', zhCN);

test('a control is named in the viewer’s language', () => {
  expect(english('description.label')).toBe('Description');
  expect(chinese('description.label')).toBe('口述影像');
  expect(chinese('player.region', { title: '渡口' })).toBe('影片播放器：《渡口》');
});

test('one second is a second, ten are seconds, and Chinese does not mind', () => {
  expect(english('back.label', { seconds: 1 })).toBe('Back 1 second');
  expect(english('back.label', { seconds: 10 })).toBe('Back 10 seconds');
  expect(chinese('back.label', { seconds: 10 })).toBe('后退 10 秒');
});

test('numbers are written as the language writes them, without decimals nobody wants to hear', () => {
  expect(chinese('speed.value', { rate: 1.25 })).toBe('1.25 倍');
  expect(english('speed.value', { rate: 1.100000001 })).toBe('1.1 times');
  expect(english('quality.value', { height: 2160 })).toBe('2160p');
});

test('what a blank holds is said as it is, even where it looks like a blank or a pattern', () => {
  expect(english('player.region', { title: '{title} costs $& and $1' })).toBe(
    'Film player: {title} costs $& and $1',
  );
});

test('a third language is one file, and counts in its own way', () => {
  const polish = createTranslate(
    'pl',
    defineMessages({
      ...en,
      'back.label': {
        by: 'seconds',
        one: 'Wstecz o {seconds} sekundę',
        few: 'Wstecz o {seconds} sekundy',
        other: 'Wstecz o {seconds} sekund',
      },
    }),
  );
  expect([1, 3, 10].map((seconds) => polish('back.label', { seconds }))).toEqual([
    'Wstecz o 1 sekundę',
    'Wstecz o 3 sekundy',
    'Wstecz o 10 sekund',
  ]);
});

test('a catalogue with a hole, from code without types, still says something', () => {
  const { 'play.label': _missing, ...rest } = en;
  expect(createTranslate('fr', rest as unknown as Messages)('play.label')).toBe('Play');
  expect(createTranslate('no such tag', en)('play.label')).toBe('Play');
});

test('a blank that untyped code leaves open is seen, not swallowed', () => {
  const untyped = english as unknown as (key: string) => string;
  expect(untyped('player.region')).toBe('Film player: {title}');
});

test('a phrase keeps its blanks until it is said', () => {
  expect(sayPhrase({ key: 'back.label', blanks: { seconds: 10 } }, chinese)).toBe('后退 10 秒');
  expect(sayPhrase({ key: 'mute.label' }, english)).toBe('Mute');
});

// The promise of the types: each line below must not compile.
test('a blank that is missing, misnamed or not wanted does not compile', () => {
  // @ts-expect-error the blank is missing
  english('player.region');
  // @ts-expect-error the blank is misnamed
  english('player.region', { name: 'x' });
  // @ts-expect-error this message has no blanks
  english('play.label', { title: 'x' });
  // @ts-expect-error a number is wanted to count by
  english('back.label', { seconds: '10' });
  // @ts-expect-error there is no such message
  expect(() => english('play.lable')).toThrow();
});
