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

const latin1 = (text: string) => bytes(...Array.from(text, (one) => one.charCodeAt(0)));

test.each([
  ['ISO-8859-1', `<?xml version="1.0" encoding="ISO-8859-1"?>\n<p>La forêt s’éveille</p>`.replace('’', "'")],
  [
    'windows-1252, in other quotes',
    `<?xml version='1.0' encoding = 'windows-1252' ?><p>Un chêne, déjà nu</p>`,
  ],
])(
  'a script that says it is in %s is read in it: no letter of a French sentence is lost',
  (_name, script) => {
    expect(decodeTimedText(latin1(script))).toEqual({ text: script, utf8: false });
  },
);

test.each([
  ['Japanese', 'Shift_JIS', [0x93, 0x94, 0x91, 0xe4], '灯台'],
  ['Russian', 'KOI8-R', [0xcd, 0xcf, 0xd3, 0xd4], 'мост'],
])('a script in %s that says it is in %s is not taken for Chinese', (_name, encoding, letters, words) => {
  const start = `<?xml version="1.0" encoding="${encoding}"?><p>`;
  expect(decodeTimedText(bytes(...new TextEncoder().encode(start), ...letters)).text).toBe(start + words);
});

test('a script in UTF-8 is read as UTF-8, whatever it says of itself', () => {
  const script = `<?xml version="1.0" encoding="ISO-8859-1"?><p>Un chêne</p>`;
  expect(decodeTimedText(new TextEncoder().encode(script).buffer)).toEqual({ text: script, utf8: true });
});

test.each([
  ['French', 'WEBVTT\n\n00:01.000 --> 00:04.000\nUne forêt épaisse. Un chêne, à gauche.'],
  ['German', 'WEBVTT\n\n00:01.000 --> 00:04.000\nEr öffnet die Tür. Draußen fällt Schnee.'],
  ['Spanish', 'WEBVTT\n\n00:01.000 --> 00:04.000\nLa niña se asoma. ¿Quién está ahí?'],
])(
  'descriptions in %s that an old editor saved in Windows-1252 are heard letter by letter',
  (_name, text) => {
    expect(decodeTimedText(latin1(text))).toEqual({ text, utf8: false });
  },
);

test('Chinese words among English ones are still read as Chinese', () => {
  const start = new TextEncoder().encode('WEBVTT\n\n00:01.000 --> 00:04.000\nA sign: ');
  expect(decodeTimedText(bytes(...start, 0xb5, 0xc6, 0xc1, 0xfd)).text).toMatch(/A sign: 灯笼$/);
});

test('a Chinese script that was saved in GB 18030 and goes on saying UTF-8 is read', () => {
  const start = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"?><p>');
  expect(decodeTimedText(bytes(...start, 0xb5, 0xc6, 0xc1, 0xfd)).text).toMatch(/<p>灯笼$/);
});

test('a name of an encoding that nobody knows stops nothing', () => {
  const start = new TextEncoder().encode('<?xml version="1.0" encoding="ours"?><p>');
  expect(decodeTimedText(bytes(...start, 0xb5, 0xc6))).toEqual({
    text: '<?xml version="1.0" encoding="ours"?><p>灯',
    utf8: false,
  });
});

test('an empty file is empty', () => {
  expect(decodeTimedText(bytes())).toEqual({ text: '', utf8: true });
});
