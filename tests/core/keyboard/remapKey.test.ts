import { describe, expect, test } from 'vitest';
import { findBound } from '../../../src/core/keyboard/findCommand.js';
import { allCommandKeys } from '../../../src/core/keyboard/laterCommandKeys.js';
import { remapKey, removeKey, takeKey } from '../../../src/core/keyboard/remapKey.js';

const press = (key: string, more: object = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
});

test('a free key is taken at once', () => {
  expect(remapKey('description', press('*'), {})).toEqual({
    outcome: 'changed',
    key: '*',
    keys: { description: '*' },
  });
  expect(remapKey('description', press('＊'), {})).toMatchObject({ outcome: 'changed', key: '*' });
});

test('a key that another command has is named with its holder, and nothing changes', () => {
  expect(remapKey('description', press('m'), {})).toEqual({ outcome: 'conflict', key: 'm', holder: 'mute' });
  expect(remapKey('description', press('5'), {})).toEqual({
    outcome: 'conflict',
    key: '5',
    holder: 'percent',
  });
});

test('its own key is no conflict', () => {
  expect(remapKey('playPause', press('k'), {})).toMatchObject({
    outcome: 'changed',
    keys: { playPause: 'k' },
  });
});

test('a key that its command gave up is free', () => {
  expect(remapKey('description', press('m'), { mute: '' })).toMatchObject({ outcome: 'changed', key: 'm' });
});

test.each(['Enter', 'F5', 'Insert', 'Backspace', 'Delete', 'ContextMenu'])(
  '%s belongs to the browser or the screen reader',
  (key) => {
    expect(remapKey('description', press(key), {})).toEqual({ outcome: 'reserved', key });
  },
);

test('so does every key with a modifier', () => {
  for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
    expect(remapKey('description', press('v', { [modifier]: true }), {}).outcome).toBe('reserved');
  }
});

test('Escape and Tab leave without a change: choosing a key is no trap', () => {
  expect(remapKey('description', press('Escape'), {})).toEqual({ outcome: 'cancelled' });
  expect(remapKey('description', press('Tab'), {})).toEqual({ outcome: 'cancelled' });
});

test('a modifier alone is waited through, for `?` begins with Shift', () => {
  for (const key of ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']) {
    expect(remapKey('help', press(key), {})).toEqual({ outcome: 'incomplete' });
  }
});

test('the row of digits stays together', () => {
  expect(remapKey('percent', press('*'), {})).toEqual({ outcome: 'fixed' });
});

describe('taking a key over', () => {
  test('leaves the other command what it has besides', () => {
    expect(takeKey('description', 'j', {})).toEqual({ back: 'ArrowLeft', description: 'j' });
    expect(takeKey('description', 'm', {})).toEqual({ mute: '', description: 'm' });
    expect(takeKey('description', '5', {})).toEqual({ percent: '', description: '5' });
  });

  test('gives the key to one command alone', () => {
    for (const key of ['k', 'j', 'm', '5', '?', 't']) {
      const keys = takeKey('description', key, {});
      expect(findBound(key, keys, allCommandKeys)).toBe('description');
    }
  });

  test('taking one away leaves none', () => {
    expect(removeKey('mute', { mute: '*' })).toEqual({ mute: '' });
  });
});
