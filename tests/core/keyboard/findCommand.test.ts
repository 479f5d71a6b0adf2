import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findKeys } from '../../../src/core/keyboard/commandKeys.js';
import { commandIds, commands } from '../../../src/core/keyboard/commands.js';
import { findCommand as find } from '../../../src/core/keyboard/findCommand.js';
import type { KeyFacts, KeyTarget } from '../../../src/core/keyboard/KeyFacts.js';
import { allCommandKeys } from '../../../src/core/keyboard/laterCommandKeys.js';

const press = (key: string, more: Partial<KeyFacts> = {}): KeyFacts => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  target: 'player',
  ...more,
});
const on = { on: true, keys: {} };
const findCommand = (pressed: KeyFacts, shortcuts: Parameters<typeof find>[1]) =>
  find(pressed, shortcuts, allCommandKeys);
const commandOf = (key: string, more: Partial<KeyFacts> = {}) =>
  findCommand(press(key, more), on)?.command ?? null;

test('every command has a key, and no key asks for two', () => {
  const keys = commandIds.flatMap((command) => [...commands[command].keys]);
  expect(new Set(keys).size).toBe(keys.length);
  for (const command of commandIds) {
    for (const key of commands[command].keys) expect(commandOf(key), key).toBe(command);
  }
});

test('digits jump to tenths of the film', () => {
  expect(findCommand(press('0'), on)).toEqual({ command: 'percent', percent: 0, held: false });
  expect(findCommand(press('7'), on)?.percent).toBe(70);
  expect(findCommand(press('k'), on)?.percent).toBeNull();
});

describe('the viewer’s typing and the focused control come first', () => {
  const named = [' ', 'Enter', 'Tab', 'Escape', 'ArrowLeft', 'ArrowUp', 'Home', 'End', 'PageUp', 'PageDown'];

  test('nothing typed into a field is a command', () => {
    for (const key of [...Array.from('abcdefghijklmnopqrstuvwxyz0123456789<>?= '), ...named]) {
      expect(commandOf(key, { target: 'text-field' }), key).toBeNull();
    }
  });

  test.each<[KeyTarget, string[]]>([
    ['button', [' ', 'Enter', 'Home', 'End', 'PageUp', 'PageDown']],
    [
      'choice',
      [' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
    ],
  ])('a %s keeps its own keys', (target, keys) => {
    for (const key of keys) expect(commandOf(key, { target }), key).toBeNull();
  });

  test('letters work on every control, arrows on buttons, Space and Home only on the player itself', () => {
    for (const target of ['button', 'choice', 'player'] as const)
      expect(commandOf('k', { target })).toBe('playPause');
    expect(commandOf('ArrowRight', { target: 'button' })).toBe('forward');
    expect(commandOf(' ')).toBe('playPause');
    expect(commandOf('Home')).toBe('start');
  });

  test('Tab, Enter, Escape and function keys are never ours', () => {
    for (const key of [
      'Tab',
      'Enter',
      'Escape',
      'F1',
      'F5',
      'F6',
      'F7',
      'Insert',
      'CapsLock',
      'ContextMenu',
    ]) {
      expect(commandOf(key), key).toBeNull();
    }
  });

  test('an input method’s keys are its own', () => {
    expect(commandOf('k', { isComposing: true })).toBeNull();
    expect(commandOf('Process', { code: 'KeyK' })).toBeNull();
  });
});

describe('modifiers belong to the browser, the system and the screen reader', () => {
  test.each(['altKey', 'ctrlKey', 'metaKey'] as const)('with %s no key is ours', (modifier) => {
    for (const command of commandIds) {
      for (const key of commands[command].keys) expect(commandOf(key, { [modifier]: true }), key).toBeNull();
    }
  });

  test('Shift is allowed where it makes the mark, and makes another key of a letter, an arrow and Space', () => {
    expect(commandOf('?', { shiftKey: true })).toBe('help');
    expect(commandOf('>', { shiftKey: true })).toBe('faster');
    expect(commandOf('5', { shiftKey: true })).toBe('percent'); // French keyboards type digits with Shift
    for (const key of ['K', 'ArrowLeft', ' ', 'Home'])
      expect(commandOf(key, { shiftKey: true }), key).toBeNull();
  });

  test('Caps Lock, which many screen readers use, does not take the letters away', () => {
    expect(commandOf('K')).toBe('playPause');
  });
});

describe('every keyboard reaches the letters', () => {
  test('Cyrillic and Korean layouts by the place of the key', () => {
    expect(commandOf('л', { code: 'KeyK' })).toBe('playPause');
    expect(commandOf('ㅇ', { code: 'KeyD' })).toBe('description');
    expect(commandOf('Л', { code: 'KeyK', shiftKey: true })).toBeNull();
  });

  test('Latin layouts by the letter, wherever it is', () => {
    expect(commandOf('q', { code: 'KeyA' })).toBe('whatWasSaid');
    expect(commandOf('m', { code: 'Semicolon' })).toBe('mute');
  });

  test('Chinese full-width marks are the marks', () => {
    expect(commandOf('？', { shiftKey: true })).toBe('help');
    expect(commandOf('》', { shiftKey: true })).toBe('faster');
    expect(commandOf('　')).toBe('playPause');
    expect(commandOf('ｋ')).toBe('playPause');
    expect(commandOf('，')).toBe('previousPlace');
    expect(commandOf('、')).toBe('search');
    expect(commandOf('‘')).toBe('finer');
  });
});

test('a held key goes on moving, but does not flicker between play and pause', () => {
  expect(findCommand(press('l', { repeat: true }), on)).toEqual({
    command: 'forward',
    percent: null,
    held: false,
  });
  expect(findCommand(press(' ', { repeat: true }), on)).toEqual({
    command: 'playPause',
    percent: null,
    held: true,
  });
});

test('the viewer can turn all of it off (WCAG 2.1.4)', () => {
  for (const command of commandIds) {
    for (const key of commands[command].keys)
      expect(findCommand(press(key), { on: false, keys: {} })).toBeNull();
  }
});

test('a key of the viewer’s own takes the place of all that the command had; an empty one leaves none', () => {
  const keys = { playPause: 'x', description: '' };
  const own = { on: true, keys };
  expect(findCommand(press('x'), own)?.command).toBe('playPause');
  expect(findCommand(press('k'), own)).toBeNull();
  expect(findCommand(press('d'), own)).toBeNull();
  expect(findKeys('playPause', keys, allCommandKeys)).toEqual(['x']);
});

test('a viewer’s key may be of any script', () => {
  const own = { on: true, keys: { playPause: 'л' } };
  expect(findCommand(press('Л', { code: 'KeyK' }), own)?.command).toBe('playPause');
});

test('whatever is pressed, nothing is thrown, and no modifier and no field ever gives a command', () => {
  const facts = fc.record<KeyFacts>({
    key: fc.oneof(
      fc.string(),
      fc.constantFrom(...commandIds.flatMap((command) => [...commands[command].keys])),
    ),
    code: fc.constantFrom('KeyK', 'Space', '', 'Digit1'),
    altKey: fc.boolean(),
    ctrlKey: fc.boolean(),
    metaKey: fc.boolean(),
    shiftKey: fc.boolean(),
    isComposing: fc.boolean(),
    repeat: fc.boolean(),
    target: fc.constantFrom('text-field', 'button', 'choice', 'player'),
  });
  fc.assert(
    fc.property(facts, (pressed) => {
      const found = findCommand(pressed, on);
      if (
        pressed.altKey ||
        pressed.ctrlKey ||
        pressed.metaKey ||
        pressed.isComposing ||
        pressed.target === 'text-field'
      ) {
        expect(found).toBeNull();
      }
    }),
  );
});

test('a key that the viewer chose stays theirs when a newer player brings a command with that key', () => {
  const own = { on: true, keys: { mute: 't' } };
  expect(findCommand(press('t'), own)?.command).toBe('mute');
  expect(findKeys('whereAmI', own.keys, allCommandKeys)).toEqual([]);
});
