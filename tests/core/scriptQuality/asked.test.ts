import { describe, expect, test } from 'vitest';
import { checkScript, type CheckScriptOptions } from '../../../src/core/scriptQuality/checkScript.js';

/** A script of descriptions, five seconds each. */
const write = (texts: readonly string[], language: string): string =>
  JSON.stringify({
    version: 1,
    language,
    events: texts.map((text, index) => ({
      id: `e${index}`,
      startTime: index * 6,
      endTime: index * 6 + 5.5,
      text,
    })),
  });

const ask = (
  rule: string,
  texts: readonly string[],
  { language = 'en', ...options }: CheckScriptOptions = {},
): string[] =>
  checkScript(write(texts, language), options)
    .findings.filter((one) => one.rule === rule)
    .map(({ cueId, severity, message }) => {
      // What only a person can decide is never held against the author.
      expect([rule, severity]).toEqual([rule, 'advice']);
      return `${cueId ?? 'script'}: ${message}`;
    });

const names = (...list: string[]): CheckScriptOptions => ({ settings: { names: list } });

describe('whom a pronoun means', () => {
  test.each([
    [
      'two are named',
      ['Tom looks at Jack.', 'He laughs.'],
      names('Tom', 'Jack'),
      '“He” can mean Tom or Jack.',
    ],
    [
      'two by their nouns',
      ['The guard and the driver cross the yard.', 'He stops.'],
      {},
      'the guard or the driver',
    ],
    ['his coat', ['The guard and the driver cross the yard.', 'His coat is wet.'], {}, '“His” can mean'],
    [
      'after a picture of the sea',
      ['Tom looks at Jack.', 'Waves break.', 'He laughs.'],
      names('Tom', 'Jack'),
      'Tom or Jack',
    ],
  ] as const)('is asked where %s', (_title, texts, options, said) => {
    expect(ask('clear-reference', texts, options)).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    ['one is named', ['Tom opens the door.', 'He laughs.'], names('Tom', 'Jack')],
    ['a man and a woman', ['The man and the woman cross the yard.', 'She stops.'], {}],
    [
      'the script has told who is which',
      ['An old man, Tom, waits.', 'Ann lifts her lamp.', 'Tom nods to Ann.', 'She smiles.'],
      names('Tom', 'Ann'),
    ],
    ['the other has only left a coat', ['Jack puts on Tom’s coat.', 'He laughs.'], names('Tom', 'Jack')],
    [
      'one has acted alone since',
      ['Tom looks at Jack.', 'Jack turns away.', 'He laughs.'],
      names('Tom', 'Jack'),
    ],
    [
      'it is not how the description begins',
      ['Tom looks at Jack.', 'Jack stops; he laughs.'],
      names('Tom', 'Jack'),
    ],
  ] as const)('is clear where %s', (_title, texts, options) => {
    expect(ask('clear-reference', texts, options)).toEqual([]);
  });

  test.each([
    ['两个人都点了名', ['周师傅把伞递给林小满。', '她笑了。'], ['周师傅', '林小满'], 1],
    ['一男一女，“他”“她”听起来一样', ['女孩和老人走上桥。', '他停下来。'], [], 1],
    ['只有一个人', ['老人走上桥。', '他停下来。'], [], 0],
    ['另一个只留下一把伞', ['小满拿着周师傅的伞。', '她笑了。'], ['周师傅', '林小满'], 0],
    ['说的是他们', ['女孩和老人走上桥。', '他们停下来。'], [], 0],
  ] as const)('中文：%s', (_title, texts, people, count) => {
    expect(ask('clear-reference', texts, { language: 'zh-CN', ...names(...people) })).toHaveLength(count);
  });
});

describe('names and words', () => {
  test.each([
    [
      'a slip in a name',
      ['Nora stops.', 'The lamp of Norah goes out.'],
      names('Nora'),
      '“Norah” stands here, “Nora”',
    ],
    [
      'a slip, though nobody has told the names',
      ['At the door, Katherine waits.', 'Behind her, Catherine laughs.'],
      {},
      '“Catherine” stands here, “Katherine”',
    ],
    [
      'first name and last name',
      ['Sam sits down.', 'Okoro gets up.'],
      names('Sam Okoro'),
      '“Okoro” stands here, “Sam”',
    ],
    [
      'who has a name is called “the man” again',
      ['An old man, Tom, waits.', 'The old man gets up.'],
      {},
      'Is “The old man” the same person?',
    ],
    ['two spellings', ['A grey wall.', 'The gray wall again.'], {}, '“gray” stands here, “grey”'],
    [
      'a compound in two ways',
      ['She takes her raincoat.', 'The rain-coat is wet.'],
      {},
      '“rain-coat” stands here, “raincoat”',
    ],
  ] as const)('are asked about: %s', (_title, texts, options, said) => {
    expect(ask('consistent-terms', texts, options)).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    [
      'two people are both on the list',
      ['Maria stops.', 'The lamp of Marie goes out.'],
      names('Maria', 'Marie'),
    ],
    ['the whole name joins its parts', ['Sam Okoro sits down.', 'Sam gets up.'], names('Sam Okoro')],
    ['another man is there', ['An old man, Tom, waits.', 'A man comes in.', 'The man sits down.'], {}],
    [
      'a sentence only begins with a like word',
      ['Nora stops.', 'Nova light fills the room.', 'Mora is a game.'],
      names('Nora'),
    ],
    ['the name has an s of its own', ['Nora’s coat.', 'James takes it.'], names('Nora', 'James')],
  ] as const)('are not where %s', (_title, texts, options) => {
    expect(ask('consistent-terms', texts, options)).toEqual([]);
  });

  test.each([
    ['名字错了一个字', ['林小满跑上桥。', '林小曼停下来。'], ['林小满'], '“林小曼”，脚本里另一处是“林小满”'],
    ['有名字的人又成了“小姑娘”', ['小姑娘阿萤跑上桥。', '小姑娘停下来。'], ['阿萤'], '“小姑娘”是同一个人吗'],
    ['一个词两种写法', ['桌上一本账本。', '他合上帐本。'], [], '“帐本”，脚本里另一处是“账本”'],
  ] as const)('中文：%s', (_title, texts, people, said) => {
    const asked = ask('consistent-terms', texts, { language: 'zh-CN', locale: 'zh-CN', ...names(...people) });
    expect(asked).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    ['林小姐是称呼', ['林小满跑上桥。', '林小姐停下来。'], ['林小满']],
    ['另有一个小姑娘', ['小姑娘阿萤跑上桥。', '一个小姑娘走来。', '小姑娘停下来。'], ['阿萤']],
  ] as const)('中文不问：%s', (_title, texts, people) => {
    expect(ask('consistent-terms', texts, { language: 'zh-CN', ...names(...people) })).toEqual([]);
  });

  test('are held to other episodes in the same language, and it is said which', () => {
    const episodes = [
      { fileName: 'e1.en.json', script: write(['At the gate, Katherine waits.', 'A grey wall.'], 'en') },
      { fileName: 'e1.zh.json', script: write(['门口站着凯瑟琳。'], 'zh-CN') },
      { fileName: 'e1.fr.json', script: write(['À la porte, elle attend Katherine.'], 'fr') },
    ];
    const texts = ['At the window, Catherine waits.', 'A gray wall.'];
    expect(ask('consistent-terms', texts, { episodes })).toEqual([
      expect.stringContaining('“Katherine” in e1.en.json'),
      expect.stringContaining('“grey” in e1.en.json'),
    ]);
    expect(ask('consistent-terms', texts)).toEqual([]);
    expect(ask('consistent-terms', texts, { episodes: episodes.slice(1) })).toEqual([]);
  });

  test('of a Chinese series, too', () => {
    const first = JSON.stringify({
      version: 1,
      language: 'zh-CN',
      characters: [{ id: 'c', name: '林小满' }],
      events: [{ id: 'e', startTime: 0, endTime: 5, text: '林小满跑上桥。' }],
    });
    expect(
      ask('consistent-terms', ['林小曼停下来。'], {
        language: 'zh-CN',
        episodes: [{ fileName: '第1集.json', script: first }],
      }),
    ).toEqual([expect.stringContaining('“林小满” in 第1集.json')]);
  });
});

describe('sentences', () => {
  test('three descriptions without a verb in a row are asked about, two are not', () => {
    const two = ['A quay at dawn.', 'A blue door.'];
    expect(ask('full-sentences', two)).toEqual([]);
    expect(ask('full-sentences', [...two, 'An old lamp.'])).toEqual([
      expect.stringContaining('3 descriptions in a row'),
    ]);
    expect(ask('full-sentences', [...two, 'Nora stops.', 'An old lamp.'])).toEqual([]);
  });

  test('who speaks is no sentence, and need be none', () => {
    expect(
      ask('full-sentences', ['Sam Okoro of Leeds Road', 'Nora'], names('Sam Okoro of Leeds Road')),
    ).toEqual([]);
  });

  test('a sentence may go on in the next description', () => {
    expect(ask('full-sentences', ['She unlocks the old blue door', 'and steps inside.'])).toEqual([]);
    expect(ask('full-sentences', ['她打开那扇蓝色的门，', '走进去。'], { language: 'zh-CN' })).toEqual([]);
  });

  test('a script without stops is asked about once', () => {
    const texts = Array.from({ length: 6 }, (_, index) => `Nora takes step ${index} of the stairs`);
    expect(ask('full-sentences', texts)).toEqual([
      expect.stringContaining('6 of 6 descriptions end without a stop'),
    ]);
  });
});

describe('who made the description', () => {
  test.each([
    ['en', 'Described by Ruth Okoro.'],
    ['en', 'Audio description written and voiced by Ruth Okoro.'],
    ['zh-CN', '本片口述影像由光明之家制作，阅读障碍者专用。'],
    ['zh-CN', '撰稿：陈静。讲述：赵宁。阅读障碍者专用。'],
  ])('is heard (%s): %s', (language, text) => {
    expect(ask('credits', ['Night.', text], { language })).toEqual([]);
  });

  test.each([
    ['en', 'A letter written by hand.', 'No description says who wrote'],
    ['zh-CN', '阅读障碍者专用。', 'No description says who wrote'],
    ['zh-CN', '撰稿：陈静。', 'print disabilities alone'],
  ])('is asked for (%s) beside: %s', (language, text, said) => {
    expect(ask('credits', ['Night.', text], { language })).toEqual([expect.stringContaining(said)]);
  });
});
