import { expect, test } from 'vitest';
import { theatreCatalogues } from '../../../src/core/catalogue/i18n/theatreCatalogues.js';
import { gateCatalogues } from '../../../src/core/gate/i18n/gateCatalogues.js';
import { barCatalogues } from '../../../src/core/i18n/barCatalogues.js';
import { catalogues } from '../../../src/core/i18n/catalogues.js';
import type { Message } from '../../../src/core/i18n/Message.js';

type Words = Readonly<Record<string, Message>>;
const all = [catalogues, barCatalogues, gateCatalogues, theatreCatalogues].flatMap(
  (each): [string, Message][] =>
    Object.values(each as unknown as Record<string, Words>).flatMap((words) => Object.entries(words)),
);

/** What only eyes or ears tell: where a thing is on the screen, its shape, its colour, its sound. Below and above are an order, too. */
const sensory = [
  /\b(on|to|at|in) the (left|right|top|bottom|side|corner)\b|\b(upper|lower|top|bottom)[- ](left|right)\b/i,
  /\b(round|square|triangular|circular|large|small|big) (button|icon|mark|box|dot)\b|\bicon\b/i,
  /\b(red|green|yellow|blue|orange|gr[ea]y|white|black) (button|icon|text|letters|mark|dot|line)s?\b|\bin (red|green|yellow)\b/i,
  /\bbeep|\bchime|\bafter the tone\b/i,
  /[左右][侧边面]|[左右上下]{2}角|角落|[上下]方|顶部|底部|图标|圆形|方形|三角/,
  /[红绿黄蓝橙灰]色?的?(按钮|字|点|标记|线)|提示音|嘀声/,
];
/** The places, shapes and colours that a viewer chooses between, and the names of keys. */
const isChoice = (key: string) =>
  /^(signLanguage\.place|captionStyle|mixSettings\.pan|picture|controlsSettings\.theme|color|key)\.|^change\.theme/.test(
    key,
  );
const findSensory = (messages: readonly (readonly [string, Message])[]) =>
  messages.flatMap(([key, message]) => {
    const forms = typeof message === 'string' ? [message] : Object.values(message);
    return isChoice(key) ? [] : forms.filter((form) => sensory.some((one) => one.test(form)));
  });

test('nobody is sent to a place on the screen, a shape, a colour or a sound: what is meant is called by its name', () => {
  expect(all.length).toBeGreaterThan(1000);
  expect(findSensory(all)).toEqual([]);
});

test.each([
  'Press the round button.',
  'The choice is on the right.',
  'Fields in red are wrong.',
  'Speak after the beep.',
  '请按右侧的播放键。',
  '按红色按钮继续。',
])('who is sent by eye or by ear would be found: %s', (said) => {
  expect(findSensory([['some.key', said]])).toEqual([said]);
});
