import { expect, test } from 'vitest';
import { findTextDirection } from '../../../src/core/captions/findTextDirection.js';

test.each([
  ['Hello', 'ltr'],
  ['你好，世界', 'ltr'],
  ['שלום', 'rtl'],
  ['مرحبا بالعالم', 'rtl'],
  ['12:30 — مرحبا', 'rtl'],
  ['[♪] 42!', 'ltr'],
  ['“שלום”, he said', 'rtl'],
  ['\u2067שלום\u2069 he said', 'ltr'],
  ['\u200f42', 'rtl'],
  ['', 'ltr'],
])('%s', (text, direction) => {
  expect(findTextDirection(text)).toBe(direction);
});
