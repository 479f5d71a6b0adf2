import { expect, test } from 'vitest';
import { decodeTimedText } from '../../../src/media/tracks/decodeTimedText.js';

const bytes = (...values: readonly number[]) => new Uint8Array(values).buffer;

test.each([
  ['UTF-8', new TextEncoder().encode('灯笼').buffer, true],
  ['GB 18030', bytes(0xb5, 0xc6, 0xc1, 0xfd), false],
  ['UTF-16, as Windows writes it', bytes(0xff, 0xfe, 0x6f, 0x70, 0x3c, 0x7b), false],
  ['UTF-16, the other way round', bytes(0xfe, 0xff, 0x70, 0x6f, 0x7b, 0x3c), false],
])('words in %s are read', (_name, buffer, utf8) => {
  expect(decodeTimedText(buffer)).toEqual({ text: '灯笼', utf8 });
});

test('an empty file is empty', () => {
  expect(decodeTimedText(bytes())).toEqual({ text: '', utf8: true });
});
