import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../../src/core/catalogue/catalogue.schema.json';
import { parseCatalogue } from '../../../src/core/catalogue/parseCatalogue.js';
import { parseTheatreFilm } from '../../../src/core/gate/parseTheatreFilm.js';
import { tellWork } from '../../../src/core/catalogue/tellWork.js';

const right = { id: 'ferry', kind: 'film', title: '渡灯', film: '/ferry/film.json' };
const read = (...works: unknown[]) => parseCatalogue({ works });
const isValid = new Ajv2020({ strict: false }).compile(schema);
const tell = ({ problems }: ReturnType<typeof parseCatalogue>) =>
  problems.map(({ path, found }) => `${path} ${found}`);

test('a whole title comes back as it was given', () => {
  const whole = {
    ...right,
    otherTitles: ['Dudeng'],
    summary: { 'zh-CN': '月夜的渡口。' },
    warning: { 'zh-CN': '画面有快速闪烁。', en: 'Pictures flash.' },
    language: 'zh-CN',
    year: 2026,
    genres: ['皮影'],
    people: [{ name: '阿萤', role: 'cast', character: '小姑娘' }],
    descriptions: [{ by: 'human', narrator: '李讲述', language: 'zh-CN', extended: true }],
    versionChanges: [{ language: 'zh-CN', extended: true, changes: ['影片停住三次。'] }, { changes: [] }],
    captions: true,
    signLanguage: false,
    duration: 116,
    poster: { src: 'poster.jpg', alt: '小船' },
    sample: { src: 'sample.m4a', start: 3, duration: 30 },
    introduction: { parts: [{ heading: '人物', text: '阿萤，红衣。' }], recording: { src: 'intro.m4a' } },
    addedOn: '2026-11-10',
    leavingOn: '2026-12-10',
    rights: { author: '听影', source: '自制', license: 'CC BY 4.0', notice: '…', mark: '阅读障碍者专用' },
  };
  const { catalogue, problems } = parseCatalogue({
    works: [whole],
    shelves: [{ title: '江上', works: ['ferry'] }],
  });
  expect(problems).toEqual([]);
  expect(isValid(catalogue)).toBe(true);
  expect(catalogue).toEqual({ works: [whole], shelves: [{ title: '江上', works: ['ferry'] }] });
});

test('a series keeps its seasons and episodes', () => {
  const series = {
    id: 'lamps',
    kind: 'series',
    title: '长夜灯',
    seasons: [
      { title: '第一季', episodes: [{ id: 'lamps-1', title: '第 1 集', duration: 60, film: '1.json' }] },
    ],
  };
  expect(read(series)).toEqual({ catalogue: { works: [series] }, problems: [] });
});

describe('one bad title does not take the others', () => {
  test.each<[string, unknown, string]>([
    ['no object', 'ferry', 'works[1] is “ferry”'],
    ['no id', { ...right, id: '' }, 'works[1].id is empty'],
    ['an id with spaces', { ...right, id: 'a b' }, 'works[1].id is “a b”'],
    ['an id that is taken', right, 'works[1].id is “ferry”, as is that of works[0]'],
    ['no kind', { ...right, id: 'b', kind: 'opera' }, 'works[1].kind is “opera”'],
    ['no title', { ...right, id: 'b', title: {} }, 'works[1].title is in no language'],
    ['nothing to play', { ...right, id: 'b', film: undefined }, 'works[1] has neither film nor seasons'],
    [
      'no episode',
      { ...right, id: 'b', film: undefined, seasons: [{ episodes: [] }] },
      'works[1].seasons[0].episodes has none that can be played',
    ],
    [
      'an address of a script',
      { ...right, id: 'b', film: 'javascript:1' },
      'works[1].film is “javascript:1”, and nothing is loaded from javascript:',
    ],
    [
      'a film that is none',
      { ...right, id: 'b', film: { id: 'b', title: 'B' } },
      'works[1].film.sources is missing',
    ],
  ])('%s', (_what, work, problem) => {
    const answer = read(right, work, { ...right, id: 'last' });
    expect(tell(answer)).toEqual([problem]);
    expect(answer.catalogue.works.map(({ id }) => id)).toEqual(['ferry', 'last']);
  });
});

describe('one bad field costs that field, and is named with what it costs and what to do', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a year that is none', { year: '2026' }, 'works[0].year is “2026”'],
    ['a day that there is not', { leavingOn: '2026-02-31' }, 'works[0].leavingOn is “2026-02-31”'],
    ['a language that is none', { language: 'Chinese!' }, 'works[0].language is “Chinese!”'],
    [
      'one person of two',
      { people: [{ name: 'A' }, { role: 'cast' }] },
      'works[0].people[1].name is missing',
    ],
    ['an unknown describer', { descriptions: [{ by: 'robot' }] }, 'works[0].descriptions[0].by is “robot”'],
    [
      'a version of which nothing is told',
      { versionChanges: [{ language: 'en' }] },
      'works[0].versionChanges[0].changes is missing',
    ],
    ['a sample without an address', { sample: {} }, 'works[0].sample.src is missing'],
    ['a length of nothing', { duration: 0 }, 'works[0].duration is 0'],
    ['a slip in a field’s name', { Duration: 5 }, 'works[0].Duration is not a field of it'],
    [
      'an introduction that says nothing',
      { introduction: { parts: [] } },
      'works[0].introduction says nothing',
    ],
  ])('%s', (_what, change, problem) => {
    const answer = read({ ...right, ...change });
    expect(tell(answer)).toEqual([problem]);
    // What only a reader of calendars and of slips can know is not the schema's.
    if (!/02-31|is not a field/.test(problem))
      expect(isValid({ works: [{ ...right, ...change }] })).toBe(false);
    expect(answer.catalogue.works[0]).toMatchObject({ id: 'ferry', title: '渡灯', film: '/ferry/film.json' });
    for (const { cost, remedy } of answer.problems) expect([cost, remedy].join('')).not.toBe('');
  });

  test('a shelf goes on without a title that is not shown', () => {
    const { catalogue, problems } = parseCatalogue({
      works: [right],
      shelves: [{ title: '江上', works: ['gone', 'ferry'] }],
    });
    expect(catalogue.shelves).toEqual([{ title: '江上', works: ['ferry'] }]);
    expect(problems.map(({ path }) => path)).toEqual(['shelves[0].works[0]']);
  });
});

test.each([null, 3, 'x', [], {}, { works: 'x' }])(
  'what is no catalogue is an empty one, and said: %j',
  (found) => {
    const { catalogue, problems } = parseCatalogue(found);
    expect(catalogue.works).toEqual([]);
    expect(problems).toHaveLength(1);
  },
);

describe('a film’s own folder', () => {
  const folder = {
    id: 'small',
    title: 'Small',
    sources: [{ src: 'film.mp4' }],
    descriptions: [
      { delivery: 'version', language: 'en', voiceKind: 'synthesised', sources: [{ src: 'described.mp4' }] },
      { delivery: 'text', language: 'zh-CN', src: 'zh.vtt' },
    ],
    gate: { rights: 'licence 1', source: 'A library', author: 'Somebody', until: '2027-01-01T00:00:00Z' },
  };

  test('tells the theatre of it, and no address that leads to its media', () => {
    const { work, policy } = parseTheatreFilm({
      ...folder,
      poster: { src: 'poster.jpg', alt: 'A boat' },
      catalogue: {
        kind: 'short-drama',
        year: 2026,
        sample: { src: 'piece.m4a' },
        introduction: { parts: [{ heading: 'Who', text: 'A girl.' }], recording: { src: 'intro.m4a' } },
      },
    });
    const told = tellWork(work!, policy);
    expect(told).toMatchObject({
      id: 'small',
      kind: 'short-drama',
      year: 2026,
      descriptions: [
        { by: 'ai', language: 'en' },
        { by: 'text', language: 'zh-CN' },
      ],
      leavingOn: '2026-12-31',
      rights: { author: 'Somebody', source: 'A library' },
      introduction: { parts: [{ heading: 'Who', text: 'A girl.' }] },
    });
    expect(JSON.stringify(told)).not.toMatch(/\.(mp4|jpg|vtt|m4a)/);
    // Where the gate serves the sample, that is told, and the rest stays untold.
    const heard = tellWork(work!, policy, '/gate/v1/samples/small.m4a');
    expect(JSON.stringify(heard).match(/[\w/-]+\.(mp4|jpg|vtt|m4a)/g)).toEqual([
      '/gate/v1/samples/small.m4a',
    ]);
  });

  test('tells what its described versions change, to those who are not in yet, too', () => {
    const [version, ...others] = folder.descriptions;
    const changed = (changes: unknown) => {
      const { work, policy } = parseTheatreFilm({
        ...folder,
        descriptions: [{ ...version, changes }, ...others],
      });
      return tellWork(work!, policy).versionChanges;
    };
    expect(changed(['The film is held twice.'])).toEqual([
      { language: 'en', changes: ['The film is held twice.'] },
    ]);
    expect(changed([])).toEqual([{ language: 'en', changes: [] }]);
    expect(changed(undefined)).toBeUndefined();
  });

  test('a bad field of it is named as it stands in film.json', () => {
    expect(() => parseTheatreFilm({ ...folder, catalogue: { year: 'soon' } })).toThrow(
      /film\.catalogue\.year is “soon”\. It cannot be found by its year\. Give a year/,
    );
    expect(() => parseTheatreFilm({ ...folder, catalogue: 'x' })).toThrow(/film\.catalogue is no object/);
  });
});
