import { expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { changeReading, defaultReading, readReading } from '../../../src/core/reading/ReadingPreferences.js';

test('what a viewer chose about reading is kept beside what others keep', () => {
  const before = { ...defaultPreferences, more: { listening: { on: true } } };
  const after = changeReading(before, { signSize: 45, signPlace: 'topLeft' });
  expect(readReading(after)).toEqual({ ...defaultReading, signSize: 45, signPlace: 'topLeft' });
  expect(after.more['listening']).toEqual({ on: true });
  expect(readReading(after)).toBe(readReading(after));
});

test('one bad value costs no other, and none beyond its bounds is taken', () => {
  const reading = {
    follow: 'yes',
    signSize: 900,
    signOpacity: 'x',
    signPlace: 'middle',
    secondCaptions: 'zh-CN',
    signLanguage: '<b>',
    brailleWidth: 32,
  };
  expect(readReading({ more: { reading } })).toEqual({
    ...defaultReading,
    signSize: 60,
    secondCaptions: 'zh-CN',
    brailleWidth: 32,
  });
  expect(readReading({ more: { reading: 5 } })).toEqual(defaultReading);
});
