import { expect, test } from 'vitest';
import { createTranslate } from '../../../src/core/i18n/createTranslate.js';
import { en } from '../../../src/core/i18n/en.js';
import { sayPhrase } from '../../../src/core/i18n/Phrase.js';
import { zhCN } from '../../../src/core/i18n/zh-CN.js';
import { commandIds, commands } from '../../../src/core/keyboard/commands.js';
import { describeKeys, nameKey } from '../../../src/core/keyboard/describeKeys.js';
import { writeAriaKey } from '../../../src/core/keyboard/findAriaKey.js';

const english = createTranslate('en', en);
const chinese = createTranslate('zh-CN', zhCN);
const on = { on: true, keys: {} };

test('the help says keys in words, for a lone mark is read as silence', () => {
  expect(describeKeys('playPause', on, english).text).toBe('K or Space');
  expect(describeKeys('back', on, chinese).text).toBe('J 或左光标');
  expect(describeKeys('help', on, english).text).toBe('Question mark');
  expect(describeKeys('faster', on, chinese).text).toBe('大于号');
  expect(describeKeys('percent', on, chinese).text).toBe('0 到 9');
  for (const command of commandIds) {
    for (const name of describeKeys(command, on, english).names) expect(name).toMatch(/^[A-Z0-9]/);
  }
});

test('a key that was changed is told as changed, one that was taken away as none', () => {
  const own = { on: true, keys: { playPause: 'x', mute: '' } };
  expect(describeKeys('playPause', own, english)).toEqual({ names: ['X'], text: 'X', aria: 'X' });
  expect(describeKeys('mute', own, english)).toEqual({ names: [], text: 'No key', aria: undefined });
});

test('every command is named in both languages', () => {
  expect(commandIds.map((command) => sayPhrase(commands[command].label, chinese)).slice(0, 6)).toEqual([
    '播放或暂停',
    '减慢',
    '加快',
    '恢复 1 倍速',
    '后退 10 秒',
    '前进 10 秒',
  ]);
});

test('aria-keyshortcuts is written as ARIA asks: one short hint, names for what cannot stand in it', () => {
  expect([' ', '+', 'k', 'ArrowLeft', '?', '<', '=', '5', 'л'].map(writeAriaKey)).toEqual([
    'Space',
    'Plus',
    'K',
    'ArrowLeft',
    'Shift+/',
    'Shift+,',
    '=',
    '5',
    'Л',
  ]);
  // Modifiers first, one key last, tokens without a space.
  for (const command of commandIds) {
    expect(describeKeys(command, on, english).aria).toMatch(/^(Shift\+)?([^\s+]|Space|Plus|[A-Z][a-zA-Z]+)$/);
  }
});

test('a key that does not work now is not promised', () => {
  expect(describeKeys('playPause', { on: false, keys: {} }, english).aria).toBeUndefined();
});

test('a key nobody has a word for is named by itself', () => {
  expect(nameKey('@', english)).toBe('@');
  expect(nameKey('toString', english)).toBe('TOSTRING');
});
